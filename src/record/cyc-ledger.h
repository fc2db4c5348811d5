/* cyc-ledger.h
 *
 * What makes up a reference count: each reference by itself, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-model.h"

G_BEGIN_DECLS

/**
 * CycLedgerEntry:
 * @reference: the reference
 * @temporary: it is there only while something is being worked out
 * @title: where it stands: “the name p of __main__”, translated
 * @explanation: (nullable): why it is there at all, where that is not plain
 */
typedef struct
{
  CycModelRef reference;
  gboolean    temporary;
  char       *title;
  char       *explanation;
} CycLedgerEntry;

/* (element-type CycLedgerEntry): as many as its count says; those that stay first. */
GPtrArray  *cyc_ledger_new (CycModel   *model,
                            CycObjectId object,
                            guint       most,
                            guint      *n_more) G_GNUC_WARN_UNUSED_RESULT;
CycObjectId cyc_ledger_find_owner (CycModel   *model,
                                   CycObjectId dict);

G_END_DECLS
