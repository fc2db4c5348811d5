/* cyc-gc-search.c
 *
 * The module gc's searches: which objects are tracked, who refers to whom.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-gc-module.h"

#include "cyc-frame.h"

static gboolean
append_list (CycVM           *vm,
             CycObject       *result,
             const CycGcHead *list)
{
  for (const CycGcHead *node = list->next; node != list; node = node->next)
    {
      CycObject *object = (CycObject *) (node + 1);

      if (object != result && !cyc_list_append (vm, result, object))
        return FALSE;
    }
  return TRUE;
}

static gboolean
parse_generation (CycVM     *vm,
                  CycObject *argument,
                  gint64    *generation)
{
  CycObject *index;
  gboolean   fits;

  *generation = -1;
  if (argument == NULL || argument == vm->none)
    return TRUE;
  if (!cyc_object_is (argument, CYC_CLASS_INT) && CYC_CLASS_OF (argument)->slots.unary[CYC_UNARY_INDEX] == NULL)
    {
      cyc_raise (vm, vm->exceptions.TypeError, "argument should be integer or None, not '%T'", argument);
      return FALSE;
    }
  index = cyc_number_index (vm, argument);
  if (index == NULL)
    return FALSE;
  fits = cyc_int_get_int64 (index, generation);
  cyc_release (vm->heap, index);
  if (!fits)
    cyc_raise (vm, vm->exceptions.OverflowError, "cannot fit 'int' into an index-sized integer");
  else if (*generation >= CYC_N_GENERATIONS)
    cyc_raise (vm, vm->exceptions.ValueError, "generation parameter must be less than the number of available generations (%d)",
               CYC_N_GENERATIONS);
  else if (*generation < -1)
    cyc_raise (vm, vm->exceptions.ValueError, "generation parameter cannot be negative");
  return vm->error == NULL;
}

/* What get_objects() calls a list; to the incremental collector all old objects are of generation 2. */
static gint64
generation_of_list (CycVM *vm,
                    guint  list)
{
  return vm->profile->incremental && list > 0 ? CYC_N_GENERATIONS - 1 : list;
}

/* The list before whose objects the interpreter's own stand. */
static guint
startup_stands_in (CycVM *vm)
{
  return vm->profile->incremental ? 1 : CYC_N_GENERATIONS - 1;
}

/**
 * cyc_gc_get_objects:
 *
 * gc.get_objects(): the tracked objects, youngest generation first, but not
 * the list itself. The interpreter's own are the oldest of the oldest.
 *
 * Source: Modules/gcmodule.c, gc_get_objects_impl
 *
 * Returns: (transfer full) (nullable): a list
 */
CycObject *
cyc_gc_get_objects (CycVM            *vm,
                    CycObject        *self,
                    CycObject *const *args,
                    gsize             n_args,
                    CycObject        *kwnames)
{
  static const char *const names[] = { "generation", NULL };
  CycObject               *argument = NULL;
  CycObject               *result;
  gint64                   generation = -1;
  gboolean                 done = TRUE;

  if (!vm->profile->get_objects_generation)
    {
      if (!cyc_args_none (vm, "gc.get_objects", n_args, kwnames))
        return NULL;
    }
  else if (!cyc_args_parse (vm, "get_objects", args, n_args, kwnames, names, 0, 1, 0, &argument) || !parse_generation (vm, argument, &generation))
    return NULL;
  result = cyc_list_new (vm);
  for (guint i = 0; result != NULL && done && i < CYC_N_GENERATIONS; i++)
    if (generation < 0 || generation == generation_of_list (vm, i))
      done = (i != startup_stands_in (vm) || vm->heap->startup_frozen || append_list (vm, result, &vm->heap->startup)) &&
             append_list (vm, result, &vm->heap->generations[i]);
  if (done)
    return result;
  cyc_release (vm->heap, result);
  return NULL;
}

typedef struct
{
  CycVisitor      visitor;
  const CycTuple *targets;
  gboolean        found;
} CycReferrerVisitor;

/* Source: Modules/gcmodule.c, referrersvisit */
static void
visit_referrer (CycVisitor *visitor,
                CycObject  *target,
                CycSlot     slot)
{
  CycReferrerVisitor *self = (CycReferrerVisitor *) visitor;

  for (gsize i = 0; i < self->targets->length && !self->found; i++)
    self->found = self->targets->items[i] == target;
}

/* The class stands first where instances of a built-in one refer to it; that matters to nobody else, since such
 * classes live as long as the interpreter. */
static void
traverse (CycVM      *vm,
          CycObject  *object,
          CycVisitor *visitor)
{
  const CycClass *class = CYC_CLASS_OF (object);
  guint8 from = class->spec->own_type_from;

  if (from != 0 && vm->profile->minor >= from && (class->type.flags & CYC_TYPE_HEAP) == 0)
    visitor->visit (visitor, (CycObject *) class, CYC_SLOT (FIELD, 0));
  object->type->traverse (object, visitor);
}

/* Source: Modules/gcmodule.c, gc_referrers_for */
static void
append_referrers (CycVM           *vm,
                  CycObject       *result,
                  CycObject       *targets,
                  const CycGcHead *list)
{
  for (CycGcHead *node = list->next; node != list; node = node->next)
    {
      CycObject         *object = CYC_GC_OBJECT (node);
      CycReferrerVisitor visitor = {
        .visitor = { .visit = visit_referrer, .heap = vm->heap, .wants_running = TRUE },
        .targets = CYC_TUPLE (targets),
      };

      if (object == result || object == targets || object->type->traverse == NULL)
        continue;
      traverse (vm, object, &visitor.visitor);
      if (visitor.found)
        cyc_list_append (vm, result, object);
    }
}

/* 3.6 tracks the frames that run; here most of them have no object until somebody asks. */
static void
track_running_frames (CycVM *vm)
{
  g_autoptr (GPtrArray) frames = g_ptr_array_new ();

  for (CycFrame *frame = vm->frame; frame != NULL; frame = frame->back)
    g_ptr_array_add (frames, frame);
  for (guint i = frames->len; i-- > 0;)
    cyc_release (vm->heap, cyc_frame_get_object (vm, frames->pdata[i]));
}

/**
 * cyc_gc_get_referrers:
 *
 * gc.get_referrers(): the tracked objects that refer to one of the arguments.
 *
 * Source: Modules/gcmodule.c, gc_get_referrers
 *
 * Returns: (transfer full) (nullable): a list
 */
CycObject *
cyc_gc_get_referrers (CycVM            *vm,
                      CycObject        *self,
                      CycObject *const *args,
                      gsize             n_args,
                      CycObject        *kwnames)
{
  CycObject *result, *targets;

  if (!cyc_args_count (vm, vm->profile->clinic_threshold ? "gc.get_referrers" : "get_referrers", n_args, kwnames, 0, G_MAXSIZE))
    return NULL;
  if (vm->profile->running_frames_tracked)
    track_running_frames (vm);
  targets = cyc_tuple_from_array (vm, args, n_args);
  result = cyc_list_new (vm);
  for (guint i = 0; result != NULL && i < CYC_N_GENERATIONS; i++)
    {
      /* The incremental collector's visited objects come before the pending ones. */
      guint list = vm->profile->incremental && i > 0 && vm->heap->incremental.visited_space == 1 ? CYC_N_GENERATIONS - i : i;

      if (i == startup_stands_in (vm) && !vm->heap->startup_frozen)
        append_referrers (vm, result, targets, &vm->heap->startup);
      append_referrers (vm, result, targets, &vm->heap->generations[list]);
    }
  cyc_release (vm->heap, targets);
  return result;
}

typedef struct
{
  CycVisitor visitor;
  CycVM     *vm;
  CycObject *result;
} CycReferentVisitor;

/* Source: Modules/gcmodule.c, referentsvisit */
static void
visit_referent (CycVisitor *visitor,
                CycObject  *target,
                CycSlot     slot)
{
  CycReferentVisitor *self = (CycReferentVisitor *) visitor;

  cyc_list_append (self->vm, self->result, target);
}

/**
 * cyc_gc_get_referents:
 *
 * gc.get_referents(): what the arguments refer to, as the collector sees it.
 *
 * Source: Modules/gcmodule.c, gc_get_referents
 *
 * Returns: (transfer full) (nullable): a list
 */
CycObject *
cyc_gc_get_referents (CycVM            *vm,
                      CycObject        *self,
                      CycObject *const *args,
                      gsize             n_args,
                      CycObject        *kwnames)
{
  CycReferentVisitor visitor = { .visitor = { .visit = visit_referent, .heap = vm->heap, .wants_running = TRUE }, .vm = vm };

  if (!cyc_args_count (vm, vm->profile->clinic_threshold ? "gc.get_referents" : "get_referents", n_args, kwnames, 0, G_MAXSIZE))
    return NULL;
  visitor.result = cyc_list_new (vm);
  for (gsize i = 0; visitor.result != NULL && i < n_args; i++)
    if (cyc_object_is_gc (args[i]) && !cyc_object_is_static_class (args[i]) && args[i]->type->traverse != NULL)
      traverse (vm, args[i], &visitor.visitor);
  return visitor.result;
}
