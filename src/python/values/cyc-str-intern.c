/* cyc-str-intern.c
 *
 * Interned strings: at most one string object of each text.
 *
 * The table counts no references, as CPython's takes back the two that its
 * dictionary makes; a string leaves it when it dies.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <string.h>

static guint
text_hash (gconstpointer key)
{
  const CycStr *str = key;
  guint         hash = 2166136261u;

  for (gsize i = 0; i < str->length; i++)
    hash = (hash ^ cyc_str_at (str, i)) * 16777619u;

  return hash;
}

static gboolean
text_equal (gconstpointer a, gconstpointer b)
{
  return cyc_str_equal ((CycObject *) a, (CycObject *) b);
}

static GHashTable *
table_of (CycVM *vm)
{
  if (vm->interned == NULL)
    vm->interned = g_hash_table_new (text_hash, text_equal);

  return vm->interned;
}

/* What the interpreter interns for itself while it starts, and for what it makes later in the same way, is immortal as soon as anything is. */
static gboolean
makes_immortal (CycVM *vm)
{
  return vm->profile->interned_immortal || (vm->profile->immortal_count != 0 && (vm->main == NULL || vm->heap->starting == CYC_STARTING_INTERPRETER));
}

/**
 * cyc_str_is_letter_apart:
 * @vm: the machine
 * @character: an ASCII character
 *
 * Source: Tools/scripts/deepfreeze.py (3.11), Tools/build/deepfreeze.py (3.12)
 *
 * Returns: whether its interned string is another than chr() gives
 */
gboolean
cyc_str_is_letter_apart (CycVM *vm, char character)
{
  const char *letters = vm->profile->letters_interned_apart;

  return letters != NULL && character != '\0' && strchr (letters, character) != NULL;
}

/* The string of a frozen module takes the place of the one for all. */
static void
take_letter_apart (CycVM *vm, CycObject **place)
{
  const CycStr *str = CYC_STR (*place);
  CycObject    *own;

  if (str->length != 1 || str->kind != 1 || !cyc_str_is_letter_apart (vm, *(const char *) str->data))
    return;

  own = cyc_value_share (vm, "frozen", cyc_str_new_unshared (vm, *(const guint8 *) str->data));
  cyc_hold (vm->heap, own);
  cyc_release (vm->heap, *place);
  *place = own;
}

/**
 * cyc_str_intern:
 * @vm: the machine
 * @place: (inout): a new reference to a plain str
 *
 * Replaces it by the interned string of the same text, which it becomes if
 * there is none yet.
 *
 * Source: Objects/unicodeobject.c, PyUnicode_InternInPlace()
 */
void
cyc_str_intern (CycVM *vm, CycObject **place)
{
  CycStr *str = CYC_STR (*place), *known;

  if (str->interned || !cyc_is_exact (*place, vm->types.str))
    return;

  known = g_hash_table_lookup (table_of (vm), str);
  if (known != NULL)
    {
      cyc_hold (vm->heap, (CycObject *) known);
      cyc_release (vm->heap, *place);
      *place = (CycObject *) known;
      return;
    }

  take_letter_apart (vm, place);
  str = CYC_STR (*place);
  g_hash_table_add (table_of (vm), str);
  str->interned = TRUE;
  if (makes_immortal (vm))
    cyc_heap_make_immortal (vm->heap, *place);
}

/**
 * cyc_str_new_interned:
 * @vm: the machine
 * @utf8: zero-terminated UTF-8
 *
 * Returns: (transfer full): the interned string of this text
 */
CycObject *
cyc_str_new_interned (CycVM *vm, const char *utf8)
{
  CycStr     view = { .length = strlen (utf8), .kind = 1, .data = (gpointer) utf8 };
  CycObject *self = NULL;

  if (vm->interned != NULL && g_str_is_ascii (utf8))
    self = g_hash_table_lookup (vm->interned, &view);
  if (self != NULL)
    return cyc_new_ref (vm, self);

  self = cyc_str_new_len (vm, utf8, view.length);
  cyc_str_intern (vm, &self);

  return self;
}

/**
 * cyc_str_forget:
 * @vm: the machine
 * @self: an interned string that dies
 */
void
cyc_str_forget (CycVM *vm, CycStr *self)
{
  if (vm->interned != NULL)
    g_hash_table_remove (vm->interned, self);
}
