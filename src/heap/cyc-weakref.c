/* cyc-weakref.c
 *
 * Weak references: each referent carries the list of those that watch it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-weakref.h"

#include "cyc-emit.h"

static CycSlot
callback_slot (CycHeap *heap)
{
  return CYC_SLOT (FIELD, cyc_heap_text (heap, "callback"));
}

/**
 * cyc_weakref_list:
 * @referent: an object
 *
 * Finds the list of weak references that watch @referent.
 *
 * Source: Include/internal/pycore_object.h, _PyObject_GET_WEAKREFS_LISTPTR
 *
 * Returns: (nullable): the head of the list, %NULL where the type allows none
 */
CycWeakref **
cyc_weakref_list (CycObject *referent)
{
  guint32 offset = referent->type->weaklist_offset;

  return offset != 0 ? (CycWeakref **) (gpointer) ((char *) referent + offset) : NULL;
}

/* The shared reference and the shared proxy, which stand first. */
static void
get_basic_refs (CycWeakref  *first,
                CycWeakref **ref,
                CycWeakref **proxy)
{
  *ref = NULL;
  *proxy = NULL;
  for (CycWeakref *node = first; node != NULL && node->shared; node = node->next)
    if ((node->object.type->flags & CYC_TYPE_PROXY) != 0)
      *proxy = node;
    else
      *ref = node;
}

static void
insert_head (CycWeakref  *self,
             CycWeakref **list)
{
  self->next = *list;
  if (*list != NULL)
    (*list)->prev = self;
  *list = self;
}

static void
insert_after (CycWeakref *self,
              CycWeakref *previous)
{
  self->prev = previous;
  self->next = previous->next;
  if (previous->next != NULL)
    previous->next->prev = self;
  previous->next = self;
}

/* The shared reference first, the shared proxy next, then the others, newest first. */
static void
insert (CycWeakref  *self,
        CycWeakref **list)
{
  gboolean    is_proxy = (self->object.type->flags & CYC_TYPE_PROXY) != 0;
  CycWeakref *ref;
  CycWeakref *proxy;
  CycWeakref *previous;

  get_basic_refs (*list, &ref, &proxy);
  if (self->shared)
    previous = is_proxy ? ref : NULL;
  else
    previous = proxy != NULL ? proxy : ref;
  if (previous != NULL)
    insert_after (self, previous);
  else
    insert_head (self, list);
}

/**
 * cyc_weakref_new:
 * @heap: the heap
 * @type: the class: weakref.ref, a subclass of it, or a proxy type
 * @may_share: whether @type is one of those whose plain references are shared
 * @referent: the object to watch; its type must allow it
 * @callback: (nullable): called with the reference once @referent is dead
 *
 * Makes a weak reference. Where it would differ in nothing from one that
 * exists, that one is returned.
 *
 * Source: Objects/weakrefobject.c, weakref___new__ and PyWeakref_NewProxy
 *
 * Returns: (nullable): a new reference; %NULL when the memory limit is passed
 */
CycObject *
cyc_weakref_new (CycHeap   *heap,
                 CycType   *type,
                 gboolean   may_share,
                 CycObject *referent,
                 CycObject *callback)
{
  CycWeakref **list = cyc_weakref_list (referent);
  CycWeakref  *shared[2];
  CycWeakref  *self;

  g_return_val_if_fail (list != NULL, NULL);

  get_basic_refs (*list, &shared[0], &shared[1]);
  self = shared[(type->flags & CYC_TYPE_PROXY) != 0];
  if (may_share && callback == NULL && self != NULL)
    {
      cyc_hold (heap, &self->object);
      return &self->object;
    }
  self = (CycWeakref *) cyc_heap_alloc (heap, type, MAX (type->struct_size, sizeof (CycWeakref)), type->size, 0);
  if (self == NULL)
    return NULL;
  type->flags |= CYC_TYPE_WEAKREF; /* of a subclass, too */
  self->hash = -1;
  self->shared = may_share && callback == NULL;
  self->referent = referent;
  if (callback != NULL)
    cyc_ref_init (heap, CYC_HOLDER_OF (self), callback_slot (heap), &self->callback, callback);
  insert (self, list);
  if (G_UNLIKELY (heap->sink != NULL))
    cyc_emit_weak (heap, CYC_EVENT_WEAK, self, referent, NULL);
  cyc_heap_track (heap, &self->object);
  return &self->object;
}

/**
 * cyc_weakref_count:
 * @referent: an object
 *
 * Counts the weak references and proxies that watch @referent.
 *
 * Returns: their number
 */
gsize
cyc_weakref_count (CycObject *referent)
{
  CycWeakref **list = cyc_weakref_list (referent);
  gsize        n = 0;

  if (list == NULL)
    return 0;
  for (const CycWeakref *node = *list; node != NULL; node = node->next)
    n++;
  return n;
}

static void
unlink_from_referent (CycHeap    *heap,
                      CycWeakref *self)
{
  CycObject   *referent = self->referent;
  CycWeakref **list;

  if (referent == NULL)
    return;
  list = cyc_weakref_list (referent);
  if (*list == self)
    *list = self->next;
  if (self->prev != NULL)
    self->prev->next = self->next;
  if (self->next != NULL)
    self->next->prev = self->prev;
  self->prev = NULL;
  self->next = NULL;
  self->referent = NULL;
  if (G_UNLIKELY (heap->sink != NULL))
    cyc_emit_weak (heap, CYC_EVENT_UNWEAK, self, referent, NULL);
}

/**
 * cyc_weakref_clear:
 * @heap: the heap
 * @ref: a weak reference
 *
 * Makes @ref dead without calling back. It keeps its callback.
 *
 * Source: Objects/weakrefobject.c, _PyWeakref_ClearRef
 */
void
cyc_weakref_clear (CycHeap    *heap,
                   CycWeakref *ref)
{
  if (ref->referent == NULL)
    return;
  if (G_UNLIKELY (heap->sink != NULL))
    cyc_emit_weak (heap, CYC_EVENT_WEAK_CLEAR, ref, ref->referent, NULL);
  unlink_from_referent (heap, ref);
}

/* What is to be called once all references to the dying object are dead. */
typedef struct
{
  CycWeakref *ref;      /* held */
  CycObject  *callback; /* held; may be NULL */
} CycPendingCall;

/* Clears the first reference of @list and keeps the call that it asks for. */
static void
clear_first (CycHeap     *heap,
             CycWeakref **list,
             GArray      *calls)
{
  CycWeakref    *ref = *list;
  CycPendingCall call = { .ref = ref };

  /* A reference that is dying itself calls nobody. */
  if (ref->object.refcnt > 0 && ref->callback != NULL)
    {
      cyc_hold (heap, &ref->object);
      call.callback = cyc_ref_take (heap, CYC_HOLDER_OF (ref), callback_slot (heap), &ref->callback);
    }
  cyc_weakref_clear (heap, ref);
  if (call.callback != NULL)
    g_array_append_val (calls, call);
}

static void
run_calls (CycHeap *heap,
           GArray  *calls)
{
  for (guint i = 0; i < calls->len; i++)
    {
      CycPendingCall *call = &g_array_index (calls, CycPendingCall, i);

      if (G_UNLIKELY (heap->sink != NULL))
        cyc_emit_weak (heap, CYC_EVENT_WEAK_CALLBACK, call->ref, NULL, call->callback);
      if (heap->hooks.weakref_callback != NULL)
        heap->hooks.weakref_callback (heap->hooks.data, call->ref, call->callback);
    }
  /* CPython keeps them in a tuple, which drops its items last to first. */
  for (guint i = calls->len; i-- > 0;)
    {
      CycPendingCall call = g_array_index (calls, CycPendingCall, i);

      cyc_release (heap, call.callback);
      cyc_release (heap, &call.ref->object);
    }
}

/**
 * cyc_weakref_clear_all:
 * @heap: the heap
 * @referent: an object that is dying
 *
 * Makes all weak references to @referent dead, and then calls their
 * callbacks, newest reference first.
 *
 * Source: Objects/weakrefobject.c, PyObject_ClearWeakRefs
 */
void
cyc_weakref_clear_all (CycHeap   *heap,
                       CycObject *referent)
{
  CycWeakref **list = cyc_weakref_list (referent);
  g_autoptr (GArray) calls = NULL;

  if (list == NULL || *list == NULL)
    return;
  calls = g_array_new (FALSE, FALSE, sizeof (CycPendingCall));
  while (*list != NULL)
    clear_first (heap, list, calls);
  run_calls (heap, calls);
}

static void
weakref_traverse (CycObject  *object,
                  CycVisitor *visitor)
{
  CycWeakref *self = (CycWeakref *) object;

  CYC_VISIT (visitor, self->callback, callback_slot (visitor->heap));
}

static void
weakref_clear (CycHeap   *heap,
               CycObject *object)
{
  CycWeakref *self = (CycWeakref *) object;

  unlink_from_referent (heap, self);
  cyc_ref_clear (heap, CYC_HOLDER_OF (self), callback_slot (heap), &self->callback);
}

/**
 * cyc_weakref_init_type:
 * @type: a reference or proxy type
 *
 * Fills in how the instances of @type are traversed, cleared and dropped.
 *
 * Source: Objects/weakrefobject.c, gc_traverse, gc_clear, weakref_dealloc
 */
void
cyc_weakref_init_type (CycType *type)
{
  type->flags |= CYC_TYPE_GC | CYC_TYPE_WEAKREF;
  type->struct_size = MAX (type->struct_size, sizeof (CycWeakref));
  type->traverse = weakref_traverse;
  type->clear = weakref_clear;
  type->drop = weakref_clear;
}
