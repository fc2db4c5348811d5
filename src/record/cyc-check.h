/* cyc-check.h
 *
 * Verifies a log against the promises that events make.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-log.h"

G_BEGIN_DECLS

typedef enum
{
  CYC_CHECK_EVENTS,  /* events are known, and name objects, frames and texts that exist */
  CYC_CHECK_COUNTS,  /* a count equals the references */
  CYC_CHECK_LIVES,   /* nothing refers to what is not alive; the dead hold nothing */
  CYC_CHECK_LISTS,   /* lists are well linked, and an object is in one of them */
  CYC_CHECK_GC_REFS, /* after subtract_refs: the references from outside */
  CYC_CHECK_BETWEEN, /* between collections young, unreachable and finalizers are empty */
  CYC_CHECK_UNAPPLY, /* every unapply undoes its apply */
  CYC_CHECK_REPLAY,  /* forwards, backwards and by keyframes: the same heap */
  CYC_N_CHECKS
} CycCheckKind;

/**
 * CycCheck:
 * @ok: whether nothing was found
 * @n_events: events looked at
 * @n_checked: how many single facts were compared, by kind
 * @position: the event that breaks a promise
 * @kind: which promise
 * @message: (nullable): a sentence
 */
typedef struct
{
  gboolean     ok;
  guint32      n_events;
  guint64      n_checked[CYC_N_CHECKS];
  guint32      position;
  CycCheckKind kind;
  char        *message;
} CycCheck;

CycCheck *cyc_check_run (CycLog *log) G_GNUC_WARN_UNUSED_RESULT;
void      cyc_check_free (CycCheck *self);
char     *cyc_check_to_text (const CycCheck *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycCheck, cyc_check_free)

G_END_DECLS
