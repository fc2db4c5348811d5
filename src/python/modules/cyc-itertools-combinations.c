/* cyc-itertools-combinations.c
 *
 * product, permutations, combinations, combinations_with_replacement: each
 * steps an array of indices into a pool of items.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-itertools.h"

#include <string.h>

/* number[0]: how many items a tuple has, [1]: 0 at first, 1 under way, 2 at the end;
 * "pool" is a tuple of items, of product a tuple of tuples */
static const char *const pool_fields[] = { "pool", NULL };

#define STATE_FIRST 0
#define STATE_RUNNING 1
#define STATE_OVER 2

static CycObject *
pool_tool_new (CycVM *vm, CycObject *type, CycObject *pool, gsize n_indices, gsize length)
{
  CycObject *made = cyc_tool_new (vm, type, pool_fields);

  cyc_tool_put_move (vm, made, 0, pool);
  CYC_TOOL (made)->number[0] = (gint64) length;
  CYC_TOOL (made)->indices = g_new0 (gsize, n_indices + 1);
  return made;
}

/* The items that the indices lead to. */
static CycObject *
pick (CycVM *vm, CycTool *tool)
{
  gsize      length = (gsize) tool->number[0];
  CycObject *result = cyc_tuple_new (vm, length);

  for (gsize i = 0; i < length; i++)
    cyc_tuple_init (vm, result, i, CYC_TUPLE (tool->field[0])->items[tool->indices[i]]);
  return result;
}

/* Common to the three over one pool: @step moves the indices on. */
static CycObject *
pool_next (CycVM *vm, CycObject *self, gboolean (*step) (CycTool *tool, gsize n, gsize length))
{
  CycTool *tool = CYC_TOOL (self);
  gsize    n = CYC_TUPLE (tool->field[0])->length;

  if (tool->number[1] == STATE_OVER)
    return NULL;
  if (tool->number[1] == STATE_RUNNING && !step (tool, n, (gsize) tool->number[0]))
    {
      tool->number[1] = STATE_OVER;
      return NULL;
    }
  tool->number[1] = STATE_RUNNING;
  return pick (vm, tool);
}

static gboolean
parse_pool (CycVM *vm, const char *name, CycObject *const *args, gsize n_args, CycObject *kwnames, gsize required, CycObject **pool, gint64 *length)
{
  static const char *const names[] = { "iterable", "r", NULL };
  CycObject               *given[2] = { NULL, NULL };

  if (!cyc_args_parse (vm, name, args, n_args, kwnames, names, 0, 2, required, given))
    return FALSE;
  *pool = cyc_sequence_tuple (vm, given[0]);
  if (*pool == NULL)
    return FALSE;
  *length = (gint64) CYC_TUPLE (*pool)->length;
  if (given[1] != NULL && given[1] != vm->none)
    {
      if (!cyc_object_is (given[1], CYC_CLASS_INT))
        cyc_raise (vm, vm->exceptions.TypeError, "Expected int as r");
      else if (cyc_object_to_index (vm, given[1], TRUE, length) && *length < 0)
        cyc_raise (vm, vm->exceptions.ValueError, "r must be non-negative");
    }
  if (vm->error == NULL && cyc_vm_need_room (vm, (gsize) *length, sizeof (gsize)))
    return TRUE;
  cyc_release (vm->heap, *pool);
  return FALSE;
}

static CYC_TOOL_FUNCTION (combinations_new)
{
  CycObject *pool;
  CycObject *made;
  gint64     length;

  if (!parse_pool (vm, "combinations", args, n_args, kwnames, 2, &pool, &length))
    return NULL;
  made = pool_tool_new (vm, self, pool, (gsize) length, (gsize) length);
  for (gint64 i = 0; i < length; i++)
    CYC_TOOL (made)->indices[i] = (gsize) i;
  if (length > (gint64) CYC_TUPLE (pool)->length)
    CYC_TOOL (made)->number[1] = STATE_OVER;
  return made;
}

static gboolean
combinations_step (CycTool *tool, gsize n, gsize length)
{
  gsize i = length;

  while (i > 0 && tool->indices[i - 1] == n - length + i - 1)
    i--;
  if (i == 0)
    return FALSE;
  tool->indices[i - 1]++;
  for (; i < length; i++)
    tool->indices[i] = tool->indices[i - 1] + 1;
  return TRUE;
}

static CycObject *
combinations_next (CycVM *vm, CycObject *self)
{
  return pool_next (vm, self, combinations_step);
}

static CYC_TOOL_FUNCTION (replacement_new)
{
  CycObject *pool;
  CycObject *made;
  gint64     length;

  if (!parse_pool (vm, "combinations_with_replacement", args, n_args, kwnames, 2, &pool, &length))
    return NULL;
  made = pool_tool_new (vm, self, pool, (gsize) length, (gsize) length);
  if (length > 0 && CYC_TUPLE (pool)->length == 0)
    CYC_TOOL (made)->number[1] = STATE_OVER;
  return made;
}

static gboolean
replacement_step (CycTool *tool, gsize n, gsize length)
{
  gsize i = length;
  gsize index;

  while (i > 0 && tool->indices[i - 1] == n - 1)
    i--;
  if (i == 0)
    return FALSE;
  index = tool->indices[i - 1] + 1;
  for (; i <= length; i++)
    tool->indices[i - 1] = index;
  return TRUE;
}

static CycObject *
replacement_next (CycVM *vm, CycObject *self)
{
  return pool_next (vm, self, replacement_step);
}

/* After the indices of all of the pool, of which the first ones count, stand the cycles. */
static CYC_TOOL_FUNCTION (permutations_new)
{
  CycObject *pool;
  CycObject *made;
  gint64     length;
  gsize      n;

  if (!parse_pool (vm, "permutations", args, n_args, kwnames, 1, &pool, &length))
    return NULL;
  n = CYC_TUPLE (pool)->length;
  made = pool_tool_new (vm, self, pool, n + (gsize) length, (gsize) length);
  for (gsize i = 0; i < n; i++)
    CYC_TOOL (made)->indices[i] = i;
  for (gsize i = 0; i < (gsize) length; i++)
    CYC_TOOL (made)->indices[n + i] = n - i;
  if (length > (gint64) n)
    CYC_TOOL (made)->number[1] = STATE_OVER;
  return made;
}

static gboolean
permutations_step (CycTool *tool, gsize n, gsize length)
{
  gsize *indices = tool->indices;
  gsize *cycles = indices + n;

  for (gsize i = length; i-- > 0;)
    {
      gsize index = indices[i];

      if (--cycles[i] == 0)
        {
          memmove (indices + i, indices + i + 1, (n - 1 - i) * sizeof *indices);
          indices[n - 1] = index;
          cycles[i] = n - i;
          continue;
        }
      indices[i] = indices[n - cycles[i]];
      indices[n - cycles[i]] = index;
      return TRUE;
    }
  return FALSE;
}

static CycObject *
permutations_next (CycVM *vm, CycObject *self)
{
  return pool_next (vm, self, permutations_step);
}

static gboolean
product_repeat (CycVM *vm, CycObject *const *values, CycObject *kwnames, gint64 *repeat)
{
  static const char *const names[] = { "repeat", NULL };
  CycObject               *given = NULL;

  *repeat = 1;
  if (!cyc_args_parse (vm, "product", values, 0, kwnames, names, 0, 0, 0, &given))
    return FALSE;
  if (given != NULL && !cyc_object_to_index (vm, given, FALSE, repeat))
    return FALSE;
  if (*repeat < 0)
    cyc_raise (vm, vm->exceptions.ValueError, "repeat argument cannot be negative");
  return vm->error == NULL;
}

static CYC_TOOL_FUNCTION (product_new)
{
  CycObject *pools;
  CycObject *made;
  gint64     repeat;
  gsize      total;
  gboolean   empty = FALSE;

  if (!product_repeat (vm, args + n_args, kwnames, &repeat))
    return NULL;
  if (!cyc_vm_need_room (vm, (gsize) repeat, n_args * (sizeof (CycObject *) + sizeof (gsize))))
    return NULL;
  total = n_args * (gsize) repeat;
  pools = cyc_tuple_new (vm, total);
  for (gsize i = 0; i < total; i++)
    {
      CycObject *pool = i < n_args ? cyc_sequence_tuple (vm, args[i]) : cyc_new_ref (vm, CYC_TUPLE (pools)->items[i - n_args]);

      if (pool == NULL)
        {
          cyc_release (vm->heap, pools);
          return NULL;
        }
      empty = empty || CYC_TUPLE (pool)->length == 0;
      cyc_tuple_init_move (vm, pools, i, pool);
    }
  made = pool_tool_new (vm, self, pools, total, total);
  if (empty)
    CYC_TOOL (made)->number[1] = STATE_OVER;
  return made;
}

/* The last index runs fastest. */
static gboolean
product_step (CycTool *tool, CycTuple *pools)
{
  for (gsize i = pools->length; i-- > 0;)
    {
      if (++tool->indices[i] < CYC_TUPLE (pools->items[i])->length)
        return TRUE;
      tool->indices[i] = 0;
    }
  return FALSE;
}

static CycObject *
product_next (CycVM *vm, CycObject *self)
{
  CycTool   *tool = CYC_TOOL (self);
  CycTuple  *pools = CYC_TUPLE (tool->field[0]);
  CycObject *result;

  if (tool->number[1] == STATE_OVER)
    return NULL;
  if (tool->number[1] == STATE_RUNNING && !product_step (tool, pools))
    {
      tool->number[1] = STATE_OVER;
      return NULL;
    }
  tool->number[1] = STATE_RUNNING;
  result = cyc_tuple_new (vm, pools->length);
  for (gsize i = 0; i < pools->length; i++)
    cyc_tuple_init (vm, result, i, CYC_TUPLE (pools->items[i])->items[tool->indices[i]]);
  return result;
}

const CycClassSpec cyc_itertools_combinations[] = {
  CYC_TOOL_SPEC ("product", product_new, product_next, NULL, { 6, 48 }),
  CYC_TOOL_SPEC ("permutations", permutations_new, permutations_next, NULL, { 6, 64 }),
  CYC_TOOL_SPEC ("combinations", combinations_new, combinations_next, NULL, { 6, 56 }),
  CYC_TOOL_SPEC ("combinations_with_replacement", replacement_new, replacement_next, NULL, { 6, 56 }),
  { NULL },
};
