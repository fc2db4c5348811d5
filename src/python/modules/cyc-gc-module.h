/* cyc-gc-module.h
 *
 * What the files of the module gc share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <string.h>

#include "cyc-modules-private.h"

G_BEGIN_DECLS

typedef struct
{
  CycObject *garbage;   /* list, counted */
  CycObject *callbacks; /* list, counted */
} CycGcState;

CycGcState *cyc_gc_state (CycVM *vm);
void        cyc_gc_install_hooks (CycVM *vm);
CycObject  *cyc_gc_get_objects (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject  *cyc_gc_get_referrers (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject  *cyc_gc_get_referents (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);

G_END_DECLS
