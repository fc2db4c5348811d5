/* heap-model.c
 *
 * The heap as its events tell it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heap-model.h"

typedef struct
{
  guint    count;    /* references to it */
  guint    holds;    /* references that it holds */
  guint    watchers; /* weak references to it */
  guint    watches;  /* 1: it is a weak reference with a referent */
  guint    list;
  guint    verdict;
  gint64   gc_refs;
  gboolean alive;
  gboolean immortal;
} ModelObject;

struct _HeapModel
{
  GPtrArray  *objects; /* by number; [0] unused */
  GHashTable *refs;    /* "holder slot value target" → how many */
  guint       visited_space;
  gint32      work;
  GQueue      lists[CYC_N_LISTS]; /* of object numbers */
  guint       counters[3];
  gboolean    collecting;
};

HeapModel *
heap_model_new (void)
{
  HeapModel *self = g_new0 (HeapModel, 1);

  self->objects = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->objects, g_new0 (ModelObject, 1));
  self->refs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
heap_model_free (HeapModel *self)
{
  for (guint i = 0; i < CYC_N_LISTS; i++)
    g_queue_clear (&self->lists[i]);
  g_ptr_array_unref (self->objects);
  g_hash_table_unref (self->refs);
  g_free (self);
}

static ModelObject *
get (HeapModel  *self,
     CycObjectId number)
{
  ModelObject *object;

  g_assert_cmpuint (number, >, 0);
  g_assert_cmpuint (number, <, self->objects->len);
  object = g_ptr_array_index (self->objects, number);
  g_assert_true (object->alive);
  return object;
}

static void
change_ref (HeapModel  *self,
            CycHolder   holder,
            guint       slot,
            guint       value,
            CycObjectId target,
            int         by)
{
  g_autofree char *key = g_strdup_printf ("%u %u %u %u", holder, slot, value, target);
  int              n = GPOINTER_TO_INT (g_hash_table_lookup (self->refs, key)) + by;

  g_assert_cmpint (n, >=, 0);
  /* Only what C holds on its way may stand twice in one slot. */
  if (slot != CYC_SLOT_TEMP)
    g_assert_cmpint (n, <=, 1);
  g_hash_table_insert (self->refs, g_steal_pointer (&key), GINT_TO_POINTER (n));
  if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_OBJECT)
    get (self, CYC_HOLDER_NUMBER (holder))->holds += (guint) by;
}

static void
apply_ref (HeapModel      *self,
           const CycEvent *event,
           int             by)
{
  ModelObject *target = get (self, event->ref.target);

  target->count += (guint) by;
  change_ref (self, event->ref.holder, event->slot, event->ref.slot_value, event->ref.target, by);
  g_assert_cmpuint (event->ref.count, ==, target->immortal ? CYC_COUNT_IMMORTAL : target->count);
}

static void
apply_alloc (HeapModel      *self,
             const CycEvent *event)
{
  ModelObject *object = g_new0 (ModelObject, 1);

  g_assert_cmpuint (event->alloc.object, ==, self->objects->len);
  object->alive = TRUE;
  object->immortal = (event->flags & CYC_ALLOC_IMMORTAL) != 0;
  g_ptr_array_add (self->objects, object);
}

static void
apply_free (HeapModel      *self,
            const CycEvent *event)
{
  ModelObject *object = get (self, event->object.object);

  g_assert_cmpuint (object->count, ==, 0);
  g_assert_cmpuint (object->holds, ==, 0);
  g_assert_cmpuint (object->watchers, ==, 0);
  g_assert_cmpuint (object->watches, ==, 0);
  g_assert_cmpuint (object->list, ==, CYC_LIST_NONE);
  object->alive = FALSE;
}

static void
apply_weak (HeapModel      *self,
            const CycEvent *event,
            int             by)
{
  ModelObject *ref = get (self, event->weak.ref);

  ref->watches += (guint) by;
  get (self, event->weak.target)->watchers += (guint) by;
  g_assert_cmpuint (ref->watches, <=, 1);
}

/* Moves, joins and leavings are one: from one list's place to another's. */
static void
apply_list (HeapModel      *self,
            const CycEvent *event)
{
  ModelObject *object = get (self, event->list.object);
  gpointer     key = GUINT_TO_POINTER (event->list.object);
  GList       *link;

  g_assert_cmpuint (object->list, ==, event->list.from);
  if (event->list.from != CYC_LIST_NONE)
    {
      link = g_queue_find (&self->lists[event->list.from], key);
      g_assert_nonnull (link);
      g_assert_cmpuint (event->list.was_before, ==, link->next != NULL ? GPOINTER_TO_UINT (link->next->data) : 0);
      g_queue_delete_link (&self->lists[event->list.from], link);
    }
  g_assert_cmpuint (event->list.before, ==, 0);
  if (event->list.to != CYC_LIST_NONE)
    g_queue_push_tail (&self->lists[event->list.to], key);
  object->list = event->list.to;
}

static void
move_all (HeapModel *self,
          guint      from,
          guint      to)
{
  while (!g_queue_is_empty (&self->lists[from]))
    {
      gpointer key = g_queue_pop_head (&self->lists[from]);

      get (self, GPOINTER_TO_UINT (key))->list = to;
      g_queue_push_tail (&self->lists[to], key);
    }
}

static void
apply_freeze (HeapModel *self)
{
  const guint old[] = { CYC_LIST_VISITED, CYC_LIST_PENDING };

  for (guint i = CYC_LIST_GEN0; i <= CYC_LIST_GEN2; i++)
    move_all (self, i, CYC_LIST_PERMANENT);
  move_all (self, old[self->visited_space], CYC_LIST_PERMANENT);
  move_all (self, old[1 - self->visited_space], CYC_LIST_PERMANENT);
}

static void
apply_scavenged (HeapModel      *self,
                 const CycEvent *event)
{
  g_assert_true (g_queue_is_empty (&self->lists[CYC_LIST_PENDING]));
  move_all (self, CYC_LIST_VISITED, CYC_LIST_PENDING);
  self->visited_space ^= event->flags;
}

static void
apply_gc_refs (HeapModel      *self,
               const CycEvent *event)
{
  ModelObject *object = get (self, event->gc_refs.object);

  g_assert_cmpuint (event->gc_refs.was, ==, (guint32) object->gc_refs);
  if (event->flags == CYC_GC_REFS_COPY)
    g_assert_cmpuint (event->gc_refs.value, ==, object->count);
  if (event->flags == CYC_GC_REFS_SUBTRACT)
    {
      g_autofree char *key = g_strdup_printf ("%u %u %u %u", CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, event->gc_refs.from), event->slot,
                                              event->gc_refs.slot_value, event->gc_refs.object);

      g_assert_cmpuint (event->gc_refs.value + 1, ==, event->gc_refs.was);
      g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (self->refs, key)), ==, 1);
    }
  object->gc_refs = event->gc_refs.value;
}

static void
apply_gc (HeapModel      *self,
          const CycEvent *event)
{
  g_assert_cmpint (self->collecting, ==, event->kind == CYC_EVENT_GC_END);
  self->collecting = event->kind == CYC_EVENT_GC_BEGIN;
  for (guint i = CYC_LIST_YOUNG; i < CYC_N_LISTS; i++)
    if (i != CYC_LIST_PENDING && i != CYC_LIST_VISITED)
      g_assert_true (g_queue_is_empty (&self->lists[i]));
  for (guint i = 1; i < self->objects->len; i++)
    g_assert_cmpuint (((ModelObject *) g_ptr_array_index (self->objects, i))->alive
                        ? ((ModelObject *) g_ptr_array_index (self->objects, i))->verdict
                        : CYC_VERDICT_NONE,
                      ==, CYC_VERDICT_NONE);
}

void
heap_model_apply (HeapModel      *self,
                  const CycEvent *event)
{
  switch ((int) event->kind)
    {
    case CYC_EVENT_ALLOC:
      apply_alloc (self, event);
      break;
    case CYC_EVENT_FREE:
      apply_free (self, event);
      break;
    case CYC_EVENT_REF:
      apply_ref (self, event, 1);
      break;
    case CYC_EVENT_UNREF:
      apply_ref (self, event, -1);
      break;
    case CYC_EVENT_RENAME:
      change_ref (self, event->rename.was_holder, event->was_slot, event->rename.was_slot_value, event->rename.target, -1);
      change_ref (self, event->rename.holder, event->slot, event->rename.slot_value, event->rename.target, 1);
      break;
    case CYC_EVENT_WEAK:
      apply_weak (self, event, 1);
      break;
    case CYC_EVENT_UNWEAK:
      apply_weak (self, event, -1);
      break;
    case CYC_EVENT_TRACK:
    case CYC_EVENT_UNTRACK:
    case CYC_EVENT_LIST:
      apply_list (self, event);
      break;
    case CYC_EVENT_COUNTER:
      g_assert_cmpuint (self->counters[event->gc.gen], ==, event->gc.was);
      self->counters[event->gc.gen] = event->gc.value;
      break;
    case CYC_EVENT_GC_REFS:
      apply_gc_refs (self, event);
      break;
    case CYC_EVENT_VERDICT:
      g_assert_cmpuint (get (self, event->object.object)->verdict, ==, event->object.was);
      get (self, event->object.object)->verdict = event->flags;
      break;
    case CYC_EVENT_GC_BEGIN:
    case CYC_EVENT_GC_END:
      apply_gc (self, event);
      break;
    case CYC_EVENT_FREEZE:
      apply_freeze (self);
      break;
    case CYC_EVENT_UNFREEZE:
      move_all (self, CYC_LIST_PERMANENT, event->flags);
      break;
    case CYC_EVENT_SCAVENGED:
      apply_scavenged (self, event);
      break;
    case CYC_EVENT_WORK:
      g_assert_cmpint (self->work, ==, (gint32) event->gc.was);
      self->work = (gint32) event->gc.value;
      break;
    case CYC_EVENT_IMMORTAL:
      get (self, event->object.object)->immortal = TRUE;
      break;
    default:
      break;
    }
}
