/* cyc-collections.h
 *
 * The classes of _collections that are dictionaries.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-modules-private.h"

G_BEGIN_DECLS

typedef struct
{
  CycClass *default_dict;
  CycClass *ordered_dict;
  CycClass *ordered_keys;
  CycClass *ordered_items;
  CycClass *ordered_values;
  CycClass *ordered_iterator;
} CycCollectionsClasses;

typedef enum
{
  CYC_ORDERED_KEYS,
  CYC_ORDERED_VALUES,
  CYC_ORDERED_ITEMS,
} CycOrderedKind;

extern const CycClassSpec cyc_default_dict_spec;
extern const CycClassSpec cyc_ordered_dict_spec;
extern const CycClassSpec cyc_tuple_getter_spec;

CycCollectionsClasses *cyc_collections_classes (CycVM *vm);
void                   cyc_ordered_views_init (CycVM *vm, CycCollectionsClasses *classes);

CycObject *cyc_ordered_iterator_new (CycVM *vm, CycObject *dict, CycOrderedKind kind, gboolean reversed);
/* iter (self.items ()): a new reference. */
CycObject *cyc_items_iterator (CycVM *vm, CycObject *self);

CycObject *cyc_ordered_keys (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_ordered_values (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_ordered_items (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);

G_END_DECLS
