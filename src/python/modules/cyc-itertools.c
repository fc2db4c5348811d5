/* cyc-itertools.c
 *
 * The module itertools: its classes, and what they have in common.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-instance.h"
#include "cyc-itertools.h"

/**
 * cyc_tool_new:
 * @vm: the machine
 * @type: the class
 * @names: what its objects are called
 *
 * Makes an iterator without anything in it, tracked.
 *
 * Returns: a new reference
 */
CycObject *
cyc_tool_new (CycVM *vm, CycObject *type, const char *const *names)
{
  CycObject *self = cyc_instance_alloc (vm, (CycClass *) type);

  CYC_TOOL (self)->names = names;
  cyc_heap_track (vm->heap, self);
  return self;
}

void
cyc_tool_put (CycVM *vm, CycObject *self, guint field, CycObject *target)
{
  CycTool *tool = CYC_TOOL (self);

  cyc_ref_set (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, tool->names[field]), &tool->field[field], target);
}

void
cyc_tool_put_move (CycVM *vm, CycObject *self, guint field, CycObject *target)
{
  CycTool *tool = CYC_TOOL (self);

  cyc_ref_set_move (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, tool->names[field]), &tool->field[field], target);
}

void
cyc_tool_traverse (CycObject *self, CycVisitor *visitor)
{
  CycTool *tool = CYC_TOOL (self);

  for (guint i = 0; tool->names != NULL && tool->names[i] != NULL; i++)
    CYC_VISIT (visitor, tool->field[i], CYC_FIELD (visitor->heap, tool->names[i]));
}

void
cyc_tool_drop (CycHeap *heap, CycObject *self)
{
  CycTool *tool = CYC_TOOL (self);

  for (guint i = 0; tool->names != NULL && tool->names[i] != NULL; i++)
    if (tool->field[i] != NULL)
      cyc_ref_clear (heap, CYC_HOLDER_OF (self), CYC_FIELD (heap, tool->names[i]), &tool->field[i]);
}

void
cyc_tool_release (CycHeap *heap, CycObject *self)
{
  g_clear_pointer (&CYC_TOOL (self)->indices, g_free);
}

CycObject *
cyc_tool_iter (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, self);
}

gboolean
cyc_tool_takes_one (CycVM *vm, const char *name, gsize n_args)
{
  if (n_args == 1)
    return TRUE;
  cyc_raise (vm, vm->exceptions.TypeError, "%s expected 1 argument%s, got %" G_GSIZE_FORMAT, name,
             vm->profile->counts_in_singular ? "" : "s", n_args);
  return FALSE;
}

static gboolean
itertools_setup (CycVM *vm, CycObject *module, CycObject *dict)
{
  const CycClassSpec *const tables[] = { cyc_itertools_endless, cyc_itertools_filters, cyc_itertools_groups, cyc_itertools_combinations };

  cyc_itertools_groups_init (vm);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const CycClassSpec *spec = tables[i]; spec->name != NULL; spec++)
      {
        CycClass *class;

        /* Tools that came later have no size before. */
        if (vm->profile->minor < spec->sizes[0].from_minor)
          continue;
        class = cyc_class_new_builtin (vm, spec, NULL);
        if (class == NULL || !cyc_dict_set_utf8 (vm, dict, spec->name, (CycObject *) class))
          return FALSE;
      }
  return TRUE;
}

const CycModuleSpec cyc_module_itertools = {
  .name = "itertools",
  .functions = cyc_itertools_functions,
  .setup = itertools_setup,
};
