/* cyc-split-keys.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-containers.h"

G_BEGIN_DECLS

#define CYC_SPLIT_KEYS_MAX 30

/**
 * CycSplitKeys:
 * @refs: the class and the dictionaries that have these keys
 * @room: names that there is room for
 * @n: names that are there, known by their hashes; from 3.11 on the class has them instead
 *
 * What the dictionaries of a class's instances have in common: the table of
 * their keys, which is the class's, so that each of them takes no more than
 * its values do.
 */
struct _CycSplitKeys
{
  guint  refs;
  guint  room;
  guint  n;
  gint64 hashes[CYC_SPLIT_KEYS_MAX];
};

CycSplitKeys *cyc_split_keys_new (guint room) G_GNUC_WARN_UNUSED_RESULT;
void          cyc_split_keys_unref (CycSplitKeys *self);
void          cyc_dict_split (CycDict *self, CycSplitKeys *keys);
void          cyc_dict_unsplit (CycDict *self);
void          cyc_dict_split_insert (CycVM *vm, CycDict *self, gint64 hash);
CycSplitKeys *cyc_dict_share_keys (CycDict *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
