/* cyc-check-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-check.h"
#include "cyc-event-check.h"
#include "cyc-model.h"

G_BEGIN_DECLS

/**
 * CycChecker:
 * @log: what is checked
 * @model: stands before the event, then after it
 * @check: the result
 * @bounds: numbers that may occur
 * @position: the event that is looked at
 * @candidates: (element-type CycObjectId): whose gc_refs were copied
 * @subtracting: whether gc_refs of the candidates are being made
 * @blocks: addresses of the living
 * @ended: whether the exit was seen
 */
typedef struct
{
  CycLog        *log;
  CycModel      *model;
  CycCheck      *check;
  CycEventBounds bounds;
  guint32        position;
  GArray        *candidates;
  gboolean       subtracting;
  GHashTable    *blocks;
  gboolean       ended;
} CycChecker;

gboolean cyc_checker_fail (CycChecker  *self,
                           CycCheckKind kind,
                           const char  *format,
                           ...) G_GNUC_PRINTF (3, 4);
void     cyc_checker_count (CycChecker  *self,
                            CycCheckKind kind);

/* cyc-check-event.c */
gboolean cyc_checker_before (CycChecker     *self,
                             const CycEvent *event);
gboolean cyc_checker_after (CycChecker     *self,
                            const CycEvent *event);
guint64  cyc_checker_digest (CycChecker     *self,
                             const CycEvent *event);

/* cyc-check-gc.c */
gboolean cyc_checker_lists (CycChecker *self);
gboolean cyc_checker_gc_refs (CycChecker     *self,
                              const CycEvent *event);
gboolean cyc_checker_list_event (CycChecker     *self,
                                 const CycEvent *event);

G_END_DECLS
