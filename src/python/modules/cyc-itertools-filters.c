/* cyc-itertools-filters.c
 *
 * The iterators that pass on part of what they are given, or change it:
 * islice, takewhile, dropwhile, filterfalse, compress, starmap.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-itertools.h"

static const char *const function_fields[] = { "iterator", "function", NULL };

/* The class with a function and an iterable. */
static CycObject *
function_tool_new (CycVM *vm, CycObject *type, const char *name, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *iterator;
  CycObject *made;

  if (!cyc_args_new_unnamed (vm, (CycClass *) type, kwnames) || !cyc_args_count (vm, name, n_args, NULL, 2, 2))
    return NULL;
  iterator = cyc_object_iter (vm, args[1]);
  if (iterator == NULL)
    return NULL;
  made = cyc_tool_new (vm, type, function_fields);
  cyc_tool_put_move (vm, made, 0, iterator);
  cyc_tool_put (vm, made, 1, args[0]);
  return made;
}

/* 1, 0 or -1: what the function says of an item. */
static int
function_says (CycVM *vm, CycObject *function, CycObject *item)
{
  CycObject *answer = cyc_object_call (vm, function, &item, 1, NULL);
  int        truth = answer != NULL ? cyc_object_is_true (vm, answer) : -1;

  cyc_xrelease (vm->heap, answer);
  return truth;
}

/* number[0]: whether it is over */
static CYC_TOOL_FUNCTION (takewhile_new)
{
  return function_tool_new (vm, self, "takewhile", args, n_args, kwnames);
}

static CycObject *
takewhile_next (CycVM *vm, CycObject *self)
{
  CycTool   *tool = CYC_TOOL (self);
  CycObject *item = tool->number[0] != 0 ? NULL : cyc_iter_next (vm, tool->field[0]);
  int        truth;

  if (item == NULL)
    return NULL;
  truth = function_says (vm, tool->field[1], item);
  if (truth > 0)
    return item;
  cyc_release (vm->heap, item);
  if (truth == 0)
    tool->number[0] = 1;
  return NULL;
}

/* number[0]: whether it passes everything on */
static CYC_TOOL_FUNCTION (dropwhile_new)
{
  return function_tool_new (vm, self, "dropwhile", args, n_args, kwnames);
}

static CycObject *
dropwhile_next (CycVM *vm, CycObject *self)
{
  CycTool   *tool = CYC_TOOL (self);
  CycObject *item;

  while ((item = cyc_iter_next (vm, tool->field[0])) != NULL)
    {
      int truth = tool->number[0] != 0 ? 0 : function_says (vm, tool->field[1], item);

      if (truth == 0)
        {
          tool->number[0] = 1;
          return item;
        }
      cyc_release (vm->heap, item);
      if (truth < 0)
        return NULL;
    }
  return NULL;
}

static CYC_TOOL_FUNCTION (filterfalse_new)
{
  return function_tool_new (vm, self, "filterfalse", args, n_args, kwnames);
}

static CycObject *
filterfalse_next (CycVM *vm, CycObject *self)
{
  CycTool   *tool = CYC_TOOL (self);
  CycObject *item;

  while ((item = cyc_iter_next (vm, tool->field[0])) != NULL)
    {
      gboolean plain = tool->field[1] == vm->none || tool->field[1] == (CycObject *) vm->types.bool_;
      int      truth = plain ? cyc_object_is_true (vm, item) : function_says (vm, tool->field[1], item);

      if (truth == 0)
        return item;
      cyc_release (vm->heap, item);
      if (truth < 0)
        return NULL;
    }
  return NULL;
}

static CYC_TOOL_FUNCTION (starmap_new)
{
  return function_tool_new (vm, self, "starmap", args, n_args, kwnames);
}

static CycObject *
starmap_next (CycVM *vm, CycObject *self)
{
  CycTool   *tool = CYC_TOOL (self);
  CycObject *item = cyc_iter_next (vm, tool->field[0]);
  CycObject *arguments = item != NULL ? cyc_sequence_tuple (vm, item) : NULL;
  CycObject *result = arguments != NULL ? cyc_object_call (vm, tool->field[1], CYC_TUPLE (arguments)->items, CYC_TUPLE (arguments)->length, NULL) : NULL;

  cyc_xrelease (vm->heap, item);
  cyc_xrelease (vm->heap, arguments);
  return result;
}

static const char *const compress_fields[] = { "data", "selectors", NULL };

static CYC_TOOL_FUNCTION (compress_new)
{
  static const char *const names[] = { "data", "selectors", NULL };
  CycObject               *given[2] = { NULL, NULL };
  CycObject               *data;
  CycObject               *selectors;
  CycObject               *made;

  if (!cyc_args_parse (vm, "compress", args, n_args, kwnames, names, 0, 2, 2, given))
    return NULL;
  data = cyc_object_iter (vm, given[0]);
  selectors = data != NULL ? cyc_object_iter (vm, given[1]) : NULL;
  if (selectors == NULL)
    {
      cyc_xrelease (vm->heap, data);
      return NULL;
    }
  made = cyc_tool_new (vm, self, compress_fields);
  cyc_tool_put_move (vm, made, 0, data);
  cyc_tool_put_move (vm, made, 1, selectors);
  return made;
}

static CycObject *
compress_next (CycVM *vm, CycObject *self)
{
  CycTool   *tool = CYC_TOOL (self);
  CycObject *item;

  while ((item = cyc_iter_next (vm, tool->field[0])) != NULL)
    {
      CycObject *selector = cyc_iter_next (vm, tool->field[1]);
      int        truth = selector != NULL ? cyc_object_is_true (vm, selector) : -1;

      cyc_xrelease (vm->heap, selector);
      if (truth > 0)
        return item;
      cyc_release (vm->heap, item);
      if (truth < 0)
        return NULL;
    }
  return NULL;
}

/* number[0]: items taken from the iterator, [1]: the one to give next, [2]: where it ends, -1 for no end;
 * indices[0]: the step */
static const char *const islice_fields[] = { "iterator", NULL };

/* None or a number from 0 on. */
static gboolean
islice_bound (CycVM *vm, CycObject *given, gint64 otherwise, gint64 *value, const char *message)
{
  *value = otherwise;
  if (given == NULL || given == vm->none)
    return TRUE;
  if (!cyc_object_to_index (vm, given, TRUE, value))
    cyc_error_clear (vm);
  else if (*value >= 0)
    return TRUE;
  cyc_raise (vm, vm->exceptions.ValueError, "%s", message);
  return FALSE;
}

static CYC_TOOL_FUNCTION (islice_new)
{
  static const char *const bounds = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
  gint64                   start, stop, step;
  CycObject               *iterator;
  CycObject               *made;

  if (!cyc_args_new_unnamed (vm, (CycClass *) self, kwnames) || !cyc_args_count (vm, "islice", n_args, NULL, 2, 4))
    return NULL;
  if (!islice_bound (vm, n_args == 2 ? NULL : args[1], 0, &start, bounds) || !islice_bound (vm, n_args == 2 ? args[1] : args[2], -1, &stop, n_args == 2 ? "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize." : bounds) || !islice_bound (vm, n_args == 4 ? args[3] : NULL, 1, &step, "Step for islice() must be a positive integer or None."))
    return NULL;
  if (step < 1)
    return cyc_raise (vm, vm->exceptions.ValueError, "Step for islice() must be a positive integer or None.");
  iterator = cyc_object_iter (vm, args[0]);
  if (iterator == NULL)
    return NULL;
  made = cyc_tool_new (vm, self, islice_fields);
  cyc_tool_put_move (vm, made, 0, iterator);
  CYC_TOOL (made)->number[1] = start;
  CYC_TOOL (made)->number[2] = stop;
  CYC_TOOL (made)->indices = g_new (gsize, 1);
  CYC_TOOL (made)->indices[0] = step;
  return made;
}

static CycObject *
islice_end (CycVM *vm, CycObject *self)
{
  cyc_tool_put (vm, self, 0, NULL);
  return NULL;
}

static CycObject *
islice_next (CycVM *vm, CycObject *self)
{
  CycTool   *tool = CYC_TOOL (self);
  gint64     stop = tool->number[2];
  CycObject *item;

  if (tool->field[0] == NULL)
    return NULL;
  while (tool->number[0] < tool->number[1])
    {
      item = cyc_iter_next (vm, tool->field[0]);
      if (item == NULL)
        return islice_end (vm, self);
      cyc_release (vm->heap, item);
      tool->number[0]++;
    }
  if (stop != -1 && tool->number[0] >= stop)
    return islice_end (vm, self);
  item = cyc_iter_next (vm, tool->field[0]);
  if (item == NULL)
    return islice_end (vm, self);
  tool->number[0]++;
  tool->number[1] += (gint64) tool->indices[0];
  if (stop != -1 && tool->number[1] > stop)
    tool->number[1] = stop;
  return item;
}

const CycClassSpec cyc_itertools_filters[] = {
  CYC_TOOL_SPEC ("takewhile", takewhile_new, takewhile_next, NULL, { 6, 40 }),
  CYC_TOOL_SPEC ("dropwhile", dropwhile_new, dropwhile_next, NULL, { 6, 40 }),
  CYC_TOOL_SPEC ("filterfalse", filterfalse_new, filterfalse_next, NULL, { 6, 32 }),
  CYC_TOOL_SPEC ("starmap", starmap_new, starmap_next, NULL, { 6, 32 }),
  CYC_TOOL_SPEC ("compress", compress_new, compress_next, NULL, { 6, 32 }),
  CYC_TOOL_SPEC ("islice", islice_new, islice_next, NULL, { 6, 56 }),
  { NULL },
};
