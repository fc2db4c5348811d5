/* cyc-itertools-groups.c
 *
 * The iterators that put items together: zip_longest, groupby, pairwise,
 * batched, and tee.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-itertools.h"

/* The classes that the module does not name: _grouper, _tee_dataobject, _tee. */
static CycClass **
itertools_classes (CycVM *vm)
{
  return cyc_module_state (vm, "itertools", sizeof (gpointer) * 4);
}

/* number[0]: how many iterators still give something */
static const char *const zip_longest_fields[] = { "iterators", "fill", NULL };

static CYC_TOOL_FUNCTION (zip_longest_new)
{
  static const char *const names[] = { "fillvalue", NULL };
  CycObject               *fill = NULL;
  CycObject               *iterators;
  CycObject               *made;

  if (kwnames != NULL && !cyc_args_parse (vm, "zip_longest", args + n_args, 0, kwnames, names, 0, 0, 0, &fill))
    return cyc_raise (vm, vm->exceptions.TypeError, "zip_longest() got an unexpected keyword argument");
  iterators = cyc_list_new (vm);
  for (gsize i = 0; i < n_args; i++)
    {
      CycObject *iterator = cyc_object_iter (vm, args[i]);

      if (iterator == NULL)
        {
          cyc_release (vm->heap, iterators);
          return NULL;
        }
      cyc_list_append_move (vm, iterators, iterator);
    }
  made = cyc_tool_new (vm, self, zip_longest_fields);
  cyc_tool_put_move (vm, made, 0, iterators);
  cyc_tool_put (vm, made, 1, fill != NULL ? fill : vm->none);
  CYC_TOOL (made)->number[0] = (gint64) n_args;
  return made;
}

/* The next item of iterator @i, or the filling once it is exhausted; NULL with an exception, or when it was the last. */
static CycObject *
zip_longest_item (CycVM *vm, CycTool *tool, gsize i)
{
  CycObject **place = &CYC_LIST (tool->field[0])->items[i];
  CycObject  *item;

  if (*place == vm->none)
    return cyc_new_ref (vm, tool->field[1]);
  item = cyc_iter_next (vm, *place);
  if (item != NULL || vm->error != NULL)
    return item;
  cyc_ref_set (vm->heap, CYC_HOLDER_OF (tool->field[0]), CYC_SLOT (ITEM, i), place, vm->none);
  return --tool->number[0] == 0 ? NULL : cyc_new_ref (vm, tool->field[1]);
}

static CycObject *
zip_longest_next (CycVM *vm, CycObject *self)
{
  CycTool   *tool = CYC_TOOL (self);
  gsize      n = CYC_LIST (tool->field[0])->length;
  CycObject *result;

  if (n == 0 || tool->number[0] == 0)
    return NULL;
  result = cyc_tuple_new (vm, n);
  for (gsize i = 0; i < n; i++)
    {
      CycObject *item = zip_longest_item (vm, tool, i);

      if (item == NULL)
        {
          tool->number[0] = 0;
          cyc_release (vm->heap, result);
          return NULL;
        }
      cyc_tuple_init_move (vm, result, i, item);
    }
  return result;
}

/* number[0]: grows with each group, so that an older group knows that it is over */
static const char *const groupby_fields[] = { "iterator", "function", "target", "current", NULL };
static const char *const grouper_fields[] = { "parent", "target", "value", NULL };

static CYC_TOOL_FUNCTION (groupby_new)
{
  static const char *const names[] = { "iterable", "key", NULL };
  CycObject               *given[2] = { NULL, NULL };
  CycObject               *iterator;
  CycObject               *made;

  if (!cyc_args_parse (vm, "groupby", args, n_args, kwnames, names, 0, 2, 1, given))
    return NULL;
  iterator = cyc_object_iter (vm, given[0]);
  if (iterator == NULL)
    return NULL;
  made = cyc_tool_new (vm, self, groupby_fields);
  cyc_tool_put_move (vm, made, 0, iterator);
  cyc_tool_put (vm, made, 1, given[1] != NULL ? given[1] : vm->none);
  return made;
}

/* Moves on to the next item: "current" becomes the pair of its key and itself. */
static gboolean
groupby_step (CycVM *vm, CycObject *self)
{
  CycTool   *tool = CYC_TOOL (self);
  CycObject *item = cyc_iter_next (vm, tool->field[0]);
  CycObject *key;
  CycObject *pair;

  if (item == NULL)
    return FALSE;
  key = tool->field[1] == vm->none ? cyc_new_ref (vm, item) : cyc_object_call (vm, tool->field[1], &item, 1, NULL);
  if (key == NULL)
    {
      cyc_release (vm->heap, item);
      return FALSE;
    }
  pair = cyc_tuple_new (vm, 2);
  cyc_tuple_init_move (vm, pair, 0, key);
  cyc_tuple_init_move (vm, pair, 1, item);
  cyc_tool_put_move (vm, self, 3, pair);
  return TRUE;
}

/* Both are held: the comparison may take another step of the same iterator. */
static int
compare_keys (CycVM *vm, CycObject *target, CycObject *pair)
{
  int same;

  cyc_hold (vm->heap, target);
  cyc_hold (vm->heap, pair);
  same = cyc_object_compare_bool (vm, target, CYC_TUPLE (pair)->items[0], CYC_COMPARE_EQ);
  cyc_release (vm->heap, pair);
  cyc_release (vm->heap, target);
  return same;
}

static CycObject *
groupby_next (CycVM *vm, CycObject *self)
{
  CycTool   *tool = CYC_TOOL (self);
  CycObject *grouper;
  CycObject *result;

  for (;;)
    {
      int same = tool->field[3] == NULL ? 1 : 0;

      if (same == 0 && tool->field[2] != NULL)
        same = compare_keys (vm, tool->field[2], tool->field[3]);
      if (same < 0)
        return NULL;
      if (same == 0 && tool->field[3] != NULL)
        break;
      if (!groupby_step (vm, self))
        return NULL;
    }
  cyc_tool_put (vm, self, 2, CYC_TUPLE (tool->field[3])->items[0]);
  tool->number[0]++;
  grouper = cyc_tool_new (vm, (CycObject *) itertools_classes (vm)[0], grouper_fields);
  cyc_tool_put (vm, grouper, 0, self);
  cyc_tool_put (vm, grouper, 1, tool->field[2]);
  CYC_TOOL (grouper)->number[0] = tool->number[0];
  result = cyc_tuple_new (vm, 2);
  cyc_tuple_init (vm, result, 0, tool->field[2]);
  cyc_tuple_init_move (vm, result, 1, grouper);
  return result;
}

static CycObject *
grouper_next (CycVM *vm, CycObject *self)
{
  CycObject *parent = CYC_TOOL (self)->field[0];
  CycTool   *groups = CYC_TOOL (parent);
  CycObject *item;
  int        same;

  if (groups->number[0] != CYC_TOOL (self)->number[0])
    return NULL;
  if (groups->field[3] == NULL && !groupby_step (vm, parent))
    return NULL;
  same = compare_keys (vm, CYC_TOOL (self)->field[1], groups->field[3]);
  if (same <= 0 || groups->field[3] == NULL)
    return NULL;
  item = cyc_new_ref (vm, CYC_TUPLE (groups->field[3])->items[1]);
  cyc_tool_put (vm, parent, 3, NULL);
  return item;
}

static const char *const pairwise_fields[] = { "iterator", "old", NULL };

static CYC_TOOL_FUNCTION (pairwise_new)
{
  CycObject *iterator;
  CycObject *made;

  if (!cyc_args_new_unnamed (vm, (CycClass *) self, kwnames) || !cyc_tool_takes_one (vm, "pairwise", n_args))
    return NULL;
  iterator = cyc_object_iter (vm, args[0]);
  if (iterator == NULL)
    return NULL;
  made = cyc_tool_new (vm, self, pairwise_fields);
  cyc_tool_put_move (vm, made, 0, iterator);
  return made;
}

/* The iterator is held: it may ask the pairs for another one, which may let it go. */
static CycObject *
pairwise_item (CycVM *vm, CycTool *tool)
{
  CycObject *iterator = cyc_new_ref (vm, tool->field[0]);
  CycObject *item = cyc_iter_next (vm, iterator);

  cyc_release (vm->heap, iterator);
  return item;
}

static CycObject *
pairwise_next (CycVM *vm, CycObject *self)
{
  CycTool   *tool = CYC_TOOL (self);
  CycObject *old, *item;
  CycObject *pair = NULL;

  if (tool->field[0] != NULL && tool->field[1] == NULL)
    {
      item = pairwise_item (vm, tool);
      if (item == NULL)
        cyc_tool_put (vm, self, 0, NULL);
      else
        cyc_tool_put_move (vm, self, 1, item);
    }
  if (tool->field[0] == NULL || tool->field[1] == NULL)
    {
      cyc_tool_put (vm, self, 1, NULL);
      return NULL;
    }
  old = cyc_new_ref (vm, tool->field[1]);
  item = pairwise_item (vm, tool);
  if (item != NULL)
    {
      pair = cyc_tuple_pack (vm, 2, old, item);
      cyc_tool_put_move (vm, self, 1, item);
    }
  else
    {
      cyc_tool_put (vm, self, 0, NULL);
      cyc_tool_put (vm, self, 1, NULL);
    }
  cyc_release (vm->heap, old);
  return pair;
}

/* number[0]: the size, [1]: whether a last short one is an error */
static const char *const batched_fields[] = { "iterator", NULL };

static CYC_TOOL_FUNCTION (batched_new)
{
  static const char *const all_names[] = { "iterable", "n", "strict", NULL };
  static const char *const old_names[] = { "iterable", "n", NULL };
  const char *const       *names = vm->profile->batched_strict ? all_names : old_names;
  CycObject               *given[3] = { NULL, NULL, NULL };
  CycObject               *iterator;
  CycObject               *made;
  gint64                   n;
  int                      strict = 0;

  if (!cyc_args_parse (vm, "batched", args, n_args, kwnames, names, 0, 2, 2, given) || !cyc_object_to_index (vm, given[1], FALSE, &n) || (given[2] != NULL && (strict = cyc_object_is_true (vm, given[2])) < 0))
    return NULL;
  if (n < 1)
    return cyc_raise (vm, vm->exceptions.ValueError, "n must be at least one");
  iterator = cyc_object_iter (vm, given[0]);
  if (iterator == NULL)
    return NULL;
  made = cyc_tool_new (vm, self, batched_fields);
  cyc_tool_put_move (vm, made, 0, iterator);
  CYC_TOOL (made)->number[0] = n;
  CYC_TOOL (made)->number[1] = strict;
  return made;
}

static CycObject *
batched_next (CycVM *vm, CycObject *self)
{
  CycTool   *tool = CYC_TOOL (self);
  CycObject *list;
  CycObject *item = NULL;
  CycObject *result = NULL;
  gsize      n;

  if (tool->field[0] == NULL)
    return NULL;
  list = cyc_list_new (vm);
  while (CYC_LIST (list)->length < (gsize) tool->number[0] && (item = cyc_iter_next (vm, tool->field[0])) != NULL)
    cyc_list_append_move (vm, list, item);
  n = CYC_LIST (list)->length;
  if (item == NULL)
    cyc_tool_put (vm, self, 0, NULL);
  if (vm->error == NULL && n > 0)
    {
      if (n < (gsize) tool->number[0] && tool->number[1] != 0)
        cyc_raise (vm, vm->exceptions.ValueError, "batched(): incomplete batch");
      else
        result = cyc_sequence_tuple (vm, list);
    }
  cyc_release (vm->heap, list);
  return result;
}

/* What several tees share: the items that some of them have not given yet stand in a chain of
 * links, "value" and "next"; the iterator is asked by whoever is in front. number[0]: whether
 * the link has its value. */
static const char *const link_fields[] = { "iterator", "value", "next", NULL };
static const char *const tee_fields[] = { "link", NULL };

static CycObject *
link_new (CycVM *vm, CycObject *iterator)
{
  CycObject *made = cyc_tool_new (vm, (CycObject *) itertools_classes (vm)[1], link_fields);

  cyc_tool_put (vm, made, 0, iterator);
  return made;
}

static CycObject *
tee_next (CycVM *vm, CycObject *self)
{
  CycObject *link = CYC_TOOL (self)->field[0];
  CycTool   *here = CYC_TOOL (link);
  CycObject *value;

  if (here->number[0] == 0)
    {
      value = cyc_iter_next (vm, here->field[0]);
      if (value == NULL)
        return NULL;
      cyc_tool_put_move (vm, link, 1, value);
      cyc_tool_put_move (vm, link, 2, link_new (vm, here->field[0]));
      here->number[0] = 1;
    }
  value = cyc_new_ref (vm, here->field[1]);
  cyc_tool_put (vm, self, 0, here->field[2]);
  return value;
}

static CycObject *
tee_over (CycVM *vm, CycObject *link)
{
  CycObject *made = cyc_tool_new (vm, (CycObject *) itertools_classes (vm)[2], tee_fields);

  cyc_tool_put (vm, made, 0, link);
  return made;
}

static CYC_TOOL_FUNCTION (tee_copy)
{
  return cyc_args_none (vm, "__copy__", n_args, kwnames) ? tee_over (vm, CYC_TOOL (self)->field[0]) : NULL;
}

static CYC_TOOL_FUNCTION (itertools_tee)
{
  CycObject *iterator;
  CycObject *link;
  CycObject *result;
  gint64     n = 2;

  if (!cyc_args_count (vm, "tee", n_args, kwnames, 1, 2) || (n_args == 2 && !cyc_object_to_index (vm, args[1], FALSE, &n)))
    return NULL;
  if (n < 0)
    return cyc_raise (vm, vm->exceptions.ValueError, "n must be >= 0");
  if (!cyc_vm_need_room (vm, (gsize) n, sizeof (CycObject *) + sizeof (CycTool)))
    return NULL;
  iterator = cyc_object_iter (vm, args[0]);
  if (iterator == NULL)
    return NULL;
  if (CYC_CLASS_OF (iterator) == itertools_classes (vm)[2])
    link = cyc_new_ref (vm, CYC_TOOL (iterator)->field[0]);
  else
    link = link_new (vm, iterator);
  cyc_release (vm->heap, iterator);
  result = cyc_tuple_new (vm, (gsize) n);
  for (gint64 i = 0; i < n; i++)
    cyc_tuple_init_move (vm, result, (gsize) i, tee_over (vm, link));
  cyc_release (vm->heap, link);
  return result;
}

static const CycMethodDef tee_methods[] = {
  { "__copy__", tee_copy },
  { NULL },
};

const CycMethodDef cyc_itertools_functions[] = {
  { "tee", itertools_tee },
  { NULL },
};

const CycClassSpec cyc_itertools_groups[] = {
  CYC_TOOL_SPEC ("zip_longest", zip_longest_new, zip_longest_next, NULL, { 6, 48 }),
  CYC_TOOL_SPEC ("groupby", groupby_new, groupby_next, NULL, { 6, 56 }, { 7, 64 }, { 12, 72 }),
  CYC_TOOL_SPEC ("pairwise", pairwise_new, pairwise_next, NULL, { 10, 32 }, { 13, 40 }),
  CYC_TOOL_SPEC ("batched", batched_new, batched_next, NULL, { 12, 32 }, { 13, 40 }),
  { NULL },
};

static const CycClassSpec grouper_spec = CYC_TOOL_SPEC ("_grouper", NULL, grouper_next, NULL, { 6, 32 });
static const CycClassSpec link_spec = CYC_TOOL_SPEC ("_tee_dataobject", NULL, NULL, NULL, { 6, 496 });
static const CycClassSpec tee_spec = CYC_TOOL_SPEC ("_tee", NULL, tee_next, tee_methods, { 6, 40 }, { 12, 48 });

void
cyc_itertools_groups_init (CycVM *vm)
{
  CycClass **classes = itertools_classes (vm);

  classes[0] = cyc_class_new_builtin (vm, &grouper_spec, NULL);
  classes[1] = cyc_class_new_builtin (vm, &link_spec, NULL);
  classes[2] = cyc_class_new_builtin (vm, &tee_spec, NULL);
}
