/* cyc-dict-table.h
 *
 * The index table and entries of a dictionary: room and growth.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-containers-private.h"

G_BEGIN_DECLS

#define CYC_DICT_EMPTY (-1)
#define CYC_DICT_DUMMY (-2)
#define CYC_DICT_LOG_MINSIZE 3

/* Leads from the hash to the entry with this number, which is new. */
void cyc_dict_index_add (CycDict *self, gint64 hash, gint32 entry);
/* Sees to it that there is room for one more entry with such a key. */
void cyc_dict_prepare_insertion (CycVM *vm, CycDict *self, gboolean str);

G_END_DECLS
