/* cyc-log.h
 *
 * The log: every event of a run, in order, with its texts and the program that ran.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-event.h"

G_BEGIN_DECLS

typedef struct _CycLog CycLog;

/**
 * CycLogFunc:
 * @log: the log
 * @data: what cyc_log_set_on_publish() was given
 *
 * Called in the writer's thread after events were published. It may block,
 * which pauses the program.
 */
typedef void (*CycLogFunc) (CycLog  *log,
                            gpointer data);

CycLog *cyc_log_new (void) G_GNUC_WARN_UNUSED_RESULT;
CycLog *cyc_log_ref (CycLog *self) G_GNUC_WARN_UNUSED_RESULT;
void    cyc_log_unref (CycLog *self);

/* The writer's thread. */
CycSink *cyc_log_get_sink (CycLog *self);
void     cyc_log_publish (CycLog *self);
void     cyc_log_set_on_publish (CycLog    *self,
                                 CycLogFunc func,
                                 gpointer   data);
void     cyc_log_append (CycLog         *self,
                         const CycEvent *event);

/* Before anything is written. */
void cyc_log_set_sources (CycLog            *self,
                          const char *const *sources);

/* Any thread. */
guint32         cyc_log_get_length (CycLog *self);
const CycEvent *cyc_log_get (CycLog *self,
                             guint32 n);
const char     *cyc_log_get_text (CycLog *self,
                                  guint32 number);
CycTexts       *cyc_log_get_texts (CycLog *self);
/* One piece for a program, one for each code cell of a notebook. */
const char *const *cyc_log_get_sources (CycLog *self);
const char        *cyc_log_get_line (CycLog         *self,
                                     const CycEvent *event);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycLog, cyc_log_unref)

G_END_DECLS
