/* cyc-dict-iterators.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-containers-private.h"

G_BEGIN_DECLS

CycObject *cyc_dict_iterator_new (CycVM *vm, CycClass *type, CycObject *dict, gboolean reversed);
void       cyc_dict_iterators_init (CycVM *vm);

G_END_DECLS
