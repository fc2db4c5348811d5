/* cyc-collector-debug.c
 *
 * What gc.set_debug() makes the collector print.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-collector.h"

static void
print (CycCollection *self,
       const char    *format,
       ...) G_GNUC_PRINTF (2, 3);

static void
print (CycCollection *self,
       const char    *format,
       ...)
{
  g_autofree char *text = NULL;
  va_list          args;

  if (self->heap->hooks.debug_print == NULL)
    return;
  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  self->heap->hooks.debug_print (self->heap->hooks.data, text);
}

/**
 * cyc_collection_print_start:
 * @self: a collection, nothing done yet
 *
 * Prints what DEBUG_STATS says at the start.
 *
 * Source: Modules/gcmodule.c, show_stats_each_generations
 */
void
cyc_collection_print_start (CycCollection *self)
{
  CycHeap *heap = self->heap;
  gboolean incremental = heap->profile->incremental;

  if ((heap->debug & CYC_GC_DEBUG_STATS) == 0)
    return;
  print (self, "gc: collecting generation %u...\n", self->generation);
  print (self,
         "gc: objects in each generation: %" G_GSIZE_FORMAT " %" G_GSIZE_FORMAT " %" G_GSIZE_FORMAT "\n",
         cyc_heap_count_list (heap, CYC_LIST_GEN0),
         cyc_heap_count_list (heap, incremental ? CYC_LIST_VISITED : CYC_LIST_GEN1),
         cyc_heap_count_list (heap, incremental ? CYC_LIST_PENDING : CYC_LIST_GEN2));
  if (heap->profile->has_freeze)
    print (self, "gc: objects in permanent generation: %" G_GSIZE_FORMAT "\n", cyc_heap_count_list (heap, CYC_LIST_PERMANENT));
}

/**
 * cyc_collection_print_object:
 * @self: a collection
 * @what: "collectable" or "uncollectable"
 * @object: an object found to be so
 *
 * Prints what DEBUG_COLLECTABLE and DEBUG_UNCOLLECTABLE say.
 *
 * Source: Modules/gcmodule.c, debug_cycle
 */
void
cyc_collection_print_object (CycCollection *self,
                             const char    *what,
                             CycObject     *object)
{
  print (self, "gc: %s <%s 0x%" G_GINT64_MODIFIER "x>\n", what, object->type->name, cyc_object_get_address (object));
}

/**
 * cyc_collection_print_end:
 * @self: a collection, all done
 * @started: g_get_monotonic_time() at its start
 *
 * Prints what DEBUG_STATS says at the end.
 *
 * Source: Modules/gcmodule.c, gc_collect_main
 */
void
cyc_collection_print_end (CycCollection *self,
                          gint64         started)
{
  double seconds = (double) (g_get_monotonic_time () - started) / G_USEC_PER_SEC;
  char   text[G_ASCII_DTOSTR_BUF_SIZE];

  if ((self->heap->debug & CYC_GC_DEBUG_STATS) == 0)
    return;
  g_ascii_formatd (text, sizeof text, "%.4f", seconds);
  if (self->collected + self->uncollectable > 0 || self->heap->profile->stats_always_count)
    print (self,
           "gc: done, %" G_GSIZE_FORMAT " unreachable, %" G_GSIZE_FORMAT " uncollectable, %ss elapsed\n",
           self->collected + self->uncollectable,
           self->uncollectable,
           text);
  else
    print (self, "gc: done, %ss elapsed\n", text);
}
