/* cyc-class-layout.h
 *
 * What the instances of a new class are made of: base, slots, dictionary,
 * list of weak references.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-instance.h"

G_BEGIN_DECLS

/**
 * CycClassLayout:
 * @base: the base whose structure is extended
 * @slots: (nullable): the names of __slots__, mangled and sorted: a tuple, held
 */
typedef struct
{
  CycVM     *vm;
  CycClass  *base;
  CycObject *slots;
  gboolean   has_slots;
  gboolean   add_dict;
  gboolean   add_weak;
} CycClassLayout;

gboolean cyc_class_layout_plan (CycVM *vm, CycClassLayout *self, CycObject *name, CycObject *bases, CycObject *dict);
void     cyc_class_layout_apply (CycVM *vm, CycClassLayout *self, CycClass *type);
void     cyc_class_layout_add_descriptors (CycVM *vm, CycClassLayout *self, CycClass *type);
void     cyc_class_layout_clear (CycClassLayout *self);
/* The base whose structure a class with these bases extends; NULL with a TypeError. */
CycClass *cyc_class_best_base (CycVM *vm, const CycTuple *bases);
/* Whether instances of @from may become such of @to. FALSE with a TypeError that begins with @attribute. */
gboolean cyc_class_check_layouts (CycVM *vm, const CycClass *to, const CycClass *from, const char *attribute);
/* The class that a layout conflict is about. */

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CycClassLayout, cyc_class_layout_clear)

G_END_DECLS
