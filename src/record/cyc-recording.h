/* cyc-recording.h
 *
 * A run as a whole: its log, its timeline, keyframes to jump by, its source;
 * and the file it is saved in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-model.h"
#include "cyc-timeline.h"

G_BEGIN_DECLS

typedef struct _CycRecording CycRecording;

#define CYC_RECORDING_ERROR (cyc_recording_error_quark ())
GQuark cyc_recording_error_quark (void);

typedef enum
{
  CYC_RECORDING_ERROR_NOT_A_RECORDING,
  CYC_RECORDING_ERROR_VERSION,
  CYC_RECORDING_ERROR_DAMAGED,
} CycRecordingError;

CycRecording *cyc_recording_new (CycLog *log) G_GNUC_WARN_UNUSED_RESULT;
CycRecording *cyc_recording_ref (CycRecording *self) G_GNUC_WARN_UNUSED_RESULT;
void          cyc_recording_unref (CycRecording *self);

/* Takes in what the log has published, at most @max_events of it (0: all);
 * TRUE when nothing is left. Call it again while the program runs. */
gboolean cyc_recording_update (CycRecording *self,
                               guint32       max_events);
guint32  cyc_recording_get_length (CycRecording *self);

CycLog      *cyc_recording_get_log (CycRecording *self);
CycTimeline *cyc_recording_get_timeline (CycRecording *self);
const char  *cyc_recording_get_python (CycRecording *self);
const char  *cyc_recording_get_file (CycRecording *self);

/* The source that was run: one piece for a program, one for each code cell of a notebook. */
const char *const *cyc_recording_get_sources (CycRecording *self);

/* A model of its own cursor, and jumps by the nearest keyframe on either side. */
CycModel *cyc_recording_new_model (CycRecording *self,
                                   guint32       cursor) G_GNUC_WARN_UNUSED_RESULT;
void      cyc_recording_seek (CycRecording *self,
                              CycModel     *model,
                              guint32       cursor);

/* .cyc files. */
GBytes       *cyc_recording_to_bytes (CycRecording *self) G_GNUC_WARN_UNUSED_RESULT;
CycRecording *cyc_recording_new_from_bytes (GBytes  *bytes,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      cyc_recording_save (CycRecording *self,
                                  const char   *path,
                                  GError      **error);
CycRecording *cyc_recording_load (const char *path,
                                  GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycRecording, cyc_recording_unref)

G_END_DECLS
