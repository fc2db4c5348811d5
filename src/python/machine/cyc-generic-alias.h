/* cyc-generic-alias.h
 *
 * Types of annotations: list[int], and int | None.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-machine.h"

G_BEGIN_DECLS

CycObject *cyc_generic_alias_new (CycVM *vm, CycObject *origin, CycObject *args);
gboolean   cyc_type_argument_repr (CycVM *vm, CycStrBuilder *builder, CycObject *argument);
/* The | of classes: a union from 3.10 on; NotImplemented for what is no type. */
CycObject *cyc_union_or (CycVM *vm, CycObject *left, CycObject *right);
void       cyc_generic_alias_init (CycVM *vm);

extern const CycClassSpec cyc_union_spec;
/* __class_getitem__ of built-in classes */
extern const CycMethodDef cyc_class_getitem_def;

G_END_DECLS
