/* cyc-run.h
 *
 * The thread that runs a program, and the little that it shares with the
 * thread that watches.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-log.h"
#include "cyc-program.h"
#include "cyc-recording.h"

G_BEGIN_DECLS

typedef struct _CycRun CycRun;

typedef enum
{
  CYC_RUN_GOING,
  CYC_RUN_WAITING, /* paused */
  CYC_RUN_ENDED,
} CycRunState;

/* Called in the program's thread when there is something new. */
typedef void (*CycRunNotify) (gpointer data);

CycRun *cyc_run_new (const char       *name,
                     const CycProfile *profile,
                     CycLog           *log,
                     guint32           budget) G_GNUC_WARN_UNUSED_RESULT;
CycRun *cyc_run_new_again (CycRun *self,
                           CycLog *log,
                           guint32 budget) G_GNUC_WARN_UNUSED_RESULT;
CycRun *cyc_run_new_recorded (CycRecording *recording,
                              CycLog       *log,
                              guint32       budget) G_GNUC_WARN_UNUSED_RESULT;
void    cyc_run_unref (CycRun *self);

void              cyc_run_add_cell (CycRun     *self,
                                    const char *source,
                                    gsize       length);
void              cyc_run_set_cells (CycRun  *self,
                                     gboolean notebook);
void              cyc_run_add_what_if (CycRun     *self,
                                       guint32     at,
                                       const char *line);
const CycProfile *cyc_run_get_profile (CycRun *self);
guint             cyc_run_get_n_what_ifs (CycRun *self);
const CycWhatIf  *cyc_run_get_what_if (CycRun *self,
                                       guint   n);
void              cyc_run_set_notify (CycRun        *self,
                                      CycRunNotify   notify,
                                      gpointer       data,
                                      GDestroyNotify destroy);
void              cyc_run_start (CycRun *self);

/* The watching thread. */
void        cyc_run_pause (CycRun *self);
void        cyc_run_continue (CycRun *self,
                              guint32 budget);
void        cyc_run_stop (CycRun *self);
CycRunState cyc_run_get_state (CycRun *self);
gboolean    cyc_run_was_stopped (CycRun *self);
int         cyc_run_get_exit_status (CycRun *self);
/* After the end only. */
const CycDiagnostic *cyc_run_get_diagnostic (CycRun *self);
guint                cyc_run_get_diagnostic_cell (CycRun *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycRun, cyc_run_unref)

G_END_DECLS
