/* cyc-weakref-module.h
 *
 * What the files of the module _weakref share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-modules-private.h"
#include "cyc-weakref.h"

G_BEGIN_DECLS

#define CYC_WEAKREF(o) ((CycWeakref *) (o))

/* " to 'A' at 0x7f…" or "; dead", as repr() ends. */
CycObject *cyc_weakref_type_name (CycVM *vm, CycObject *referent);
void       cyc_weakproxy_init (CycVM *vm);
CycObject *cyc_weakproxy_function (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
/* TypeError unless it can be watched. */
gboolean cyc_weakref_check (CycVM *vm, CycObject *referent);

G_END_DECLS
