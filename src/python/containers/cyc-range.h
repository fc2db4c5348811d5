/* cyc-range.h
 *
 * What ranges and their iterators share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-containers-private.h"

G_BEGIN_DECLS

#define RANGE(o) ((CycRange *) (o))

/* FALSE when any of the values is no machine word. */
gboolean   cyc_range_get_words (CycRange *self, gint64 *start, gint64 *step, gint64 *length);
CycObject *cyc_range_item (CycVM *vm, CycObject *start, CycObject *step, CycObject *index);
CycObject *cyc_range_iter (CycVM *vm, CycObject *self);
CycObject *cyc_range_reversed (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
void       cyc_range_iterators_init (CycVM *vm);

G_END_DECLS
