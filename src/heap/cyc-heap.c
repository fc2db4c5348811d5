/* cyc-heap.c
 *
 * The simulated heap: making objects and giving their memory back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-heap.h"

#include "cyc-address.h"
#include "cyc-emit.h"
#include "cyc-free-list.h"
#include "cyc-generation.h"
#include "cyc-incremental.h"
#include "cyc-memory.h"

#include <malloc.h>

/**
 * cyc_heap_new:
 * @profile: (transfer none): the version to behave like
 * @sink: (nullable) (transfer none): takes the events; %NULL records nothing
 *
 * An empty heap with the profile's thresholds, automatic collection on.
 *
 * Returns: (transfer full): the heap
 */
CycHeap *
cyc_heap_new (const CycProfile *profile,
              CycSink          *sink)
{
  CycHeap *self = g_new0 (CycHeap, 1);

  self->profile = profile;
  self->sink = sink;
  self->addresses = cyc_address_space_new ();
  self->memory = cyc_memory_new ();
  self->free_lists = g_ptr_array_new ();
  for (guint i = 0; i < CYC_N_GENERATIONS; i++)
    {
      cyc_gc_list_init (&self->generations[i]);
      self->thresholds[i] = profile->thresholds[i];
    }
  cyc_gc_list_init (&self->permanent);
  cyc_gc_list_init (&self->startup);
  self->enabled = TRUE;
  self->class_text = cyc_heap_text (self, "class");
  return self;
}

static void
release_instance (CycObject *object,
                  gpointer   data)
{
  if ((object->type->flags & CYC_TYPE_METACLASS) == 0 && object->type->release != NULL)
    object->type->release (data, object);
}

static void
release_class (CycObject *object,
               gpointer   data)
{
  if ((object->type->flags & CYC_TYPE_METACLASS) != 0 && object->type->release != NULL)
    object->type->release (data, object);
}

/**
 * cyc_heap_free:
 * @self: (transfer full): a heap
 *
 * Frees the heap and what is left in it. Nothing is told and no finalizer
 * runs.
 */
void
cyc_heap_free (CycHeap *self)
{
  self->sink = NULL;
  /* Instances may look at their class's tables. */
  cyc_memory_foreach (self->memory, self->n_live, release_instance, self);
  cyc_memory_foreach (self->memory, self->n_live, release_class, self);
  cyc_free_lists_free (self);
  cyc_memory_free (self->memory);
  cyc_address_space_free (self->addresses);
  g_free (self);
}

/**
 * cyc_heap_renew_buffer:
 * @self: the heap
 * @buffer: (nullable) (transfer full): a buffer that an object owns
 * @bytes: its new size
 *
 * Like g_realloc(), for what objects own outside their own blocks: it counts
 * towards the memory limit. cyc_heap_free_buffer() gives it back.
 *
 * Returns: (transfer full): the buffer
 */
gpointer
cyc_heap_renew_buffer (CycHeap *self,
                       gpointer buffer,
                       gsize    bytes)
{
  self->bytes_live -= malloc_usable_size (buffer);
  buffer = g_realloc (buffer, bytes);
  self->bytes_live += malloc_usable_size (buffer);
  if (G_UNLIKELY (self->bytes_limit != 0 && self->bytes_live > self->bytes_limit && self->hooks.memory_limit != NULL))
    self->hooks.memory_limit (self->hooks.data);
  return buffer;
}

/**
 * cyc_heap_free_buffer:
 * @self: the heap
 * @buffer: (nullable) (transfer full): what cyc_heap_renew_buffer() gave
 */
void
cyc_heap_free_buffer (CycHeap *self,
                      gpointer buffer)
{
  self->bytes_live -= malloc_usable_size (buffer);
  g_free (buffer);
}

/**
 * cyc_heap_has_room:
 * @self: the heap
 * @count: how many
 * @bytes: of each
 *
 * Whether so much more may be taken at once.
 *
 * Returns: %FALSE where the memory limit would be passed
 */
gboolean
cyc_heap_has_room (const CycHeap *self,
                   gsize          count,
                   gsize          bytes)
{
  gsize limit = self->bytes_limit != 0 ? self->bytes_limit : G_MAXSSIZE;
  gsize room = limit - MIN (limit, self->bytes_live);

  return bytes == 0 || count <= room / bytes;
}

static guint8
get_alloc_flags (CycHeap      *self,
                 CycType      *type,
                 CycAllocFlags extra)
{
  guint8 flags = (guint8) extra;

  if ((type->flags & CYC_TYPE_GC) != 0)
    flags |= CYC_ALLOC_GC;
  if ((type->flags & CYC_TYPE_METACLASS) != 0)
    flags |= CYC_ALLOC_TYPE;
  if ((type->flags & CYC_TYPE_BUILTIN) != 0 || self->starting != CYC_STARTING_NOT)
    flags |= CYC_ALLOC_BUILTIN;
  if ((type->flags & CYC_TYPE_HAS_DEL) != 0)
    flags |= CYC_ALLOC_HAS_DEL;
  return flags;
}

/* The head of a new object in zeroed memory. */
static inline CycObject *
make_object (CycHeap *self,
             CycType *type,
             gboolean gc,
             gsize    struct_size,
             gsize    total,
             guint32  block)
{
  gpointer   memory = cyc_memory_take (self->memory, struct_size + (gc ? sizeof (CycGcHead) : 0));
  CycObject *object = gc ? CYC_GC_OBJECT ((CycGcHead *) memory) : memory;
  CycCell   *cell = CYC_CELL_OF_BLOCK (memory);

  cell->size = (guint32) CLAMP (total, 1, G_MAXUINT32);
  cell->gc = (guint16) gc;
  object->type = type;
  object->number = ++self->last_number;
  object->block = block;
  self->n_live++;
  self->bytes_live += cell->size;
  return object;
}

/* Whether an instance needs nothing but memory, a number and a place: no collector, no class to count, no event. */
static inline gboolean
is_plain (const CycHeap *self,
          const CycType *type)
{
  return self->sink == NULL && self->starting == CYC_STARTING_NOT && (type->flags & (CYC_TYPE_GC | CYC_TYPE_HEAP)) == 0;
}

static CycObject *
alloc_object (CycHeap      *self,
              CycType      *type,
              gsize         struct_size,
              gsize         size,
              guint32       repr_text,
              CycAllocFlags flags,
              gboolean      may_reuse)
{
  gboolean   gc = (type->flags & CYC_TYPE_GC) != 0;
  gsize      head = gc ? self->profile->gc_head_size : 0;
  CycObject *object;
  guint32    block;

  if (G_UNLIKELY (self->bytes_limit != 0 && self->bytes_live + size + head > self->bytes_limit))
    if (self->hooks.memory_limit == NULL || !self->hooks.memory_limit (self->hooks.data))
      return NULL;
  if (G_UNLIKELY (self->starting == CYC_STARTING_INTERPRETER))
    {
      block = cyc_address_take_new (self->addresses, size + head) + (guint32) (head / CYC_ADDRESS_UNIT);
    }
  else if (!may_reuse || !cyc_free_list_take (type, size, &block))
    {
      block = cyc_address_take (self->addresses, size + head) + (guint32) (head / CYC_ADDRESS_UNIT);
      if (gc && (type->flags & CYC_TYPE_COUNTED_APART) == 0)
        cyc_generation_count_allocation (self);
    }
  object = make_object (self, type, gc, struct_size, size + head, block);
  if (self->profile->immortal_count == 0)
    flags &= ~CYC_ALLOC_IMMORTAL;
  if (G_UNLIKELY ((flags & CYC_ALLOC_IMMORTAL) != 0))
    object->refcnt = CYC_REFCNT_IMMORTAL;
  if (G_UNLIKELY (self->sink != NULL))
    cyc_emit_alloc (self, object, size + head, get_alloc_flags (self, type, flags), repr_text);
  cyc_hold (self, object);
  if ((type->flags & CYC_TYPE_HEAP) != 0)
    cyc_ref_make (self, CYC_HOLDER_OF (object), CYC_SLOT (FIELD, self->class_text), &type->object);
  return object;
}

/**
 * cyc_heap_alloc:
 * @self: the heap
 * @type: the class
 * @struct_size: real bytes, from the object's head on
 * @size: simulated bytes, without the collector's header
 * @repr_text: the short repr among the events' texts, 0 for none
 *
 * Makes an object, zeroed after its head and untracked. Up to 3.11 a
 * collection may run first, before the object stands anywhere.
 *
 * Source: Objects/typeobject.c, PyType_GenericAlloc
 *
 * Returns: (nullable): a new reference; %NULL when the memory limit is passed
 */
CycObject *
cyc_heap_alloc (CycHeap *self,
                CycType *type,
                gsize    struct_size,
                gsize    size,
                guint32  repr_text)
{
  CycObject *object;
  guint32    block;

  if (!is_plain (self, type) || (self->bytes_limit != 0 && self->bytes_live + size > self->bytes_limit))
    return cyc_heap_alloc_flags (self, type, struct_size, size, repr_text, 0);
  if (!cyc_free_list_take (type, size, &block))
    block = cyc_address_take (self->addresses, size);
  object = make_object (self, type, FALSE, struct_size, size, block);
  object->refcnt = 1;
  return object;
}

/**
 * cyc_heap_alloc_flags:
 * @self: the heap
 * @type: the class
 * @struct_size: real bytes, from the object's head on
 * @size: simulated bytes, without the collector's header
 * @repr_text: the short repr among the events' texts, 0 for none
 * @flags: what `alloc` says besides
 *
 * As cyc_heap_alloc(). %CYC_ALLOC_IMMORTAL makes the object immortal where
 * the profile has such objects.
 *
 * Returns: (nullable): a new reference; %NULL when the memory limit is passed
 */
CycObject *
cyc_heap_alloc_flags (CycHeap      *self,
                      CycType      *type,
                      gsize         struct_size,
                      gsize         size,
                      guint32       repr_text,
                      CycAllocFlags flags)
{
  return alloc_object (self, type, struct_size, size, repr_text, flags, TRUE);
}

/**
 * cyc_heap_alloc_fresh:
 * @self: the heap
 * @type: the class
 * @struct_size: real bytes, from the object's head on
 * @size: simulated bytes, without the collector's header
 *
 * As cyc_heap_alloc(), but the type's free list is left alone, as calling
 * list or dict does.
 *
 * Source: Objects/typeobject.c, PyType_GenericAlloc
 *
 * Returns: (nullable): a new reference; %NULL when the memory limit is passed
 */
CycObject *
cyc_heap_alloc_fresh (CycHeap *self,
                      CycType *type,
                      gsize    struct_size,
                      gsize    size)
{
  return alloc_object (self, type, struct_size, size, 0, 0, FALSE);
}

/**
 * cyc_heap_release:
 * @self: the heap
 * @object: an object that nothing refers to and that holds nothing
 *
 * Frees what its structure owns and gives its memory and its address back.
 *
 * Source: Modules/gcmodule.c, PyObject_GC_Del
 */
void
cyc_heap_release (CycHeap   *self,
                  CycObject *object)
{
  CycType *type = object->type;
  gpointer memory = cyc_object_get_block (object);
  CycCell *cell = CYC_CELL_OF_BLOCK (memory);
  gsize    head = cell->gc ? self->profile->gc_head_size : 0;
  gsize    size = cell->size - head;
  guint32  block = object->block;

  if (type->release != NULL)
    type->release (self, object);
  if (G_UNLIKELY (self->sink != NULL))
    cyc_emit_object (self, CYC_EVENT_FREE, object);
  self->n_live--;
  self->bytes_live -= cell->size;
  if (!cyc_free_list_give (self, type, size, block))
    {
      cyc_address_give (self->addresses, block - (guint32) (head / CYC_ADDRESS_UNIT), size + head);
      if (cell->gc && (type->flags & CYC_TYPE_COUNTED_APART) == 0)
        cyc_generation_count_free (self);
    }
  cyc_memory_give (self->memory, memory);
}

/**
 * cyc_heap_take_buffer:
 * @self: the heap
 * @size: real bytes
 *
 * Memory that an object's structure owns, from where objects themselves come
 * from. The program knows nothing of it.
 *
 * Returns: (transfer full): zeroed memory, for cyc_heap_give_buffer()
 */
gpointer
cyc_heap_take_buffer (CycHeap *self,
                      gsize    size)
{
  return cyc_memory_take (self->memory, size);
}

/**
 * cyc_heap_give_buffer:
 * @self: the heap
 * @buffer: (transfer full): memory that cyc_heap_take_buffer() returned
 *
 * Gives @buffer back.
 */
void
cyc_heap_give_buffer (CycHeap *self,
                      gpointer buffer)
{
  cyc_memory_give (self->memory, buffer);
}

/**
 * cyc_heap_renew:
 * @self: the heap, which records nothing
 * @object: an object without a collector's header
 * @size: simulated bytes
 * @was: (out): where it stood, to be given back with cyc_heap_give_place()
 *
 * Gives @object the number and the place of a new object, as if one had been
 * made and this one were about to be freed.
 *
 * Returns: %FALSE where the memory limit would be passed; nothing is done then
 */
gboolean
cyc_heap_renew (CycHeap   *self,
                CycObject *object,
                gsize      size,
                CycPlace  *was)
{
  CycCell *cell = CYC_CELL_OF_BLOCK (object);

  if (self->bytes_limit != 0 && self->bytes_live + size > self->bytes_limit)
    return FALSE;
  *was = (CycPlace){ object->block, cell->size };
  object->block = cyc_address_take (self->addresses, size);
  object->number = ++self->last_number;
  self->bytes_live += size - cell->size;
  cell->size = (guint32) MIN (size, G_MAXUINT32);
  return TRUE;
}

/**
 * cyc_heap_give_place:
 * @self: the heap
 * @place: where an object stood
 *
 * Makes @place free for others.
 */
void
cyc_heap_give_place (CycHeap        *self,
                     const CycPlace *place)
{
  cyc_address_give (self->addresses, place->block, place->size);
}

typedef struct
{
  guint64    address;
  CycObject *found;
} CycSearch;

static void
compare_address (CycObject *object,
                 gpointer   data)
{
  CycSearch *search = data;

  if (cyc_object_get_address (object) == search->address)
    search->found = object;
}

/**
 * cyc_heap_find:
 * @self: the heap
 * @address: a simulated address
 *
 * Finds the object that id() names so. All objects are looked at: this is
 * for programs that read memory through ctypes.
 *
 * Returns: (transfer none) (nullable): the object
 */
CycObject *
cyc_heap_find (CycHeap *self,
               guint64  address)
{
  CycSearch search = { .address = address };

  cyc_memory_foreach (self->memory, self->n_live, compare_address, &search);
  return search.found;
}

/**
 * cyc_heap_make_immortal:
 * @self: the heap
 * @object: an object
 *
 * Stops counting the references to @object, for good. Does nothing in a
 * profile without immortal objects.
 *
 * Source: Objects/object.c, _Py_SetImmortal
 */
void
cyc_heap_make_immortal (CycHeap   *self,
                        CycObject *object)
{
  if (self->profile->immortal_count == 0 || cyc_object_is_immortal (object))
    return;
  object->refcnt = CYC_REFCNT_IMMORTAL;
  if (G_UNLIKELY (self->sink != NULL))
    cyc_emit_object (self, CYC_EVENT_IMMORTAL, object);
}

/**
 * cyc_heap_start_program:
 * @self: the heap, with all that the interpreter sets up
 *
 * Puts what the program begins with where a real interpreter has it: in
 * generation 1, having survived collections of generation 0, with the
 * counters of that moment. The interpreter's own objects stand in a list of
 * their own, which no collection looks at; of them, and of what a real
 * interpreter has besides, a number takes part in the rule that puts full
 * collections off. The incremental collector has a start of its own.
 */
void
cyc_heap_start_program (CycHeap *self)
{
  const CycProfile *profile = self->profile;
  gsize             own;

  self->starting = CYC_STARTING_NOT;
  if (profile->incremental)
    {
      cyc_incremental_start (self);
      return;
    }
  cyc_generation_merge (self, &self->generations[0], &self->generations[1], CYC_LIST_GEN1);
  own = cyc_gc_list_size (&self->generations[1]);
  self->long_lived_base = profile->startup_objects > own ? profile->startup_objects - own : 0;
  for (guint i = 0; i < CYC_N_GENERATIONS; i++)
    cyc_generation_set_count (self, i, profile->startup_counts[i]);
}

/**
 * cyc_heap_start_notebook:
 * @self: the heap, before the first cell runs
 *
 * What cyc_heap_start_program() does, for a kernel: until it runs the first
 * cell it has allocated and collected far more than an interpreter, and its
 * counters may stand anywhere. Here they stand as after a full collection.
 */
void
cyc_heap_start_notebook (CycHeap *self)
{
  cyc_heap_start_program (self);
  for (guint i = 0; i < CYC_N_GENERATIONS; i++)
    cyc_generation_set_count (self, i, 0);
}

/**
 * cyc_heap_text:
 * @self: the heap
 * @text: a text
 *
 * Finds the number of @text among the events' texts.
 *
 * Returns: the number, 0 when nothing is recorded
 */
guint32
cyc_heap_text (CycHeap    *self,
               const char *text)
{
  return self->sink != NULL ? cyc_texts_intern (self->sink->texts, text) : 0;
}

/**
 * cyc_heap_type_text:
 * @self: the heap
 * @type: a type
 *
 * Returns: the number of the name of @type among the events' texts, 0 when
 *   nothing is recorded
 */
guint32
cyc_heap_type_text (CycHeap *self,
                    CycType *type)
{
  if (type->name_text == 0)
    type->name_text = cyc_heap_text (self, type->name);
  return type->name_text;
}
