/* cyc-object-type.h
 *
 * The methods of object that stand in a file of their own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-vm.h"

G_BEGIN_DECLS

CycObject *cyc_object_reduce (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_object_reduce_ex (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_object_getstate (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);

G_END_DECLS
