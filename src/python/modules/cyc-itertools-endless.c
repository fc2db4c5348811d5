/* cyc-itertools-endless.c
 *
 * count, cycle, repeat, chain, accumulate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-itertools.h"

static const char *const count_fields[] = { "value", "step", NULL };

static CYC_TOOL_FUNCTION (count_new)
{
  static const char *const names[] = { "start", "step", NULL };
  CycObject               *given[2] = { NULL, NULL };
  CycObject               *made;

  if (!cyc_args_parse (vm, "count", args, n_args, kwnames, names, 0, 2, 0, given))
    return NULL;
  for (int i = 0; i < 2; i++)
    if (given[i] != NULL && !cyc_object_is (given[i], CYC_CLASS_INT) && !cyc_object_is (given[i], CYC_CLASS_FLOAT) && CYC_CLASS_OF (given[i])->slots.unary[CYC_UNARY_INDEX] == NULL)
      return cyc_raise (vm, vm->exceptions.TypeError, "a number is required");
  made = cyc_tool_new (vm, self, count_fields);
  cyc_tool_put_move (vm, made, 0, given[0] != NULL ? cyc_new_ref (vm, given[0]) : cyc_int_new (vm, 0));
  cyc_tool_put_move (vm, made, 1, given[1] != NULL ? cyc_new_ref (vm, given[1]) : cyc_int_new (vm, 1));
  return made;
}

static CycObject *
count_next (CycVM *vm, CycObject *self)
{
  CycObject *value = cyc_new_ref (vm, CYC_TOOL (self)->field[0]);
  CycObject *next = cyc_number_binary (vm, value, CYC_TOOL (self)->field[1], CYC_BINARY_ADD);

  if (next == NULL)
    {
      cyc_release (vm->heap, value);
      return NULL;
    }
  cyc_tool_put_move (vm, self, 0, next);
  return value;
}

static CycObject *
count_repr (CycVM *vm, CycObject *self)
{
  gint64     step;
  CycObject *by = CYC_TOOL (self)->field[1];

  if (cyc_object_is (by, CYC_CLASS_INT) && cyc_int_get_int64 (by, &step) && step == 1)
    return cyc_str_printf (vm, "count(%R)", CYC_TOOL (self)->field[0]);
  return cyc_str_printf (vm, "count(%R, %R)", CYC_TOOL (self)->field[0], by);
}

/* number[0]: the next of the saved items once the iterator is exhausted */
static const char *const cycle_fields[] = { "iterator", "saved", NULL };

static CYC_TOOL_FUNCTION (cycle_new)
{
  CycObject *iterator;
  CycObject *made;

  if (!cyc_args_new_unnamed (vm, (CycClass *) self, kwnames) || !cyc_tool_takes_one (vm, "cycle", n_args))
    return NULL;
  iterator = cyc_object_iter (vm, args[0]);
  if (iterator == NULL)
    return NULL;
  made = cyc_tool_new (vm, self, cycle_fields);
  cyc_tool_put_move (vm, made, 0, iterator);
  cyc_tool_put_move (vm, made, 1, cyc_list_new (vm));
  return made;
}

static CycObject *
cycle_next (CycVM *vm, CycObject *self)
{
  CycTool   *tool = CYC_TOOL (self);
  CycList   *saved = CYC_LIST (tool->field[1]);
  CycObject *item;

  if (tool->field[0] != NULL)
    {
      item = cyc_iter_next (vm, tool->field[0]);
      if (item != NULL)
        cyc_list_append (vm, tool->field[1], item);
      if (item != NULL || vm->error != NULL)
        return item;
      cyc_tool_put (vm, self, 0, NULL);
    }
  if (saved->length == 0)
    return NULL;
  item = cyc_new_ref (vm, saved->items[tool->number[0]]);
  tool->number[0] = (tool->number[0] + 1) % (gint64) saved->length;
  return item;
}

/* number[0]: how many are left, -1 for no end */
static const char *const repeat_fields[] = { "element", NULL };

static CYC_TOOL_FUNCTION (repeat_new)
{
  static const char *const names[] = { "object", "times", NULL };
  CycObject               *given[2] = { NULL, NULL };
  CycObject               *made;
  gint64                   times = -1;

  if (!cyc_args_parse (vm, "repeat", args, n_args, kwnames, names, 0, 2, 1, given))
    return NULL;
  if (given[1] != NULL)
    {
      if (!cyc_object_to_index (vm, given[1], TRUE, &times))
        return NULL;
      times = MAX (times, 0);
    }
  made = cyc_tool_new (vm, self, repeat_fields);
  cyc_tool_put (vm, made, 0, given[0]);
  CYC_TOOL (made)->number[0] = times;
  return made;
}

static CycObject *
repeat_next (CycVM *vm, CycObject *self)
{
  CycTool *tool = CYC_TOOL (self);

  if (tool->number[0] == 0)
    return NULL;
  if (tool->number[0] > 0)
    tool->number[0]--;
  return cyc_new_ref (vm, tool->field[0]);
}

static CycObject *
repeat_repr (CycVM *vm, CycObject *self)
{
  CycTool *tool = CYC_TOOL (self);

  if (tool->number[0] < 0)
    return cyc_str_printf (vm, "repeat(%R)", tool->field[0]);
  return cyc_str_printf (vm, "repeat(%R, %" G_GINT64_FORMAT ")", tool->field[0], tool->number[0]);
}

static CYC_TOOL_FUNCTION (repeat_length_hint)
{
  if (!cyc_args_none (vm, "__length_hint__", n_args, kwnames))
    return NULL;
  if (CYC_TOOL (self)->number[0] < 0)
    return cyc_raise (vm, vm->exceptions.TypeError, "len() of unsized object");
  return cyc_int_new (vm, CYC_TOOL (self)->number[0]);
}

static const CycMethodDef repeat_methods[] = {
  { "__length_hint__", repeat_length_hint },
  { NULL },
};

static const char *const chain_fields[] = { "active", "source", NULL };

/* Takes over the iterator over iterables. */
static CycObject *
chain_make (CycVM *vm, CycObject *type, CycObject *source)
{
  CycObject *made;

  if (source == NULL)
    return NULL;
  made = cyc_tool_new (vm, type, chain_fields);
  cyc_tool_put_move (vm, made, 1, source);
  return made;
}

static CYC_TOOL_FUNCTION (chain_new)
{
  CycObject *tuple;
  CycObject *source;

  if (!cyc_args_new_unnamed (vm, (CycClass *) self, kwnames))
    return NULL;
  tuple = cyc_tuple_from_array (vm, args, n_args);
  source = cyc_object_iter (vm, tuple);
  cyc_release (vm->heap, tuple);
  return chain_make (vm, self, source);
}

static CYC_TOOL_FUNCTION (chain_from_iterable)
{
  if (!cyc_args_count (vm, "chain.from_iterable", n_args, kwnames, 1, 1))
    return NULL;
  return chain_make (vm, self, cyc_object_iter (vm, args[0]));
}

static CycObject *
chain_next (CycVM *vm, CycObject *self)
{
  CycTool *tool = CYC_TOOL (self);

  while (tool->field[1] != NULL)
    {
      CycObject *item;

      if (tool->field[0] == NULL)
        {
          CycObject *iterable = cyc_iter_next (vm, tool->field[1]);
          CycObject *active = iterable != NULL ? cyc_object_iter (vm, iterable) : NULL;

          cyc_xrelease (vm->heap, iterable);
          if (active == NULL)
            {
              cyc_tool_put (vm, self, 1, NULL);
              return NULL;
            }
          cyc_tool_put_move (vm, self, 0, active);
        }
      item = cyc_iter_next (vm, tool->field[0]);
      if (item != NULL || vm->error != NULL)
        return item;
      cyc_tool_put (vm, self, 0, NULL);
    }
  return NULL;
}

static const CycMethodDef chain_methods[] = {
  { "from_iterable", chain_from_iterable, CYC_METHOD_CLASS },
  { NULL },
};

/* "initial" is there until it has been given */
static const char *const accumulate_fields[] = { "function", "iterator", "total", "initial", NULL };

static CYC_TOOL_FUNCTION (accumulate_new)
{
  static const char *const all_names[] = { "iterable", "func", "initial", NULL };
  static const char *const old_names[] = { "iterable", "func", NULL };
  const char *const       *names = vm->profile->functions_take_keywords ? all_names : old_names;
  CycObject               *given[3] = { NULL, NULL, NULL };
  CycObject               *iterator;
  CycObject               *made;

  if (!cyc_args_parse (vm, "accumulate", args, n_args, kwnames, names, 0, 2, 1, given))
    return NULL;
  iterator = cyc_object_iter (vm, given[0]);
  if (iterator == NULL)
    return NULL;
  made = cyc_tool_new (vm, self, accumulate_fields);
  cyc_tool_put_move (vm, made, 1, iterator);
  if (given[1] != NULL && given[1] != vm->none)
    cyc_tool_put (vm, made, 0, given[1]);
  if (given[2] != NULL && given[2] != vm->none)
    cyc_tool_put (vm, made, 3, given[2]);
  return made;
}

static CycObject *
accumulate_next (CycVM *vm, CycObject *self)
{
  CycTool   *tool = CYC_TOOL (self);
  CycObject *item;
  CycObject *total;

  if (tool->field[3] != NULL)
    {
      cyc_tool_put (vm, self, 2, tool->field[3]);
      cyc_tool_put (vm, self, 3, NULL);
      return cyc_new_ref (vm, tool->field[2]);
    }
  item = cyc_iter_next (vm, tool->field[1]);
  if (item == NULL)
    return NULL;
  if (tool->field[2] == NULL)
    {
      cyc_tool_put (vm, self, 2, item);
      return item;
    }
  total = tool->field[0] == NULL ? cyc_number_binary (vm, tool->field[2], item, CYC_BINARY_ADD)
                                 : cyc_object_call_n (vm, tool->field[0], 2, tool->field[2], item);
  cyc_release (vm->heap, item);
  if (total != NULL)
    cyc_tool_put (vm, self, 2, total);
  return total;
}

const CycClassSpec cyc_itertools_endless[] = {
  {
    .name = "count",
    .module = "itertools",
    .flags = CYC_TYPE_GC,
    .struct_size = sizeof (CycTool),
    .sizes = { { 6, 40 } },
    .traverse = cyc_tool_traverse,
    .drop = cyc_tool_drop,
    .slots = { .new_ = count_new, .iter = cyc_tool_iter, .next = count_next, .repr = count_repr },
  },
  CYC_TOOL_SPEC ("cycle", cycle_new, cycle_next, NULL, { 6, 48 }),
  {
    .name = "repeat",
    .module = "itertools",
    .flags = CYC_TYPE_GC,
    .struct_size = sizeof (CycTool),
    .sizes = { { 6, 32 } },
    .traverse = cyc_tool_traverse,
    .drop = cyc_tool_drop,
    .slots = { .new_ = repeat_new, .iter = cyc_tool_iter, .next = repeat_next, .repr = repeat_repr },
    .methods = repeat_methods,
  },
  {
    .name = "chain",
    .module = "itertools",
    .flags = CYC_TYPE_GC,
    .class_flags = CYC_CLASS_GENERIC,
    .struct_size = sizeof (CycTool),
    .sizes = { { 6, 32 } },
    .traverse = cyc_tool_traverse,
    .drop = cyc_tool_drop,
    .release = cyc_tool_release,
    .keeps_arguments = TRUE,
    .slots = { .new_ = chain_new, .iter = cyc_tool_iter, .next = chain_next },
    .methods = chain_methods,
  },
  CYC_TOOL_SPEC ("accumulate", accumulate_new, accumulate_next, NULL, { 6, 40 }, { 8, 48 }),
  { NULL },
};
