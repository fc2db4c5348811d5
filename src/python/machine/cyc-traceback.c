/* cyc-traceback.c
 *
 * Traceback objects.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-machine.h"


static const CycField traceback_fields[] = {
  CYC_FIELD_OF (CycTraceback, next, "tb_next"),
  CYC_FIELD_OF (CycTraceback, frame, "tb_frame"),
  CYC_FIELDS_END,
};

static void
traceback_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, traceback_fields);
}

static void
traceback_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, traceback_fields);
}

/**
 * cyc_traceback_new:
 * @next: (nullable): the traceback of the frames further in
 * @frame: the frame that the exception passes
 *
 * Returns: (transfer full): a traceback
 */
CycObject *
cyc_traceback_new (CycVM *vm, CycObject *next, CycFrame *frame)
{
  CycType      *type = &vm->types.traceback->type;
  CycObject    *object = cyc_frame_get_object (vm, frame);
  CycTraceback *self = CYC_TRACEBACK (cyc_heap_alloc (vm->heap, type, sizeof (CycTraceback), type->size, 0));

  CYC_FIELD_INIT (vm, self, next, "tb_next", next);
  CYC_FIELD_MOVE (vm, self, frame, "tb_frame", object);
  self->lasti = 2 * (int) MAX (frame->next - frame->code->instrs - 1, 0);
  self->line = cyc_frame_get_line (frame);
  cyc_heap_track (vm->heap, &self->object);
  return &self->object;
}

/* Source: Python/traceback.c, tb_new_impl */
static CycObject *
traceback_new (CycVM *vm, CycObject *type, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "tb_next", "tb_frame", "tb_lasti", "tb_lineno", NULL };
  const char              *function = vm->profile->suggests_keywords ? "traceback" : "TracebackType";
  CycObject               *given[4];
  gint64                   lasti, line;
  CycTraceback            *self;

  if (!cyc_args_parse (vm, function, args, n_args, kwnames, names, 0, 4, 4, given))
    return NULL;
  if (CYC_CLASS_OF (given[1]) != vm->types.frame)
    return cyc_raise (vm, vm->exceptions.TypeError, "%s() argument %s must be frame, not %s", function,
                      vm->profile->clinic_int ? "'tb_frame'" : "2", given[1] == vm->none ? "None" : given[1]->type->name);
  if (!cyc_value_to_int (vm, given[2], &lasti) || !cyc_value_to_int (vm, given[3], &line))
    return NULL;
  if (given[0] != vm->none && CYC_CLASS_OF (given[0]) != vm->types.traceback)
    return cyc_raise (vm, vm->exceptions.TypeError, "expected traceback object or None, got '%T'", given[0]);

  self = CYC_TRACEBACK (cyc_heap_alloc (vm->heap, (CycType *) type, sizeof (CycTraceback), ((CycType *) type)->size, 0));
  CYC_FIELD_INIT (vm, self, next, "tb_next", given[0] != vm->none ? given[0] : NULL);
  CYC_FIELD_INIT (vm, self, frame, "tb_frame", given[1]);
  self->lasti = (int) lasti;
  self->line = (int) line;
  cyc_heap_track (vm->heap, &self->object);
  return &self->object;
}

static CycObject *
get_next (CycVM *vm, CycObject *self)
{
  CycObject *next = CYC_TRACEBACK (self)->next;

  return next != NULL ? cyc_new_ref (vm, next) : cyc_none_new (vm);
}

static gboolean
set_next (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  CycObject *at = value;

  if (value == NULL || (value != vm->none && value->type != self->type))
    {
      if (value == NULL)
        cyc_raise (vm, vm->exceptions.TypeError, "can't delete tb_next attribute");
      else
        cyc_raise (vm, vm->exceptions.TypeError, "expected traceback object, got '%T'", value);
      return FALSE;
    }
  for (; at != vm->none && at != NULL; at = CYC_TRACEBACK (at)->next)
    if (at == self)
      {
        cyc_raise (vm, vm->exceptions.ValueError, "traceback loop detected");
        return FALSE;
      }
  CYC_FIELD_SET (vm, CYC_TRACEBACK (self), next, "tb_next", value == vm->none ? NULL : value);
  return TRUE;
}

static CycObject *
get_frame (CycVM *vm, CycObject *self)
{
  CycObject *frame = CYC_TRACEBACK (self)->frame;

  return frame != NULL ? cyc_new_ref (vm, frame) : cyc_none_new (vm);
}

static CycObject *
get_line (CycVM *vm, CycObject *self)
{
  return cyc_int_new (vm, CYC_TRACEBACK (self)->line);
}

static CycObject *
get_lasti (CycVM *vm, CycObject *self)
{
  return cyc_int_new (vm, CYC_TRACEBACK (self)->lasti);
}

static const CycGetSetDef traceback_getsets[] = {
  { "tb_next", get_next, set_next, .member_to = 6 },
  { "tb_frame", get_frame, .member_to = CYC_ALL_MINORS },
  { "tb_lineno", get_line, .member_to = 10 },
  { "tb_lasti", get_lasti, .member_to = CYC_ALL_MINORS },
  { NULL, NULL, NULL },
};

static const CycLaterSlot later_slots[] = { { "__new__", 7 }, { NULL, 0 } };

static const CycClassSpec traceback_spec = {
  .name = "traceback",
  .flags = CYC_TYPE_GC | CYC_TYPE_TRASHCAN,
  .class_flags = CYC_CLASS_FINAL,
  .struct_size = sizeof (CycTraceback),
  .sizes = { { 6, 40 } },
  .traverse = traceback_traverse,
  .clear = traceback_drop,
  .drop = traceback_drop,
  .slots = { .new_ = traceback_new },
  .getsets = traceback_getsets,
  .later_slots = later_slots,
};

/**
 * cyc_traceback_init:
 * @vm: the machine
 */
void
cyc_traceback_init (CycVM *vm)
{
  vm->types.traceback = cyc_class_new_builtin (vm, &traceback_spec, NULL);
}
