/* cyc-frame.c
 *
 * Frames: where their locals and stack stand, who holds them, and what
 * becomes of them at the end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cyc-frame-memory.h"
#include "cyc-machine.h"

#define CHUNK_SIZE (256 * 1024)

/* Deep recursion counts towards the memory limit. */
static gpointer
data_push (CycVM *vm, gsize size)
{
  CycMachine   *machine = CYC_MACHINE (vm);
  CycDataChunk *chunk = machine->chunk;
  gpointer      block;

  if (G_UNLIKELY (chunk == NULL || (gsize) (chunk->end - chunk->top) < size))
    {
      gsize room = MAX (size, (gsize) CHUNK_SIZE);

      chunk = cyc_heap_renew_buffer (vm->heap, NULL, sizeof (CycDataChunk) + room);
      chunk->previous = machine->chunk;
      chunk->top = (char *) (chunk + 1);
      chunk->end = chunk->top + room;
      machine->chunk = chunk;
    }
  block = chunk->top;
  chunk->top += size;
  return block;
}

static void
data_pop (CycVM *vm, gpointer block)
{
  CycMachine   *machine = CYC_MACHINE (vm);
  CycDataChunk *chunk = machine->chunk;

  chunk->top = block;
  if (chunk->top == (char *) (chunk + 1) && chunk->previous != NULL)
    {
      machine->chunk = chunk->previous;
      cyc_heap_free_buffer (vm->heap, chunk);
    }
}

static gsize
n_places (const CycFrame *frame)
{
  return frame->n_fast + frame->code->stack_size + 2;
}

/* After the places one byte for each, where they may be borrowed. */
static gsize
frame_size (CycVM *vm, gsize places)
{
  return sizeof (CycFrame) + places * (sizeof (CycObject *) + vm->profile->borrowed_loads);
}

static void
init_borrowed (CycVM *vm, CycFrame *self)
{
  if (!vm->profile->borrowed_loads)
    return;
  self->borrowed = (guint8 *) (self->fast + n_places (self));
  memset (self->borrowed, 0, n_places (self));
}

/* Whether the frame is an object to the counters from its beginning. */
static gboolean
has_memory (CycVM *vm, const CycCode *code)
{
  return vm->profile->frame_objects && !code->native;
}

/**
 * cyc_frame_push:
 * @vm: the machine
 * @code: what it runs
 * @func: (nullable): the function, whose reference is the caller's to make
 * @globals: the module's namespace
 * @locals: (nullable): a class body's or module's namespace
 *
 * Makes a frame with nothing bound in it.
 *
 * Returns: the frame
 */
CycFrame *
cyc_frame_push (CycVM *vm, CycCode *code, CycObject *func, CycObject *globals, CycObject *locals)
{
  guint     n_fast = code->n_locals + code->n_cells + code->n_free;
  CycFrame *self;

  if (G_UNLIKELY (code->caches == NULL))
    cyc_code_prepare (vm, code);
  if (has_memory (vm, code))
    cyc_frame_memory_take (vm->heap, &code->keeps_frame);
  self = data_push (vm, frame_size (vm, n_fast + code->stack_size + 2));
  *self = (CycFrame){
    .code = code,
    .func = func,
    .globals = globals,
    .builtins = vm->builtins,
    .next = code->instrs,
    .n_fast = n_fast,
    .number = ++vm->last_frame_number,
  };
  for (guint i = 0; i < n_fast; i++)
    self->fast[i] = NULL;
  init_borrowed (vm, self);
  self->stack = self->top = self->fast + n_fast;
  self->holder = CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, self->number);
  cyc_ref_make (vm->heap, self->holder, CYC_FIELD (vm->heap, "f_code"), (CycObject *) code);
  if (vm->profile->frame_objects)
    cyc_ref_make (vm->heap, self->holder, CYC_FIELD (vm->heap, "f_globals"), globals);
  if (locals != NULL)
    cyc_ref_init (vm->heap, self->holder, CYC_FIELD (vm->heap, "f_locals"), &self->locals, locals);
  return self;
}

/**
 * cyc_frame_slot:
 * @heap: the heap
 * @frame: a frame
 * @index: into its fast locals
 *
 * Returns: what events call the place: a name, or a cell's
 */
CycSlot
cyc_frame_slot (CycHeap *heap, CycFrame *frame, guint index)
{
  const CycCode *code = frame->code;
  CycVM         *vm = CYC_VM_OF (heap);

  if (heap->sink == NULL)
    return CYC_SLOT_HELD;
  if (index < code->n_locals)
    return CYC_SLOT (NAME, cyc_str_get_text (vm, CYC_TUPLE (code->varnames)->items[index]));
  index -= code->n_locals;
  if (index < code->n_cells)
    return CYC_SLOT (CELL, cyc_str_get_text (vm, CYC_TUPLE (code->cellvars)->items[index]));
  index -= code->n_cells;
  if (index < code->n_free)
    return CYC_SLOT (CELL, cyc_str_get_text (vm, CYC_TUPLE (code->freevars)->items[index]));
  return CYC_SLOT (STACK, index - code->n_free);
}

/**
 * cyc_frame_get_caller:
 *
 * Returns: (transfer none) (nullable): the next frame outwards that a program
 *   can see; what CPython does in C has none
 */
CycFrame *
cyc_frame_get_caller (const CycFrame *frame)
{
  CycFrame *back = frame->back;

  while (back != NULL && back->code->native)
    back = back->back;
  return back;
}

/**
 * cyc_frame_get_line:
 * @frame: a frame
 *
 * Returns: the line it is at
 */
guint32
cyc_frame_get_line (const CycFrame *frame)
{
  gssize at = frame->next - frame->code->instrs;

  if (at > 0)
    at--;
  return frame->code->spans[at].line != 0 ? frame->code->spans[at].line : frame->code->first_line;
}

/* What @frame holds, and the first @n of its locals, cells and stack. */
static void
visit_fast (CycFrame *frame, CycVisitor *visitor, gsize n)
{
  if (CYC_VM_OF (visitor->heap)->profile->frame_objects)
    {
      CYC_VISIT (visitor, frame->code, CYC_FIELD (visitor->heap, "f_code"));
      if (visitor->wants_running)
        CYC_VISIT (visitor, frame->builtins, CYC_FIELD (visitor->heap, "f_builtins"));
      CYC_VISIT (visitor, frame->globals, CYC_FIELD (visitor->heap, "f_globals"));
      CYC_VISIT (visitor, frame->locals, CYC_FIELD (visitor->heap, "f_locals"));
    }
  else
    {
      CYC_VISIT (visitor, frame->locals, CYC_FIELD (visitor->heap, "f_locals"));
      CYC_VISIT (visitor, frame->func, CYC_FIELD (visitor->heap, "f_func"));
      CYC_VISIT (visitor, frame->code, CYC_FIELD (visitor->heap, "f_code"));
    }
  for (gsize i = 0; i < n; i++)
    if (!cyc_frame_is_borrowed (frame, frame->fast + i))
      CYC_VISIT (visitor, frame->fast[i], cyc_frame_slot (visitor->heap, frame, (guint) i));
}

/**
 * cyc_frame_visit:
 * @frame: a frame
 * @visitor: the visitor
 *
 * Visits all that @frame holds.
 *
 * Source: Python/frame.c, _PyFrame_Traverse; Objects/frameobject.c, frame_traverse
 */
void
cyc_frame_visit (CycFrame *frame, CycVisitor *visitor)
{
  visit_fast (frame, visitor, (gsize) (frame->top - frame->fast));
}

/**
 * cyc_frame_set_holder:
 * @heap: the heap
 * @frame: a frame
 * @holder: who holds all its references from now on
 */
void
cyc_frame_set_holder (CycHeap *heap, CycFrame *frame, CycHolder holder)
{
  CycHolder was = frame->holder;
  CycVM    *vm = CYC_VM_OF (heap);
  gsize     n = (gsize) (frame->top - frame->fast);

  frame->holder = holder;
  if (heap->sink == NULL || was == holder)
    return;
  cyc_ref_rename (heap, was, CYC_FIELD (heap, "f_code"), holder, CYC_FIELD (heap, "f_code"), (CycObject *) frame->code);
  if (vm->profile->frame_objects)
    cyc_ref_rename (heap, was, CYC_FIELD (heap, "f_globals"), holder, CYC_FIELD (heap, "f_globals"), frame->globals);
  else if (frame->func != NULL && !frame->func_borrowed)
    cyc_ref_rename (heap, was, CYC_FIELD (heap, "f_func"), holder, CYC_FIELD (heap, "f_func"), frame->func);
  if (frame->locals != NULL)
    cyc_ref_rename (heap, was, CYC_FIELD (heap, "f_locals"), holder, CYC_FIELD (heap, "f_locals"), frame->locals);
  for (gsize i = 0; i < n; i++)
    if (frame->fast[i] != NULL && !cyc_frame_is_borrowed (frame, frame->fast + i))
      {
        CycSlot slot = cyc_frame_slot (heap, frame, (guint) i);

        cyc_ref_rename (heap, was, slot, holder, slot, frame->fast[i]);
      }
}

static void
clear_place (CycHeap *heap, CycFrame *frame, CycObject **place)
{
  CycObject *old = *place;

  *place = NULL;
  if (old != NULL && !cyc_frame_take_borrowed (frame, place))
    cyc_ref_drop (heap, frame->holder, cyc_frame_slot (heap, frame, (guint) (place - frame->fast)), old);
}

/* Source: Python/frame.c, _PyFrame_ClearLocals */
static void
clear_fast (CycHeap *heap, CycFrame *frame)
{
  CycObject **end = frame->top;

  frame->top = frame->stack;
  if (CYC_VM_OF (heap)->profile->locals_die_backwards)
    {
      while (end > frame->fast)
        clear_place (heap, frame, --end);
      return;
    }
  if (G_LIKELY (heap->sink == NULL))
    {
      for (CycObject **place = frame->fast; place < end; place++)
        cyc_ref_clear (heap, 0, CYC_SLOT_HELD, place);
      return;
    }
  for (CycObject **place = frame->fast; place < end; place++)
    clear_place (heap, frame, place);
}

/* Drops its locals in order, then what it ran. */
static void
frame_clear (CycHeap *heap, CycFrame *frame)
{
  CycVM     *vm = CYC_VM_OF (heap);
  CycObject *code = (CycObject *) frame->code, *func = frame->func;

  clear_fast (heap, frame);
  cyc_ref_clear (heap, frame->holder, CYC_FIELD (heap, "f_locals"), &frame->locals);
  if (vm->profile->frame_objects)
    cyc_ref_drop (heap, frame->holder, CYC_FIELD (heap, "f_globals"), frame->globals);
  else if (func != NULL && !frame->func_borrowed)
    cyc_ref_drop (heap, frame->holder, CYC_FIELD (heap, "f_func"), func);
  frame->func = NULL;
  if (has_memory (vm, frame->code))
    cyc_frame_memory_give (heap, &frame->code->keeps_frame);
  cyc_ref_drop (heap, frame->holder, CYC_FIELD (heap, "f_code"), code);
}

/**
 * cyc_frame_own:
 * @vm: the machine
 * @frame: a frame
 * @place: among its locals or on its stack
 *
 * Makes a reference of what is borrowed in @place; of what is not, nothing.
 *
 * Source: Include/internal/pycore_stackref.h, PyStackRef_MakeHeapSafe
 */
void
cyc_frame_own (CycVM *vm, CycFrame *frame, CycObject **place)
{
  if (cyc_frame_take_borrowed (frame, place))
    cyc_ref_make (vm->heap, frame->holder, cyc_frame_slot (vm->heap, frame, (guint) (place - frame->fast)), *place);
}

/* The frame will outlive the call, and with it what it borrows from. */
static void
own_all (CycVM *vm, CycFrame *frame)
{
  for (CycObject **place = frame->fast; frame->borrowed != NULL && place < frame->top; place++)
    cyc_frame_own (vm, frame, place);
  if (frame->func_borrowed)
    cyc_ref_make (vm->heap, frame->holder, CYC_FIELD (vm->heap, "f_func"), frame->func);
  frame->func_borrowed = FALSE;
}

/**
 * cyc_frame_to_heap:
 * @vm: the machine
 * @frame: the topmost frame of the data stack
 *
 * Moves it to memory of its own, with references to all that it borrowed.
 *
 * Returns: (transfer full): the frame at its new place
 */
CycFrame *
cyc_frame_to_heap (CycVM *vm, CycFrame *frame)
{
  CycFrame *copy = g_malloc0 (frame_size (vm, n_places (frame)));
  gsize     n = (gsize) (frame->top - frame->fast);

  own_all (vm, frame);
  memcpy (copy, frame, sizeof (CycFrame) + n * sizeof (CycObject *));
  init_borrowed (vm, copy);
  copy->stack = copy->fast + copy->n_fast;
  copy->top = copy->fast + n;
  if (copy->object != NULL)
    copy->object->frame = copy;
  data_pop (vm, frame);
  return copy;
}

/* The object outlives the execution and keeps all. Source: Python/frame.c, take_ownership */
static void
give_to_object (CycVM *vm, CycFrame *frame)
{
  CycFrameObject *object = frame->object;
  CycFrame       *back = cyc_frame_get_caller (frame);

  if (frame->owner == CYC_FRAME_ON_STACK)
    frame = cyc_frame_to_heap (vm, frame);
  else
    own_all (vm, frame);
  frame->owner = CYC_FRAME_IN_OBJECT;
  frame->running = FALSE;
  frame->generator = NULL;
  frame->back = NULL;
  if (vm->profile->frame_objects)
    frame->func = NULL;
  object->frame = frame;
  if (back != NULL && object->back == NULL)
    CYC_FIELD_MOVE (vm, object, back, "f_back", cyc_frame_get_object (vm, back));
  cyc_frame_set_holder (vm->heap, frame, CYC_HOLDER_OF (object));
  if (!cyc_object_is_tracked (&object->object))
    cyc_heap_track (vm->heap, &object->object);
  cyc_ref_drop (vm->heap, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, frame->number), CYC_FIELD (vm->heap, "frame object"),
                &object->object);
}

/**
 * cyc_frame_pop:
 * @vm: the machine
 * @frame: a frame that is over, not a suspended generator's
 *
 * Drops all that it holds and takes it off the data stack; where its object
 * is referred to from elsewhere, that object takes everything over.
 *
 * Source: Python/frame.c, _PyFrame_Clear
 */
void
cyc_frame_pop (CycVM *vm, CycFrame *frame)
{
  CycFrameObject *object = frame->object;

  if (G_UNLIKELY (object != NULL))
    {
      if (object->object.refcnt > 1)
        {
          give_to_object (vm, frame);
          return;
        }
      object->frame = NULL;
      frame->object = NULL;
      cyc_ref_drop (vm->heap, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, frame->number), CYC_FIELD (vm->heap, "frame object"),
                    &object->object);
    }
  frame_clear (vm->heap, frame);
  if (frame->owner == CYC_FRAME_ON_STACK)
    data_pop (vm, frame);
  else
    g_free (frame);
}

static void
frame_traverse (CycObject *self, CycVisitor *visitor)
{
  CycFrameObject *object = CYC_FRAME_OBJECT (self);
  CycFrame       *frame = object->frame;

  CYC_VISIT (visitor, object->back, CYC_FIELD (visitor->heap, "f_back"));
  if (frame != NULL && frame->holder == CYC_HOLDER_OF (self))
    cyc_frame_visit (frame, visitor);
  else if (frame != NULL && visitor->wants_running && CYC_VM_OF (visitor->heap)->profile->frame_objects)
    visit_fast (frame, visitor, frame->n_fast);
}

/* Source: Objects/frameobject.c, frame_tp_clear */
static void
frame_tp_clear (CycHeap *heap, CycObject *self)
{
  CycFrame *frame = CYC_FRAME_OBJECT (self)->frame;

  if (frame != NULL && frame->holder == CYC_HOLDER_OF (self))
    clear_fast (heap, frame);
}

static void
frame_drop (CycHeap *heap, CycObject *self)
{
  CycFrameObject *object = CYC_FRAME_OBJECT (self);
  CycFrame       *frame = object->frame;

  if (frame != NULL && frame->holder == CYC_HOLDER_OF (self))
    {
      object->frame = NULL;
      frame_clear (heap, frame);
      g_free (frame);
    }
  cyc_ref_clear (heap, CYC_HOLDER_OF (self), CYC_FIELD (heap, "f_back"), &object->back);
}

/* One that outlives the interpreter is not dropped. */
static void
frame_release (CycHeap *heap, CycObject *self)
{
  CycFrame *frame = CYC_FRAME_OBJECT (self)->frame;

  if (frame != NULL && frame->owner == CYC_FRAME_IN_OBJECT)
    g_free (frame);
}

/**
 * cyc_frame_get_object:
 * @vm: the machine
 * @frame: a frame
 *
 * Returns: (transfer full): the frame object, made when there is none yet
 *
 * Source: Python/frame.c, _PyFrame_MakeAndSetFrameObject
 */
CycObject *
cyc_frame_get_object (CycVM *vm, CycFrame *frame)
{
  CycType        *type = &vm->types.frame->type;
  CycFrameObject *object = frame->object;

  if (object != NULL)
    return cyc_new_ref (vm, &object->object);
  object = CYC_FRAME_OBJECT (cyc_heap_alloc (vm->heap, type, sizeof (CycFrameObject), type->size, 0));
  object->frame = frame;
  frame->object = object;
  cyc_ref_make (vm->heap, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, frame->number), CYC_FIELD (vm->heap, "frame object"),
                &object->object);
  if (vm->profile->running_frames_tracked)
    cyc_heap_track (vm->heap, &object->object);
  return &object->object;
}

static void
set_local (CycVM *vm, CycObject *locals, CycObject *name, CycObject *value)
{
  if (value != NULL)
    cyc_dict_set (vm, locals, name, value);
  else
    cyc_dict_remove (vm, locals, name);
}

static void
fast_to_locals (CycVM *vm, CycFrame *frame, CycObject *locals)
{
  const CycCode  *code = frame->code;
  const CycTuple *lists[] = { CYC_TUPLE (code->varnames), CYC_TUPLE (code->cellvars), CYC_TUPLE (code->freevars) };
  guint           counts[] = { code->n_locals, code->n_cells, code->n_free };
  CycObject     **place = frame->fast;

  for (guint k = 0; k < 3; k++)
    for (guint i = 0; i < counts[k]; i++, place++)
      {
        CycObject *value = *place;

        if (k > 0 && value != NULL)
          value = CYC_CELL (value)->content;
        if (k == 0 && value == NULL && code->cell_to_arg != NULL)
          {
            gboolean is_cell = FALSE;

            for (guint c = 0; c < code->n_cells; c++)
              is_cell |= code->cell_to_arg[c] == (gint32) i;
            if (is_cell)
              continue;
          }
        set_local (vm, locals, lists[k]->items[i], value);
      }
}

/* Through the proxy that its frame object gives, and that lists the names for dict.update(), which copies the list.
 * Source: Python/ceval.c, _PyEval_GetFrameLocals, and Objects/abstract.c, PyMapping_Keys */
static CycObject *
get_fresh_locals (CycVM *vm, CycFrame *frame)
{
  CycObject *object = cyc_frame_get_object (vm, frame);
  CycObject *locals = cyc_dict_new (vm);
  CycObject *names, *keys;

  fast_to_locals (vm, frame, locals);
  names = cyc_sequence_list (vm, locals);
  keys = cyc_sequence_list (vm, names);
  cyc_release (vm->heap, names);
  cyc_release (vm->heap, keys);
  cyc_release (vm->heap, object);
  return locals;
}

static CycObject *
get_kept_locals (CycVM *vm, CycFrame *frame)
{
  if (frame->locals == NULL)
    cyc_ref_init_move (vm->heap, frame->holder, CYC_FIELD (vm->heap, "f_locals"), &frame->locals, cyc_dict_new (vm));
  fast_to_locals (vm, frame, frame->locals);
  return cyc_new_ref (vm, frame->locals);
}

/**
 * cyc_frame_get_locals:
 * @vm: the machine
 * @frame: a frame
 *
 * Returns: (transfer full): its local names as a dictionary; a function's
 *   is a copy, kept by the frame where the version does so
 *
 * Source: Objects/frameobject.c, PyFrame_FastToLocalsWithError
 */
CycObject *
cyc_frame_get_locals (CycVM *vm, CycFrame *frame)
{
  CycObject *locals;

  if ((frame->code->flags & CYC_CODE_OPTIMIZED) == 0)
    locals = cyc_new_ref (vm, frame->locals != NULL ? frame->locals : frame->globals);
  else if (vm->profile->fresh_locals)
    locals = get_fresh_locals (vm, frame);
  else
    locals = get_kept_locals (vm, frame);
  if (vm->profile->locals_leave_hidden)
    cyc_release (vm->heap, cyc_dict_new (vm));
  return locals;
}

static CycObject *
get_back (CycVM *vm, CycObject *self)
{
  CycFrameObject *object = CYC_FRAME_OBJECT (self);
  CycFrame       *back = object->frame != NULL && object->frame->running ? cyc_frame_get_caller (object->frame) : NULL;

  if (back != NULL)
    return cyc_frame_get_object (vm, back);
  return object->back != NULL ? cyc_new_ref (vm, object->back) : cyc_none_new (vm);
}

static CycObject *
get_code (CycVM *vm, CycObject *self)
{
  CycFrame *frame = CYC_FRAME_OBJECT (self)->frame;

  return frame != NULL ? cyc_new_ref (vm, (CycObject *) frame->code) : cyc_none_new (vm);
}

static CycObject *
get_globals (CycVM *vm, CycObject *self)
{
  CycFrame *frame = CYC_FRAME_OBJECT (self)->frame;

  return frame != NULL ? cyc_new_ref (vm, frame->globals) : cyc_none_new (vm);
}

static CycObject *
get_builtins (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, vm->builtins);
}

static CycObject *
get_locals (CycVM *vm, CycObject *self)
{
  CycFrame *frame = CYC_FRAME_OBJECT (self)->frame;

  return frame != NULL ? cyc_frame_get_locals (vm, frame) : cyc_dict_new (vm);
}

static CycObject *
get_lineno (CycVM *vm, CycObject *self)
{
  CycFrame *frame = CYC_FRAME_OBJECT (self)->frame;

  return frame != NULL ? cyc_int_new (vm, cyc_frame_get_line (frame)) : cyc_none_new (vm);
}

static CycObject *
get_lasti (CycVM *vm, CycObject *self)
{
  CycFrame *frame = CYC_FRAME_OBJECT (self)->frame;

  if (frame == NULL || frame->next == frame->code->instrs ||
      (vm->profile->frame_objects && frame->generator != NULL && frame->generator->state == CYC_GENERATOR_CREATED))
    return cyc_int_new (vm, -1);
  return cyc_int_new (vm, 2 * (frame->next - frame->code->instrs) - 2);
}

static CycObject *
get_trace (CycVM *vm, CycObject *self)
{
  return cyc_none_new (vm);
}

static CycObject *
frame_method_clear (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycFrame *frame = CYC_FRAME_OBJECT (self)->frame;

  if (frame != NULL && frame->running)
    return cyc_raise (vm, vm->exceptions.RuntimeError, "cannot clear an executing frame");
  if (frame != NULL && frame->generator != NULL)
    {
      if (!cyc_generator_close (vm, frame->generator, NULL))
        cyc_error_write_unraisable (vm, "closing generator", &frame->generator->object);
      return cyc_none_new (vm);
    }
  if (frame != NULL)
    clear_fast (vm->heap, frame);
  return cyc_none_new (vm);
}

static CycObject *
frame_repr (CycVM *vm, CycObject *self)
{
  CycFrame *frame = CYC_FRAME_OBJECT (self)->frame;

  if (frame == NULL)
    return cyc_str_printf (vm, "<frame at 0x%" G_GINT64_MODIFIER "x>", cyc_object_get_address (self));
  return cyc_str_printf (vm, "<frame at 0x%" G_GINT64_MODIFIER "x, file %R, line %u, code %S>", cyc_object_get_address (self),
                         frame->code->filename, cyc_frame_get_line (frame), frame->code->name);
}

static const CycMethodDef frame_methods[] = {
  { "clear", frame_method_clear, CYC_METHOD_PLAIN, "F.clear(): clear most references held by the frame" },
  { NULL, NULL, CYC_METHOD_PLAIN, NULL },
};

static const CycGetSetDef frame_getsets[] = {
  { "f_back", get_back, .member_to = 10 },
  { "f_code", get_code, .member_to = 10 },
  { "f_globals", get_globals, .member_to = 10 },
  { "f_builtins", get_builtins, .member_to = 10 },
  { "f_locals", get_locals, NULL },
  { "f_lineno", get_lineno, NULL },
  { "f_lasti", get_lasti, .member_to = 9 },
  { "f_trace", get_trace, NULL },
  { NULL, NULL, NULL },
};

static const CycClassSpec frame_spec = {
  .name = "frame",
  .flags = CYC_TYPE_GC | CYC_TYPE_UNTRACKED | CYC_TYPE_TRASHCAN,
  .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE,
  .struct_size = sizeof (CycFrameObject),
  .sizes = { { 6, 416 }, { 7, 376 }, { 8, 360 }, { 9, 352 }, { 11, 72 } },
  .traverse = frame_traverse,
  .clear = frame_tp_clear,
  .drop = frame_drop,
  .release = frame_release,
  .slots = { .repr = frame_repr },
  .methods = frame_methods,
  .getsets = frame_getsets,
};

/**
 * cyc_frame_init:
 * @vm: the machine
 */
void
cyc_frame_init (CycVM *vm)
{
  vm->types.frame = cyc_class_new_builtin (vm, &frame_spec, NULL);
  if (vm->profile->frame_objects)
    vm->types.frame->type.flags |= CYC_TYPE_COUNTED_APART;
}
