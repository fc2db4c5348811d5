/* cyc-gc-module.c
 *
 * The module gc: the collector's switches, counters and flags.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-gc-module.h"

/**
 * cyc_gc_state:
 * @vm: the machine
 *
 * The lists gc.garbage and gc.callbacks.
 *
 * Returns: (transfer none): them; %NULL members before gc is imported
 */
CycGcState *
cyc_gc_state (CycVM *vm)
{
  return cyc_module_state (vm, "gc", sizeof (CycGcState));
}

static CycObject *
gc_enable (CycVM            *vm,
           CycObject        *self,
           CycObject *const *args,
           gsize             n_args,
           CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "gc.enable", n_args, kwnames))
    return NULL;
  cyc_heap_set_enabled (vm->heap, TRUE);
  return cyc_none_new (vm);
}

static CycObject *
gc_disable (CycVM            *vm,
            CycObject        *self,
            CycObject *const *args,
            gsize             n_args,
            CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "gc.disable", n_args, kwnames))
    return NULL;
  cyc_heap_set_enabled (vm->heap, FALSE);
  return cyc_none_new (vm);
}

static CycObject *
gc_isenabled (CycVM            *vm,
              CycObject        *self,
              CycObject *const *args,
              gsize             n_args,
              CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "gc.isenabled", n_args, kwnames))
    return NULL;
  return cyc_bool_new (vm, vm->heap->enabled);
}

static CycObject *
gc_collect (CycVM            *vm,
            CycObject        *self,
            CycObject *const *args,
            gsize             n_args,
            CycObject        *kwnames)
{
  static const char *const names[] = { "generation", NULL };
  CycObject               *generation = NULL;
  int                      number = CYC_N_GENERATIONS - 1;
  gsize                    found;

  if (!vm->profile->clinic_single && n_args + (kwnames != NULL ? CYC_TUPLE (kwnames)->length : 0) > 1)
    return cyc_raise (vm, vm->exceptions.TypeError, "function takes at most 1 argument (%zu given)",
                      n_args + (kwnames != NULL ? CYC_TUPLE (kwnames)->length : 0));
  if (!cyc_args_parse (vm, "collect", args, n_args, kwnames, names, 0, 1, 0, &generation))
    return NULL;
  if (generation != NULL && !cyc_argument_to_int (vm, generation, &number))
    return NULL;
  if (number < 0 || number >= CYC_N_GENERATIONS)
    return cyc_raise (vm, vm->exceptions.ValueError, "invalid generation");
  found = cyc_heap_collect (vm->heap, (guint) number, CYC_GC_WHY_COLLECT);
  return cyc_int_new (vm, (gint64) found);
}

static CycObject *
gc_set_threshold (CycVM            *vm,
                  CycObject        *self,
                  CycObject *const *args,
                  gsize             n_args,
                  CycObject        *kwnames)
{
  gint64 values[CYC_N_GENERATIONS];

  if (kwnames != NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "set_threshold() takes no keyword arguments");
  if (vm->profile->clinic_threshold && n_args - 1 >= CYC_N_GENERATIONS)
    return cyc_raise (vm, vm->exceptions.TypeError, "gc.set_threshold requires 1 to 3 arguments");
  if (!cyc_args_tuple (vm, "gc.set_threshold", n_args, kwnames, 1, CYC_N_GENERATIONS))
    return NULL;
  for (gsize i = 0; i < n_args; i++)
    {
      int value;

      if (!cyc_argument_parse_int (vm, args[i], &value))
        return NULL;
      values[i] = value;
    }
  cyc_heap_set_threshold (vm->heap, (guint) n_args, values);
  return cyc_none_new (vm);
}

static CycObject *
make_triple (CycVM        *vm,
             const gint64 *values)
{
  CycObject *tuple = cyc_tuple_new (vm, CYC_N_GENERATIONS);

  for (guint i = 0; i < CYC_N_GENERATIONS; i++)
    cyc_tuple_init_move (vm, tuple, i, cyc_int_new (vm, values[i]));
  return tuple;
}

static CycObject *
gc_get_threshold (CycVM            *vm,
                  CycObject        *self,
                  CycObject *const *args,
                  gsize             n_args,
                  CycObject        *kwnames)
{
  gint64 thresholds[CYC_N_GENERATIONS];

  if (!cyc_args_none (vm, "gc.get_threshold", n_args, kwnames))
    return NULL;
  memcpy (thresholds, vm->heap->thresholds, sizeof thresholds);
  if (vm->profile->incremental)
    thresholds[2] = 0; /* set_threshold() takes it, and nothing looks at it */
  return make_triple (vm, thresholds);
}

static CycObject *
gc_get_count (CycVM            *vm,
              CycObject        *self,
              CycObject *const *args,
              gsize             n_args,
              CycObject        *kwnames)
{
  gint64 counts[CYC_N_GENERATIONS];

  if (!cyc_args_none (vm, "gc.get_count", n_args, kwnames))
    return NULL;
  memcpy (counts, vm->heap->counts, sizeof counts);
  if (vm->profile->incremental && vm->heap->incremental.visited_space == 1)
    {
      /* the space of the visited objects comes first */
      counts[1] = vm->heap->counts[2];
      counts[2] = vm->heap->counts[1];
    }
  return make_triple (vm, counts);
}

static CycObject *
gc_set_debug (CycVM            *vm,
              CycObject        *self,
              CycObject *const *args,
              gsize             n_args,
              CycObject        *kwnames)
{
  gboolean (*count) (CycVM *, const char *, gsize, CycObject *, gsize, gsize) = vm->profile->clinic_single ? cyc_args_count : cyc_args_tuple;
  int flags;

  if (!count (vm, "gc.set_debug", n_args, kwnames, 1, 1) || !cyc_argument_to_int (vm, args[0], &flags))
    return NULL;
  vm->heap->debug = (guint) flags;
  return cyc_none_new (vm);
}

static CycObject *
gc_get_debug (CycVM            *vm,
              CycObject        *self,
              CycObject *const *args,
              gsize             n_args,
              CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "gc.get_debug", n_args, kwnames))
    return NULL;
  return cyc_int_new (vm, (int) vm->heap->debug);
}

static CycObject *
make_stats (CycVM            *vm,
            const CycGcStats *stats)
{
  CycObject *dict = cyc_dict_new (vm);

  if (dict != NULL && cyc_module_add_int (vm, dict, "collections", (gint64) stats->collections) && cyc_module_add_int (vm, dict, "collected", (gint64) stats->collected) && cyc_module_add_int (vm, dict, "uncollectable", (gint64) stats->uncollectable))
    return dict;
  cyc_xrelease (vm->heap, dict);
  return NULL;
}

static CycObject *
gc_get_stats (CycVM            *vm,
              CycObject        *self,
              CycObject *const *args,
              gsize             n_args,
              CycObject        *kwnames)
{
  CycGcStats stats[CYC_N_GENERATIONS];
  CycObject *list;

  if (!cyc_args_none (vm, "gc.get_stats", n_args, kwnames))
    return NULL;
  memcpy (stats, vm->heap->stats, sizeof stats);
  list = cyc_list_new (vm);
  for (guint i = 0; i < CYC_N_GENERATIONS && list != NULL; i++)
    {
      CycObject *dict = make_stats (vm, &stats[i]);

      if (dict == NULL)
        {
          cyc_release (vm->heap, list);
          return NULL;
        }
      cyc_list_append_move (vm, list, dict);
    }
  return list;
}

static CycObject *
gc_is_tracked (CycVM            *vm,
               CycObject        *self,
               CycObject *const *args,
               gsize             n_args,
               CycObject        *kwnames)
{
  if (!cyc_args_count (vm, "gc.is_tracked", n_args, kwnames, 1, 1))
    return NULL;
  return cyc_bool_new (vm, cyc_object_is_tracked (args[0]));
}

static CycObject *
gc_is_finalized (CycVM            *vm,
                 CycObject        *self,
                 CycObject *const *args,
                 gsize             n_args,
                 CycObject        *kwnames)
{
  if (!cyc_args_count (vm, "gc.is_finalized", n_args, kwnames, 1, 1))
    return NULL;
  return cyc_bool_new (vm, cyc_object_is_gc (args[0]) && (CYC_GC_HEAD (args[0])->flags & CYC_GC_FINALIZED) != 0);
}

static CycObject *
gc_freeze (CycVM            *vm,
           CycObject        *self,
           CycObject *const *args,
           gsize             n_args,
           CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "gc.freeze", n_args, kwnames))
    return NULL;
  cyc_heap_freeze (vm->heap);
  return cyc_none_new (vm);
}

static CycObject *
gc_unfreeze (CycVM            *vm,
             CycObject        *self,
             CycObject *const *args,
             gsize             n_args,
             CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "gc.unfreeze", n_args, kwnames))
    return NULL;
  cyc_heap_unfreeze (vm->heap);
  return cyc_none_new (vm);
}

static CycObject *
gc_get_freeze_count (CycVM            *vm,
                     CycObject        *self,
                     CycObject *const *args,
                     gsize             n_args,
                     CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "gc.get_freeze_count", n_args, kwnames))
    return NULL;
  return cyc_int_new (vm, (gint64) cyc_heap_count_list (vm->heap, CYC_LIST_PERMANENT));
}

static const CycMethodDef functions[] = {
  { "enable", gc_enable, CYC_METHOD_PLAIN, NULL },
  { "disable", gc_disable, CYC_METHOD_PLAIN, NULL },
  { "isenabled", gc_isenabled, CYC_METHOD_PLAIN, NULL },
  { "set_debug", gc_set_debug, CYC_METHOD_PLAIN, NULL },
  { "get_debug", gc_get_debug, CYC_METHOD_PLAIN, NULL },
  { "get_count", gc_get_count, CYC_METHOD_PLAIN, NULL },
  { "set_threshold", gc_set_threshold, .packed_to = CYC_ALL_MINORS },
  { "get_threshold", gc_get_threshold, CYC_METHOD_PLAIN, NULL },
  { "collect", gc_collect, CYC_METHOD_PLAIN, NULL },
  { "get_objects", cyc_gc_get_objects, CYC_METHOD_PLAIN, NULL },
  { "get_stats", gc_get_stats, CYC_METHOD_PLAIN, NULL },
  { "is_tracked", gc_is_tracked, CYC_METHOD_PLAIN, NULL },
  { "is_finalized", gc_is_finalized, .from_minor = 9 },
  { "get_referrers", cyc_gc_get_referrers, CYC_METHOD_PLAIN, NULL },
  { "get_referents", cyc_gc_get_referents, .packed_to = CYC_ALL_MINORS },
  { "freeze", gc_freeze, .from_minor = 7 },
  { "unfreeze", gc_unfreeze, .from_minor = 7 },
  { "get_freeze_count", gc_get_freeze_count, .from_minor = 7 },
  CYC_METHODS_END,
};

static const struct
{
  const char *name;
  int         value;
} debug_flags[] = {
  { "DEBUG_STATS", 1 },
  { "DEBUG_COLLECTABLE", 2 },
  { "DEBUG_UNCOLLECTABLE", 4 },
  { "DEBUG_SAVEALL", 32 },
  { "DEBUG_LEAK", 38 },
};

/* A list that the interpreter keeps and the module shows. */
static gboolean
add_list (CycVM      *vm,
          CycObject  *dict,
          const char *name,
          CycObject **place)
{
  CycObject *list = cyc_list_new (vm);

  if (list == NULL)
    return FALSE;
  cyc_ref_init (vm->heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (vm->heap, name), place, list);
  return cyc_module_add (vm, dict, name, list);
}

static gboolean
setup (CycVM     *vm,
       CycObject *module,
       CycObject *dict)
{
  CycGcState *state = cyc_gc_state (vm);

  cyc_gc_install_hooks (vm);
  if (!add_list (vm, dict, "garbage", &state->garbage) || !add_list (vm, dict, "callbacks", &state->callbacks))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (debug_flags); i++)
    if (!cyc_module_add_int (vm, dict, debug_flags[i].name, debug_flags[i].value))
      return FALSE;
  return TRUE;
}

const CycModuleSpec cyc_module_gc = { "gc", functions, setup };
