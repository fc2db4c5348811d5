/* cyc-arena.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-arena.h"

#include <string.h>

#define BLOCK_SIZE 16384

struct _CycArena
{
  GPtrArray    *blocks;
  char         *free_begin;
  gsize         free_size;
  GStringChunk *names;
};

/**
 * cyc_arena_new:
 *
 * Returns: (transfer full): an empty arena
 */
CycArena *
cyc_arena_new (void)
{
  CycArena *self = g_new0 (CycArena, 1);

  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->names = g_string_chunk_new (4096);
  return self;
}

/**
 * cyc_arena_free:
 * @self: (nullable): an arena
 *
 * Frees the arena and all that was allocated in it.
 */
void
cyc_arena_free (CycArena *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->blocks);
  g_string_chunk_free (self->names);
  g_free (self);
}

/**
 * cyc_arena_alloc:
 * @self: an arena
 * @size: in bytes
 *
 * Returns: (transfer none): zeroed memory, aligned for any type
 */
gpointer
cyc_arena_alloc (CycArena *self,
                 gsize     size)
{
  gpointer result;

  size = (size + 15) & ~(gsize) 15;
  if (size > self->free_size)
    {
      gsize block = MAX (size, BLOCK_SIZE);

      self->free_begin = g_malloc0 (block);
      self->free_size = block;
      g_ptr_array_add (self->blocks, self->free_begin);
    }

  result = self->free_begin;
  self->free_begin += size;
  self->free_size -= size;
  return result;
}

/**
 * cyc_arena_strndup:
 * @self: an arena
 * @text: bytes, zeros among them allowed
 * @length: how many
 *
 * Returns: (transfer none): a zero-terminated copy
 */
char *
cyc_arena_strndup (CycArena   *self,
                   const char *text,
                   gsize       length)
{
  char *copy = cyc_arena_alloc (self, length + 1);

  if (length > 0)
    memcpy (copy, text, length);
  return copy;
}

/**
 * cyc_arena_intern:
 * @self: an arena
 * @text: characters
 * @length: in bytes
 *
 * Returns: (transfer none): the one copy of this text; equal texts are the
 *   same pointer
 */
const char *
cyc_arena_intern (CycArena   *self,
                  const char *text,
                  gsize       length)
{
  g_autofree char *name = g_strndup (text, length);

  return g_string_chunk_insert_const (self->names, name);
}
