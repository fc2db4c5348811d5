/* cyc-recorder.h
 *
 * A run that goes to a file while it runs. Nothing of it stays in memory but
 * its texts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-event.h"

G_BEGIN_DECLS

typedef struct _CycRecorder CycRecorder;

/* Called in the run's thread now and then: so many events are on their way to the file. */
typedef void (*CycRecorderFunc) (gpointer data, guint32 n_events);

CycRecorder *cyc_recorder_new (const char *path, CycRecorderFunc on_written, gpointer data, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CycSink     *cyc_recorder_get_sink (CycRecorder *self);
gboolean     cyc_recorder_finish (CycRecorder *self, const char *const *sources, GError **error);
void         cyc_recorder_discard (CycRecorder *self);

G_END_DECLS
