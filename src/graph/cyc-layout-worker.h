/* cyc-layout-worker.h
 *
 * The process that lays out, seen from this side. Private to the graph.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CycLayoutWorker CycLayoutWorker;

CycLayoutWorker *cyc_layout_worker_new (const char *program) G_GNUC_WARN_UNUSED_RESULT;
void             cyc_layout_worker_free (CycLayoutWorker *self);
GPid             cyc_layout_worker_get_pid (CycLayoutWorker *self);
const char      *cyc_layout_worker_get_greeting (CycLayoutWorker *self);
char            *cyc_layout_worker_ask (CycLayoutWorker *self,
                                        const char      *request,
                                        gint64           deadline) G_GNUC_WARN_UNUSED_RESULT;
char            *cyc_layout_worker_find (void) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycLayoutWorker, cyc_layout_worker_free)

G_END_DECLS
