/* cyc-lru-cache.c
 *
 * The function that functools.lru_cache() makes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-containers.h"
#include "cyc-functools.h"
#include "cyc-machine.h"
#include "cyc-values.h"

/**
 * CycLruCache:
 * @cache: results by key; in the order of use, oldest first, where @max_size bounds it
 * @max_size: -1 for no bound
 */
typedef struct
{
  CycObject  object;
  CycObject *func;
  CycObject *cache;
  CycObject *mark; /* parts positional from keyword arguments in keys */
  CycObject *info; /* the class of cache_info()'s result */
  CycObject *dict;
  CycObject *weaklist;
  gint64     max_size;
  gint64     hits;
  gint64     misses;
  gboolean   typed;
} CycLruCache;

#define CYC_LRU_CACHE(o) ((CycLruCache *) (o))

static const CycField lru_fields[] = {
  CYC_FIELD_OF (CycLruCache, cache, "cache"),
  CYC_FIELD_OF (CycLruCache, func, "func"),
  CYC_FIELD_OF (CycLruCache, mark, "kwd_mark"),
  CYC_FIELD_OF (CycLruCache, info, "cache_info_type"),
  CYC_FIELD_OF (CycLruCache, dict, "__dict__"),
  CYC_FIELDS_END,
};

static void
lru_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, lru_fields);
}

static void
lru_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, lru_fields);
}

static CycObject *
lru_new (CycVM *vm, CycObject *type, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "user_function", "maxsize", "typed", "cache_info_type", NULL };
  CycType *class = (CycType *) type;
  CycObject   *out[4] = { 0 };
  CycLruCache *self;
  gint64       max_size = -1;
  int          typed;

  if (!cyc_args_parse (vm, "lru_cache", args, n_args, kwnames, names, 0, 4, 4, out))
    return NULL;
  if (!cyc_object_callable (out[0]))
    return cyc_raise (vm, vm->exceptions.TypeError, "the first argument must be callable");
  if (out[1] != vm->none && !cyc_object_to_index (vm, out[1], FALSE, &max_size))
    return NULL;
  typed = cyc_object_is_true (vm, out[2]);
  if (typed < 0)
    return NULL;

  self = CYC_LRU_CACHE (cyc_heap_alloc (vm->heap, class, class->struct_size, class->size, 0));
  self->max_size = max_size;
  self->typed = typed;
  CYC_FIELD_INIT (vm, self, func, "func", out[0]);
  CYC_FIELD_INIT (vm, self, info, "cache_info_type", out[3]);
  CYC_FIELD_MOVE (vm, self, cache, "cache", cyc_dict_new (vm));
  CYC_FIELD_MOVE (vm, self, mark, "kwd_mark", cyc_object_call_n (vm, (CycObject *) vm->types.object, 0));
  cyc_heap_track (vm->heap, &self->object);
  return &self->object;
}

/* Source: Modules/_functoolsmodule.c, lru_cache_make_key */
static CycObject *
lru_make_key (CycVM *vm, CycLruCache *self, CycObject *tuple, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gsize      n_kw = kwnames != NULL ? CYC_TUPLE (kwnames)->length : 0;
  gsize      n = n_args + (n_kw > 0 ? 1 + 2 * n_kw : 0);
  gsize      at = n_args;
  CycObject *key;

  if (!self->typed && n_kw == 0 && n_args == 1 &&
      (CYC_CLASS_OF (args[0]) == vm->types.str || CYC_CLASS_OF (args[0]) == vm->types.int_))
    return cyc_new_ref (vm, args[0]);
  if (!self->typed && n_kw == 0)
    return cyc_new_ref (vm, tuple);

  key = cyc_tuple_new (vm, n + (self->typed ? n_args + n_kw : 0));
  for (gsize i = 0; i < n_args; i++)
    cyc_tuple_init (vm, key, i, args[i]);
  if (n_kw > 0)
    cyc_tuple_init (vm, key, at++, self->mark);
  for (gsize i = 0; i < n_kw; i++)
    {
      cyc_tuple_init (vm, key, at++, CYC_TUPLE (kwnames)->items[i]);
      cyc_tuple_init (vm, key, at++, args[n_args + i]);
    }
  for (gsize i = 0; self->typed && i < n_args + n_kw; i++)
    cyc_tuple_init (vm, key, at++, &args[i]->type->object);
  return key;
}

/* Takes a hit out and puts it back as the youngest; NULL without exception for a miss. */
static CycObject *
lru_find (CycVM *vm, CycLruCache *self, CycObject *key)
{
  CycObject *value;

  if (self->max_size < 0)
    {
      value = cyc_dict_get (vm, self->cache, key);
      return value != NULL ? cyc_new_ref (vm, value) : NULL;
    }
  value = cyc_dict_take (vm, self->cache, key);
  if (value != NULL && !cyc_dict_set (vm, self->cache, key, value))
    {
      cyc_release (vm->heap, value);
      return NULL;
    }
  return value;
}

static gboolean
lru_store (CycVM *vm, CycLruCache *self, CycObject *key, CycObject *value)
{
  gsize      position = 0;
  CycObject *oldest, *old_value;

  if (self->max_size > 0 && (gint64) cyc_dict_length (self->cache) >= self->max_size &&
      cyc_dict_next (self->cache, &position, &oldest, &old_value))
    {
      CycObject *taken;

      cyc_hold (vm->heap, oldest);
      taken = cyc_dict_take (vm, self->cache, oldest);
      cyc_xrelease (vm->heap, taken);
      cyc_release (vm->heap, oldest);
      if (vm->error != NULL)
        return FALSE;
    }
  return cyc_dict_set (vm, self->cache, key, value);
}

static CycObject *
lru_call (CycVM *vm, CycObject *object, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycLruCache       *self = CYC_LRU_CACHE (object);
  CycPackedArguments packed;
  CycObject         *key, *result;

  cyc_arguments_pack (vm, &packed, NULL, args, n_args, kwnames);
  if (self->max_size == 0)
    {
      self->misses++;
      result = cyc_object_call_from_tuple (vm, self->func, args, n_args, kwnames);
      cyc_arguments_unpack (vm, &packed);
      return result;
    }
  key = lru_make_key (vm, self, packed.tuple, args, n_args, kwnames);
  result = lru_find (vm, self, key);
  if (result != NULL)
    self->hits++;
  else if (vm->error == NULL)
    {
      self->misses += vm->profile->lru_counts_first ? 1 : 0;
      result = cyc_object_call_from_tuple (vm, self->func, args, n_args, kwnames);
      self->misses += !vm->profile->lru_counts_first && result != NULL ? 1 : 0;
      if (result != NULL && !lru_store (vm, self, key, result))
        {
          cyc_release (vm->heap, result);
          result = NULL;
        }
    }
  cyc_release (vm->heap, key);
  cyc_arguments_unpack (vm, &packed);
  return result;
}

static CycObject *
lru_descr_get (CycVM *vm, CycObject *self, CycObject *object, CycObject *type)
{
  return object == NULL || object == vm->none ? cyc_new_ref (vm, self) : cyc_method_new (vm, self, object);
}

static CycObject *
lru_cache_info (CycVM *vm, CycObject *object, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycLruCache *self = CYC_LRU_CACHE (object);
  CycObject   *parts[4], *result;

  if (!cyc_args_none (vm, "cache_info", n_args, kwnames))
    return NULL;
  parts[0] = cyc_int_new (vm, self->hits);
  parts[1] = cyc_int_new (vm, self->misses);
  parts[2] = self->max_size < 0 ? cyc_none_new (vm) : cyc_int_new (vm, self->max_size);
  parts[3] = cyc_int_new (vm, (gint64) cyc_dict_length (self->cache));
  result = cyc_object_call (vm, self->info, parts, 4, NULL);
  for (guint i = 0; i < 4; i++)
    cyc_release (vm->heap, parts[i]);
  return result;
}

static CycObject *
lru_cache_clear (CycVM *vm, CycObject *object, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycLruCache *self = CYC_LRU_CACHE (object);

  if (!cyc_args_none (vm, "cache_clear", n_args, kwnames))
    return NULL;
  self->hits = self->misses = 0;
  cyc_dict_clear (vm, self->cache);
  return cyc_none_new (vm);
}

static CycObject *
lru_reduce (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_object_getattr (vm, self, vm->names.dunder_qualname);
}

static CycObject *
lru_copy (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_new_ref (vm, self);
}

static const CycMethodDef lru_methods[] = {
  { "cache_info", lru_cache_info, CYC_METHOD_PLAIN, NULL },
  { "cache_clear", lru_cache_clear, CYC_METHOD_PLAIN, NULL },
  { "__reduce__", lru_reduce, CYC_METHOD_PLAIN, NULL },
  { "__copy__", lru_copy, CYC_METHOD_PLAIN, NULL },
  { "__deepcopy__", lru_copy, CYC_METHOD_PLAIN, NULL },
  { NULL, NULL, CYC_METHOD_PLAIN, NULL },
};

const CycClassSpec cyc_lru_cache_spec = {
  .name = "_lru_cache_wrapper",
  .module = "functools",
  .flags = CYC_TYPE_GC | CYC_TYPE_TRASHCAN,
  .class_flags = CYC_CLASS_METHOD_DESCRIPTOR,
  .struct_size = sizeof (CycLruCache),
  .sizes = { { 6, 184 }, { 0, 0 } },
  .weaklist_offset = G_STRUCT_OFFSET (CycLruCache, weaklist),
  .dict_offset = G_STRUCT_OFFSET (CycLruCache, dict),
  .traverse = lru_traverse,
  .own_type_from = 10,
  .clear = lru_drop,
  .drop = lru_drop,
  .instances_by_array_from = 6, /* the key is the tuple of arguments */
  .slots = { .call = lru_call, .descr_get = lru_descr_get, .new_ = lru_new },
  .methods = lru_methods,
};
