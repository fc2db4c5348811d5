/* heap-fixture.h
 *
 * A heap with toy types, everything it tells kept, and a second opinion: a
 * small model that is fed with the events only and checked after each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-ref.h"
#include "cyc-weakref.h"

G_BEGIN_DECLS

#define NODE_SLOTS 4

typedef struct
{
  CycObject   object;
  CycObject  *slots[NODE_SLOTS];
  CycWeakref *weaklist;
  int         id;
} Node;

typedef struct _HeapFixture HeapFixture;
struct _HeapFixture
{
  CycHeap   *heap;
  CycSink    sink;
  CycEvent   room[64];
  GArray    *events; /* of CycEvent */
  CycType    metatype;
  CycType    node;      /* a container */
  CycType    finalized; /* a container with a finalizer */
  CycType    atom;      /* no collector's header */
  CycType    listed;    /* with a free list */
  CycType    pair;      /* untracked like a tuple */
  CycType    mapping;   /* untracked like a dict */
  CycType    legacy;    /* tp_del */
  CycType    ref;
  GString   *log;   /* what finalizers and callbacks noted */
  GPtrArray *roots; /* of Node: held by C */
  GPtrArray *garbage;
  gpointer   model;
  /* What a finalizer does besides noting its object. */
  void (*on_finalize) (HeapFixture *self, Node *node);
  guint n_scheduled;
};

void heap_fixture_set_up (HeapFixture *self, const char *profile);
/* Without a recorder. */
void heap_fixture_set_up_silent (HeapFixture *self, const char *profile);
void heap_fixture_tear_down (HeapFixture *self);

/* A tracked instance that C holds. */
Node       *heap_fixture_new (HeapFixture *self, CycType *type, int id);
void        heap_fixture_store (HeapFixture *self, Node *holder, guint slot, gpointer target); /* NULL empties */
void        heap_fixture_forget (HeapFixture *self, gpointer object);                          /* what C held */
CycWeakref *heap_fixture_watch (HeapFixture *self, gpointer target, gpointer callback);
/* Flushes, and fails if an event broke an invariant. */
void heap_fixture_check (HeapFixture *self);
/* The ids of the nodes in a list, "1 2 3". */
char *heap_fixture_list (HeapFixture *self, CycGcHead *list);
/* The events of a kind as text, by their objects' ids and what they carry. */
char *heap_fixture_phases (HeapFixture *self);
guint heap_fixture_count_events (HeapFixture *self, CycEventKind kind);

G_END_DECLS
