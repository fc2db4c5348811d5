/* cyc-texts.c
 *
 * Interned texts. One thread adds them; any thread may read a text whose
 * number it was given by way of a published event. So nothing that a reader
 * touches is ever moved: the entries stand in blocks that double in size and
 * stay where they are, and only the writer uses the hash table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-texts.h"

#include <string.h>

typedef struct
{
  const char *text;
  guint32     length;
  guint32     hash;
} CycText;

/* Block k holds FIRST_BLOCK << k entries: 22 of them are more than a guint32 can name. */
#define FIRST_BLOCK_BITS 10
#define FIRST_BLOCK (1u << FIRST_BLOCK_BITS)
#define N_BLOCKS 22

#define ARENA_SIZE (64 * 1024)

/* Constants are looked for where their address says: a power of two of places. */
#define N_CONSTANTS 256u

typedef struct
{
  const char *text;
  guint32     number;
} CycConstantText;

struct _CycTexts
{
  CycText *blocks[N_BLOCKS];
  guint    n; /* atomic; number 0 is taken by the empty text */

  guint32 *table; /* numbers; 0 is free */
  guint32  table_mask;

  CycConstantText constants[N_CONSTANTS]; /* those asked for last */

  GPtrArray *arenas;
  char      *arena_cursor;
  gsize      arena_left;
};

static CycText *
get_entry (const CycTexts *self,
           guint32         number)
{
  guint64 position = (guint64) number + FIRST_BLOCK;
  guint   block = g_bit_storage (position) - 1 - FIRST_BLOCK_BITS;

  return &self->blocks[block][position - ((guint64) FIRST_BLOCK << block)];
}

static guint32
hash_text (const char *text,
           gsize       length)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325) ^ length;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) text[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  return (guint32) (hash ^ (hash >> 32));
}

static char *
store_text (CycTexts   *self,
            const char *text,
            gsize       length)
{
  gsize size = length + 1;
  char *copy;

  if (size > self->arena_left)
    {
      gsize arena_size = MAX (size, (gsize) ARENA_SIZE);

      self->arena_cursor = g_malloc (arena_size);
      self->arena_left = arena_size;
      g_ptr_array_add (self->arenas, self->arena_cursor);
    }
  copy = self->arena_cursor;
  self->arena_cursor += size;
  self->arena_left -= size;
  memcpy (copy, text, length);
  copy[length] = '\0';
  return copy;
}

static void
insert_number (CycTexts *self,
               guint32   number,
               guint32   hash)
{
  guint32 at = hash & self->table_mask;

  while (self->table[at] != 0)
    at = (at + 1) & self->table_mask;
  self->table[at] = number;
}

static void
grow_table (CycTexts *self)
{
  g_free (self->table);
  self->table_mask = self->table_mask * 2 + 1;
  self->table = g_new0 (guint32, (gsize) self->table_mask + 1);
  for (guint32 number = 1; number < self->n; number++)
    insert_number (self, number, get_entry (self, number)->hash);
}

static guint32
append_entry (CycTexts   *self,
              const char *text,
              gsize       length,
              guint32     hash)
{
  guint32  number = self->n;
  guint64  position = (guint64) number + FIRST_BLOCK;
  guint    block = g_bit_storage (position) - 1 - FIRST_BLOCK_BITS;
  CycText *entry;

  if (self->blocks[block] == NULL)
    self->blocks[block] = g_new0 (CycText, (gsize) FIRST_BLOCK << block);
  entry = get_entry (self, number);
  entry->text = store_text (self, text, length);
  entry->length = (guint32) length;
  entry->hash = hash;
  g_atomic_int_set (&self->n, number + 1);
  return number;
}

/**
 * cyc_texts_new:
 *
 * A table that holds the empty text, number 0, only.
 *
 * Returns: (transfer full): the table
 */
CycTexts *
cyc_texts_new (void)
{
  CycTexts *self = g_new0 (CycTexts, 1);

  self->arenas = g_ptr_array_new_with_free_func (g_free);
  self->table_mask = FIRST_BLOCK * 2 - 1;
  self->table = g_new0 (guint32, (gsize) self->table_mask + 1);
  append_entry (self, "", 0, 0);
  return self;
}

/**
 * cyc_texts_free:
 * @self: (transfer full): a table
 *
 * Frees @self and its texts.
 */
void
cyc_texts_free (CycTexts *self)
{
  for (guint i = 0; i < N_BLOCKS; i++)
    g_free (self->blocks[i]);
  g_ptr_array_unref (self->arenas);
  g_free (self->table);
  g_free (self);
}

/**
 * cyc_texts_intern:
 * @self: a table
 * @text: (nullable): a text
 *
 * The number of @text, which is added if it is new. Writer's thread only.
 *
 * Returns: the number; 0 for %NULL and for the empty text
 */
guint32
cyc_texts_intern (CycTexts   *self,
                  const char *text)
{
  return text != NULL ? cyc_texts_intern_len (self, text, strlen (text)) : 0;
}

/**
 * cyc_texts_intern_constant:
 * @self: a table
 * @text: a text that stays where it is and as it is for as long as @self is used
 *
 * As cyc_texts_intern(), sooner for a text that is asked for again and again.
 *
 * Returns: the number; 0 for the empty text
 */
guint32
cyc_texts_intern_constant (CycTexts   *self,
                           const char *text)
{
  CycConstantText *place = &self->constants[((guintptr) text ^ (guintptr) text >> 8) % N_CONSTANTS];

  if (place->text != text)
    *place = (CycConstantText){ text, cyc_texts_intern (self, text) };
  return place->number;
}

/**
 * cyc_texts_intern_len:
 * @self: a table
 * @text: bytes, which may contain zeroes
 * @length: their number
 *
 * The number of the @length bytes at @text. Writer's thread only.
 *
 * Returns: the number; 0 for the empty text
 */
guint32
cyc_texts_intern_len (CycTexts   *self,
                      const char *text,
                      gsize       length)
{
  guint32 hash;
  guint32 number;

  if (length == 0)
    return 0;
  hash = hash_text (text, length);
  for (guint32 at = hash & self->table_mask; self->table[at] != 0; at = (at + 1) & self->table_mask)
    {
      const CycText *entry = get_entry (self, self->table[at]);

      if (entry->hash == hash && entry->length == length && memcmp (entry->text, text, length) == 0)
        return self->table[at];
    }
  number = append_entry (self, text, length, hash);
  if ((guint64) self->n * 2 > self->table_mask)
    grow_table (self);
  else
    insert_number (self, number, hash);
  return number;
}

/**
 * cyc_texts_get:
 * @self: a table
 * @number: the number of a text
 *
 * The text with this number, which stays where it is as long as @self does.
 * Any thread may ask for a number that it read from a published event.
 *
 * Returns: (transfer none): the text; the empty one for 0
 */
const char *
cyc_texts_get (CycTexts *self,
               guint32   number)
{
  return cyc_texts_get_len (self, number, NULL);
}

/**
 * cyc_texts_get_len:
 * @self: a table
 * @number: the number of a text
 * @length: (out) (optional): its length in bytes
 *
 * As cyc_texts_get(), for texts that may contain zeroes.
 *
 * Returns: (transfer none): the text; the empty one for 0
 */
const char *
cyc_texts_get_len (CycTexts *self,
                   guint32   number,
                   gsize    *length)
{
  const CycText *entry;

  g_return_val_if_fail (number < cyc_texts_get_n (self), "");

  entry = get_entry (self, number);
  if (length != NULL)
    *length = entry->length;
  return entry->text;
}

/**
 * cyc_texts_get_n:
 * @self: a table
 *
 * How many numbers are in use, the empty text's 0 included.
 *
 * Returns: one more than the highest number
 */
guint32
cyc_texts_get_n (CycTexts *self)
{
  return (guint32) g_atomic_int_get (&self->n);
}
