/* cyc-player.h
 *
 * Where in a recording one is, and the ways to go from there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "cyc-recording.h"

G_BEGIN_DECLS

/* A line at which to stop; cell 0 in a program. */
typedef struct
{
  guint32 cell;
  guint32 line;
} CycBreakpoint;

typedef enum
{
  CYC_DIRECTION_BACK = -1,
  CYC_DIRECTION_FORWARD = 1,
} CycDirection;

#define CYC_TYPE_PLAYER (cyc_player_get_type ())
G_DECLARE_FINAL_TYPE (CycPlayer, cyc_player, CYC, PLAYER, GObject)

CycPlayer    *cyc_player_new (void) G_GNUC_WARN_UNUSED_RESULT;
void          cyc_player_set_recording (CycPlayer    *self,
                                        CycRecording *recording);
CycRecording *cyc_player_get_recording (CycPlayer *self);
void          cyc_player_advance (CycPlayer *self);

CycModel       *cyc_player_get_model (CycPlayer *self);
CycModel       *cyc_player_peek (CycPlayer *self,
                                 guint32    cursor);
guint32         cyc_player_get_cursor (CycPlayer *self);
guint32         cyc_player_get_length (CycPlayer *self);
const CycEvent *cyc_player_get_event (CycPlayer *self);

gboolean cyc_player_seek (CycPlayer *self,
                          guint32    cursor);
guint32  cyc_player_find_step (CycPlayer   *self,
                               CycUnit      unit,
                               CycDirection direction);
guint32  cyc_player_find_gesture (CycPlayer *self,
                                  guint32    cursor);
gboolean cyc_player_step (CycPlayer   *self,
                          CycUnit      unit,
                          CycDirection direction);

void     cyc_player_set_breakpoints (CycPlayer           *self,
                                     const CycBreakpoint *breakpoints,
                                     guint                n_breakpoints);
guint    cyc_player_get_n_breakpoints (CycPlayer *self);
gboolean cyc_player_run_to_breakpoint (CycPlayer   *self,
                                       CycDirection direction);

G_END_DECLS
