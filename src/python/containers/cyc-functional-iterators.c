/* cyc-functional-iterators.c
 *
 * enumerate, zip, map and filter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-containers-private.h"

static CycObject *
iterator_self (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, self);
}

/* A tuple that is given out again while nobody else keeps it: its items are replaced, and it is held. */
static CycObject *
reuse_tuple (CycVM *vm, CycObject *tuple)
{
  cyc_hold (vm->heap, tuple);
  return tuple;
}

static void
put_item (CycVM *vm, CycObject *tuple, gsize i, CycObject *item)
{
  cyc_ref_set_move (vm->heap, CYC_HOLDER_OF (tuple), CYC_SLOT (ITEM, i), &CYC_TUPLE (tuple)->items[i], item);
}

static void
track_again (CycVM *vm, CycObject *tuple)
{
  if (vm->profile->pairs_tracked_again && !cyc_object_is_tracked (tuple))
    cyc_heap_track (vm->heap, tuple);
}

/* @big: the index once it is beyond a machine word's reach */
typedef struct
{
  CycObject  object;
  gint64     index;
  CycObject *iterator;
  CycObject *result;
  CycObject *big;
} CycEnumerate;

#define ENUMERATE(o) ((CycEnumerate *) (o))

/* 3.11 on: enumerate() itself, not a subclass, checks its arguments in words of its own. */
static gboolean
enumerate_counts (CycVM *vm, CycObject *type, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gsize n_keywords = kwnames != NULL ? CYC_TUPLE (kwnames)->length : 0;

  if (!vm->profile->enumerate_counts_itself || (CycClass *) type != vm->types.enumerate)
    return TRUE;
  if (n_args + n_keywords == 0)
    return cyc_raise (vm, vm->exceptions.TypeError, "enumerate() missing required argument 'iterable'") != NULL;
  for (gsize i = 0; i < n_keywords; i++)
    {
      const char *name = cyc_str_get_utf8 (CYC_TUPLE (kwnames)->items[i]);

      if ((!g_str_equal (name, "iterable") && !g_str_equal (name, "start")) || (n_args + n_keywords == 1 && !g_str_equal (name, "iterable")))
        return cyc_raise (vm, vm->exceptions.TypeError, "'%s' is an invalid keyword argument for enumerate()", name) != NULL;
    }
  return TRUE;
}

static CycObject *
enumerate_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "iterable", "start", NULL };
  CycObject               *given[2] = { NULL, NULL };
  CycObject               *made;
  CycObject               *start = NULL;
  CycObject               *iterator;

  if (!enumerate_counts (vm, self, args, n_args, kwnames) || !cyc_args_parse (vm, "enumerate", args, n_args, kwnames, names, 0, 2, 1, given))
    return NULL;
  if (given[1] != NULL && (start = cyc_number_index (vm, given[1])) == NULL)
    return NULL;
  made = cyc_container_alloc (vm, (CycClass *) self);
  if (start != NULL && !cyc_int_get_int64 (start, &ENUMERATE (made)->index))
    {
      cyc_field_init_move (vm, made, "index", &ENUMERATE (made)->big, start);
      start = NULL;
    }
  cyc_xrelease (vm->heap, start);
  iterator = cyc_object_iter (vm, given[0]);
  if (iterator == NULL)
    {
      cyc_release (vm->heap, made);
      return NULL;
    }
  cyc_field_init_move (vm, made, "iterator", &ENUMERATE (made)->iterator, iterator);
  cyc_field_init_move (vm, made, "result", &ENUMERATE (made)->result, cyc_tuple_pack (vm, 2, vm->none, vm->none));
  cyc_heap_track (vm->heap, made);
  return made;
}

static void
enumerate_traverse (CycObject *self, CycVisitor *visitor)
{
  CYC_VISIT_FIELD (visitor, ENUMERATE (self)->iterator, "iterator");
  CYC_VISIT_FIELD (visitor, ENUMERATE (self)->result, "result");
  CYC_VISIT_FIELD (visitor, ENUMERATE (self)->big, "index");
}

static void
enumerate_drop (CycHeap *heap, CycObject *self)
{
  cyc_field_clear (heap, self, "iterator", &ENUMERATE (self)->iterator);
  cyc_field_clear (heap, self, "result", &ENUMERATE (self)->result);
  cyc_field_clear (heap, self, "index", &ENUMERATE (self)->big);
}

/* The index as an int, and on to the next. */
static CycObject *
enumerate_count (CycVM *vm, CycObject *self)
{
  CycEnumerate *enumerate = ENUMERATE (self);
  CycObject    *now;
  CycObject    *one;
  CycObject    *next;

  if (enumerate->big == NULL)
    {
      now = cyc_int_new (vm, enumerate->index);
      if (enumerate->index < G_MAXINT64)
        {
          enumerate->index++;
          return now;
        }
    }
  else
    now = cyc_new_ref (vm, enumerate->big);
  one = cyc_int_new (vm, 1);
  next = cyc_number_binary (vm, now, one, CYC_BINARY_ADD);
  cyc_release (vm->heap, one);
  cyc_ref_set_move (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, "index"), &enumerate->big, next);
  return now;
}

static CycObject *
enumerate_next (CycVM *vm, CycObject *self)
{
  CycObject *item = cyc_iter_next (vm, ENUMERATE (self)->iterator);
  CycObject *result = ENUMERATE (self)->result;
  CycObject *index;

  if (item == NULL)
    return NULL;
  index = enumerate_count (vm, self);
  if (result->refcnt == 1)
    {
      reuse_tuple (vm, result);
      put_item (vm, result, 0, index);
      put_item (vm, result, 1, item);
      track_again (vm, result);
      return result;
    }
  result = cyc_tuple_new (vm, 2);
  cyc_tuple_init_move (vm, result, 0, index);
  cyc_tuple_init_move (vm, result, 1, item);
  return result;
}

/* @strict: shorter iterables are an error; @iterators and @result are tuples */
typedef struct
{
  CycObject  object;
  CycObject *iterators;
  CycObject *result;
  gboolean   strict;
} CycZip;

#define ZIP(o) ((CycZip *) (o))

/* The iterators of all arguments from @first on. */
static CycObject *
iterators_of (CycVM *vm, CycObject *const *args, gsize n_args, const char *what)
{
  CycObject *iterators = cyc_tuple_new (vm, n_args);

  for (gsize i = 0; i < n_args; i++)
    {
      CycObject *iterator = cyc_object_iter (vm, args[i]);

      if (iterator == NULL)
        {
          if (what != NULL && cyc_error_matches (vm, vm->exceptions.TypeError))
            cyc_raise (vm, vm->exceptions.TypeError, "%s argument #%" G_GSIZE_FORMAT " must support iteration", what, i + 1);
          cyc_release (vm->heap, iterators);
          return NULL;
        }
      cyc_tuple_init_move (vm, iterators, i, iterator);
    }
  return iterators;
}

/* zip (strict=True) and map (f, x, strict=True), where the version @takes_it. */
static gboolean
parse_strict (CycVM *vm, CycObject *type, const char *name, gboolean takes_it, CycObject *const *values, CycObject *kwnames, gboolean *strict)
{
  static const char *const names[] = { "strict", NULL };
  CycObject               *given[1] = { NULL };
  int                      truth = 0;

  *strict = FALSE;
  if (kwnames == NULL || CYC_TUPLE (kwnames)->length == 0)
    return TRUE;
  if (!takes_it)
    return cyc_args_new_unnamed (vm, (CycClass *) type, kwnames);
  if (!cyc_args_parse (vm, name, values, 0, kwnames, names, 0, 0, 0, given))
    return FALSE;
  if (given[0] != NULL)
    truth = cyc_object_is_true (vm, given[0]);
  *strict = truth > 0;
  return truth >= 0;
}

static CycObject *
zip_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *iterators;
  CycObject *result;
  CycObject *made;
  gboolean   strict;

  if (!parse_strict (vm, self, "zip", vm->profile->zip_strict, args + n_args, kwnames, &strict))
    return NULL;
  iterators = iterators_of (vm, args, n_args, vm->profile->zip_names_argument ? "zip" : NULL);
  if (iterators == NULL)
    return NULL;
  result = cyc_tuple_new (vm, n_args);
  for (gsize i = 0; i < n_args; i++)
    cyc_tuple_init (vm, result, i, vm->none);
  made = cyc_container_alloc (vm, (CycClass *) self);
  cyc_field_init_move (vm, made, "iterators", &ZIP (made)->iterators, iterators);
  cyc_field_init_move (vm, made, "result", &ZIP (made)->result, result);
  ZIP (made)->strict = strict;
  cyc_heap_track (vm->heap, made);
  return made;
}

static void
zip_traverse (CycObject *self, CycVisitor *visitor)
{
  CYC_VISIT_FIELD (visitor, ZIP (self)->iterators, "iterators");
  CYC_VISIT_FIELD (visitor, ZIP (self)->result, "result");
}

static void
zip_drop (CycHeap *heap, CycObject *self)
{
  cyc_field_clear (heap, self, "iterators", &ZIP (self)->iterators);
  cyc_field_clear (heap, self, "result", &ZIP (self)->result);
}

/* Iterator @i is at its end: that is an error if it is not the first, or if a later one is not. */
/* The iterator at @i has nothing more; nor may any other have. */
static void
check_strict (CycVM *vm, const char *name, CycTuple *iterators, gsize i)
{
  if (vm->error != NULL)
    {
      if (!cyc_error_matches (vm, vm->exceptions.StopIteration))
        return;
      cyc_error_clear (vm);
    }
  if (i > 0)
    {
      cyc_raise (vm, vm->exceptions.ValueError, "%s() argument %" G_GSIZE_FORMAT " is shorter than argument%s%" G_GSIZE_FORMAT,
                 name, i + 1, i == 1 ? " " : "s 1-", i);
      return;
    }
  for (i = 1; i < iterators->length; i++)
    {
      CycObject *item = cyc_iter_next (vm, iterators->items[i]);

      if (item == NULL && vm->error != NULL)
        return;
      if (item != NULL)
        {
          cyc_release (vm->heap, item);
          cyc_raise (vm, vm->exceptions.ValueError, "%s() argument %" G_GSIZE_FORMAT " is longer than argument%s%" G_GSIZE_FORMAT,
                     name, i + 1, i == 1 ? " " : "s 1-", i);
          return;
        }
    }
}

static CycObject *
zip_next (CycVM *vm, CycObject *self)
{
  CycTuple  *iterators = CYC_TUPLE (ZIP (self)->iterators);
  CycObject *result = ZIP (self)->result;
  gboolean   again = result->refcnt == 1;

  if (iterators->length == 0)
    return NULL;
  result = again ? reuse_tuple (vm, result) : cyc_tuple_new (vm, iterators->length);
  for (gsize i = 0; i < iterators->length; i++)
    {
      CycObject *item = cyc_iter_next (vm, iterators->items[i]);

      if (item == NULL)
        {
          cyc_release (vm->heap, result);
          if (ZIP (self)->strict)
            check_strict (vm, "zip", iterators, i);
          return NULL;
        }
      put_item (vm, result, i, item);
    }
  if (again)
    track_again (vm, result);
  return result;
}

typedef struct
{
  CycObject  object;
  CycObject *iterators; /* a tuple */
  CycObject *function;
  gboolean   strict;
} CycMap;

#define MAP(o) ((CycMap *) (o))

static CycObject *
map_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *iterators;
  CycObject *made;
  gboolean   strict;

  if (!parse_strict (vm, self, "map", vm->profile->map_strict, args + n_args, kwnames, &strict))
    return NULL;
  if (n_args < 2)
    return cyc_raise (vm, vm->exceptions.TypeError, "map() must have at least two arguments.");
  iterators = iterators_of (vm, args + 1, n_args - 1, NULL);
  if (iterators == NULL)
    return NULL;
  made = cyc_container_alloc (vm, (CycClass *) self);
  cyc_field_init_move (vm, made, "iterators", &MAP (made)->iterators, iterators);
  cyc_field_init (vm, made, "function", &MAP (made)->function, args[0]);
  MAP (made)->strict = strict;
  cyc_heap_track (vm->heap, made);
  return made;
}

static void
map_traverse (CycObject *self, CycVisitor *visitor)
{
  CYC_VISIT_FIELD (visitor, MAP (self)->iterators, "iterators");
  CYC_VISIT_FIELD (visitor, MAP (self)->function, "function");
}

static void
map_drop (CycHeap *heap, CycObject *self)
{
  cyc_field_clear (heap, self, "iterators", &MAP (self)->iterators);
  cyc_field_clear (heap, self, "function", &MAP (self)->function);
}

static CycObject *
map_next (CycVM *vm, CycObject *self)
{
  CycTuple   *iterators = CYC_TUPLE (MAP (self)->iterators);
  CycObject  *few[8];
  CycObject **items = iterators->length <= G_N_ELEMENTS (few) ? few : g_new (CycObject *, iterators->length);
  CycObject  *result = NULL;
  gsize       n = 0;

  while (n < iterators->length && (items[n] = cyc_iter_next (vm, iterators->items[n])) != NULL)
    n++;
  if (n == iterators->length)
    result = cyc_object_call (vm, MAP (self)->function, items, n, NULL);
  else if (MAP (self)->strict)
    check_strict (vm, "map", iterators, n);
  for (gsize i = 0; i < n; i++)
    cyc_release (vm->heap, items[i]);
  if (items != few)
    g_free (items);
  return result;
}

typedef struct
{
  CycObject  object;
  CycObject *function;
  CycObject *iterator;
} CycFilter;

#define FILTER(o) ((CycFilter *) (o))

static CycObject *
filter_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *iterator;
  CycObject *made;

  if (!cyc_args_new_unnamed (vm, (CycClass *) self, kwnames) || !cyc_args_count (vm, "filter", n_args, NULL, 2, 2))
    return NULL;
  iterator = cyc_object_iter (vm, args[1]);
  if (iterator == NULL)
    return NULL;
  made = cyc_container_alloc (vm, (CycClass *) self);
  cyc_field_init (vm, made, "function", &FILTER (made)->function, args[0]);
  cyc_field_init_move (vm, made, "iterator", &FILTER (made)->iterator, iterator);
  cyc_heap_track (vm->heap, made);
  return made;
}

static void
filter_traverse (CycObject *self, CycVisitor *visitor)
{
  CYC_VISIT_FIELD (visitor, FILTER (self)->iterator, "iterator");
  CYC_VISIT_FIELD (visitor, FILTER (self)->function, "function");
}

static void
filter_drop (CycHeap *heap, CycObject *self)
{
  cyc_field_clear (heap, self, "function", &FILTER (self)->function);
  cyc_field_clear (heap, self, "iterator", &FILTER (self)->iterator);
}

static int
filter_keeps (CycVM *vm, CycObject *function, CycObject *item)
{
  CycObject *answer;
  int        keeps;

  if (function == vm->none || function == (CycObject *) vm->types.bool_)
    return cyc_object_is_true (vm, item);
  answer = cyc_object_call (vm, function, &item, 1, NULL);
  if (answer == NULL)
    return -1;
  keeps = cyc_object_is_true (vm, answer);
  cyc_release (vm->heap, answer);
  return keeps;
}

static CycObject *
filter_next (CycVM *vm, CycObject *self)
{
  CycObject *item;

  while ((item = cyc_iter_next (vm, FILTER (self)->iterator)) != NULL)
    {
      int keeps = filter_keeps (vm, FILTER (self)->function, item);

      if (keeps > 0)
        return item;
      cyc_release (vm->heap, item);
      if (keeps < 0)
        return NULL;
    }
  return NULL;
}

#define FUNCTIONAL(name_, structure, prefix, array_from, flags_, ...)                \
  {                                                                                  \
    .name = name_,                                                                   \
    .flags = CYC_TYPE_GC,                                                            \
    .class_flags = (flags_),                                                         \
    .struct_size = sizeof (structure),                                               \
    .sizes = { __VA_ARGS__ },                                                        \
    .call_by_array_from = (array_from),                                              \
    .traverse = prefix##_traverse,                                                   \
    .drop = prefix##_drop,                                                           \
    .slots = { .new_ = prefix##_new, .iter = iterator_self, .next = prefix##_next }, \
  }

static const CycClassSpec enumerate_spec = FUNCTIONAL ("enumerate", CycEnumerate, enumerate, 11, CYC_CLASS_GENERIC, { 6, 48 }, { 11, 56 });
static const CycClassSpec zip_spec = FUNCTIONAL ("zip", CycZip, zip, 0, 0, { 6, 40 }, { 10, 48 });
static const CycClassSpec map_spec = FUNCTIONAL ("map", CycMap, map, 10, 0, { 6, 32 }, { 14, 40 });
static const CycClassSpec filter_spec = FUNCTIONAL ("filter", CycFilter, filter, 10, 0, { 6, 32 });

static void
functional_iterators_init (CycVM *vm)
{
  vm->types.enumerate = cyc_class_new_builtin (vm, &enumerate_spec, NULL);
  vm->types.zip = cyc_class_new_builtin (vm, &zip_spec, NULL);
  vm->types.map = cyc_class_new_builtin (vm, &map_spec, NULL);
  vm->types.filter = cyc_class_new_builtin (vm, &filter_spec, NULL);
}

/**
 * cyc_iterators_init:
 * @vm: the machine
 *
 * Makes the classes of the iterators that belong to no container.
 */
void
cyc_iterators_init (CycVM *vm)
{
  cyc_sequence_iterators_init (vm);
  functional_iterators_init (vm);
}
