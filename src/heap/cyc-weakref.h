/* cyc-weakref.h
 *
 * Weak reference objects, as Objects/weakrefobject.c has them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-heap.h"

G_BEGIN_DECLS

/**
 * CycWeakref:
 * @referent: borrowed; %NULL once it is dead
 * @callback: (nullable): counted
 * @hash: -1 until asked for while the referent lived
 * @next: the referent's list: the plain reference without callback first, the
 *   plain proxy second, then the others, newest first
 */
struct _CycWeakref
{
  CycObject   object;
  CycObject  *referent;
  CycObject  *callback;
  gint64      hash;
  CycWeakref *prev;
  CycWeakref *next;
  guint8      shared; /* the plain reference or proxy that everyone is given */
};

CycWeakref **cyc_weakref_list (CycObject *referent); /* NULL where it cannot be weakly referenced */
/* A new reference; the cached one where type is the plain ref or proxy and callback is NULL. */
/* NULL where it is dead, or dying and waiting for its turn: PyWeakref_GET_OBJECT. */
static inline CycObject *
cyc_weakref_get (const CycWeakref *self)
{
  return self->referent != NULL && self->referent->refcnt > 0 ? self->referent : NULL;
}

CycObject *cyc_weakref_new (CycHeap *heap, CycType *type, gboolean may_share, CycObject *referent, CycObject *callback);
gsize      cyc_weakref_count (CycObject *referent);
/* PyObject_ClearWeakRefs: clears all, then calls the callbacks, newest first. */
void cyc_weakref_clear_all (CycHeap *heap, CycObject *referent);
/* Makes the reference dead without calling back; it keeps its callback (_PyWeakref_ClearRef). */
void cyc_weakref_clear (CycHeap *heap, CycWeakref *ref);
/* The type functions of ref and proxy types (traverse, clear, drop). */
void cyc_weakref_init_type (CycType *type);

G_END_DECLS
