/* cyc-collections.c
 *
 * The module _collections: deque, defaultdict, OrderedDict.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-collections.h"
#include "cyc-deque.h"

/**
 * cyc_collections_classes:
 *
 * Returns: (transfer none): the dictionaries that the module has made
 */
CycCollectionsClasses *
cyc_collections_classes (CycVM *vm)
{
  return cyc_module_state (vm, "_collections dictionaries", sizeof (CycCollectionsClasses));
}

CycObject *
cyc_items_iterator (CycVM *vm, CycObject *self)
{
  CycObject *name = cyc_str_new_interned (vm, "items");
  CycObject *items = cyc_object_call_method (vm, self, name, 0);
  CycObject *iterator = items != NULL ? cyc_object_iter (vm, items) : NULL;

  cyc_release (vm->heap, name);
  cyc_xrelease (vm->heap, items);
  return iterator;
}

/* How often each element comes, added to what a mapping says: Counter.update(). */
static CycObject *
count_elements (CycVM *vm, CycObject *module, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *iterator, *item, *one, *get_name;

  if (!cyc_args_count (vm, "_count_elements", n_args, kwnames, 2, 2))
    return NULL;
  iterator = cyc_object_iter (vm, args[1]);
  if (iterator == NULL)
    return NULL;
  one = cyc_int_new (vm, 1);
  get_name = cyc_str_new_interned (vm, "get");
  while ((item = cyc_iter_next (vm, iterator)) != NULL)
    {
      CycObject *zero = cyc_int_new (vm, 0);
      CycObject *old = cyc_object_call_method (vm, args[0], get_name, 2, item, zero);
      CycObject *sum = old != NULL ? cyc_number_binary (vm, old, one, CYC_BINARY_ADD) : NULL;
      gboolean   done = sum != NULL && cyc_object_setitem (vm, args[0], item, sum);

      cyc_xrelease (vm->heap, sum);
      cyc_xrelease (vm->heap, old);
      cyc_release (vm->heap, zero);
      cyc_release (vm->heap, item);
      if (!done)
        break;
    }
  cyc_release (vm->heap, get_name);
  cyc_release (vm->heap, one);
  cyc_release (vm->heap, iterator);
  return vm->error == NULL ? cyc_none_new (vm) : NULL;
}

static gboolean
collections_setup (CycVM *vm, CycObject *module, CycObject *dict)
{
  CycCollectionsClasses *classes = cyc_collections_classes (vm);

  cyc_ordered_views_init (vm, classes);
  classes->default_dict = cyc_class_new_builtin (vm, &cyc_default_dict_spec, vm->types.dict);
  classes->ordered_dict = cyc_class_new_builtin (vm, &cyc_ordered_dict_spec, vm->types.dict);
  return cyc_deque_setup (vm, dict) && cyc_dict_set_utf8 (vm, dict, "_tuplegetter", (CycObject *) cyc_class_new_builtin (vm, &cyc_tuple_getter_spec, NULL)) && cyc_dict_set_utf8 (vm, dict, "defaultdict", (CycObject *) classes->default_dict) &&
         cyc_dict_set_utf8 (vm, dict, "OrderedDict", (CycObject *) classes->ordered_dict);
}

static const CycMethodDef functions[] = {
  { "_count_elements", count_elements },
  CYC_METHODS_END,
};

const CycModuleSpec cyc_module_collections = {
  .name = "_collections",
  .functions = functions,
  .setup = collections_setup,
};
