/* cyc-const.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-const.h"

#include "cyc-compiler.h"
#include "cyc-containers.h"
#include "cyc-values.h"

#include <string.h>

static const char *
make_key (CycArena       *arena,
          const CycConst *self)
{
  g_autoptr (GString) key = g_string_new (NULL);
  guint64 bits;

  if (self->kind == CYC_CONST_SIMPLE)
    {
      g_string_append_printf (key, "%d:", self->value.kind);
      memcpy (&bits, &self->value.number, sizeof bits);
      if (self->value.kind == CYC_CONSTANT_FLOAT || self->value.kind == CYC_CONSTANT_COMPLEX)
        g_string_append_printf (key, "%" G_GINT64_MODIFIER "x", bits);
      for (gsize i = 0; i < self->value.length; i++)
        if (self->value.text[i] == '\0' || self->value.text[i] == '\\')
          g_string_append_printf (key, "\\%d", self->value.text[i] == '\\');
        else
          g_string_append_c (key, self->value.text[i]);
    }
  else if (self->kind == CYC_CONST_CODE)
    g_string_append_printf (key, "code:%p", (gpointer) self->object);
  else
    {
      g_string_append (key, self->kind == CYC_CONST_TUPLE ? "tuple" : "frozenset");
      for (guint i = 0; i < self->n_items; i++)
        g_string_append_printf (key, "%" G_GSIZE_FORMAT ":%s", strlen (self->items[i]->key), self->items[i]->key);
    }
  return cyc_arena_strndup (arena, key->str, key->len);
}

/**
 * cyc_const_new:
 * @arena: where it lives
 * @value: a literal's value
 *
 * Returns: (transfer none): the constant
 */
CycConst *
cyc_const_new (CycArena          *arena,
               const CycConstant *value)
{
  CycConst *self = cyc_arena_alloc (arena, sizeof *self);

  self->kind = CYC_CONST_SIMPLE;
  self->value = *value;
  self->key = make_key (arena, self);
  return self;
}

/**
 * cyc_const_new_kind:
 * @arena: where it lives
 * @kind: None, True, False or Ellipsis
 *
 * Returns: (transfer none): the constant
 */
CycConst *
cyc_const_new_kind (CycArena       *arena,
                    CycConstantKind kind)
{
  return cyc_const_new (arena, &(CycConstant){ .kind = kind });
}

/**
 * cyc_const_new_str:
 * @arena: where it lives
 * @text: characters
 * @length: in bytes
 *
 * Returns: (transfer none): the constant
 */
CycConst *
cyc_const_new_str (CycArena   *arena,
                   const char *text,
                   gsize       length)
{
  return cyc_const_new (arena, &(CycConstant){ .kind = CYC_CONSTANT_STR, .text = cyc_arena_strndup (arena, text, length), .length = length });
}

/**
 * cyc_const_new_mpz:
 * @arena: where it lives
 * @value: a number
 *
 * Returns: (transfer none): the constant
 */
CycConst *
cyc_const_new_mpz (CycArena   *arena,
                   const mpz_t value)
{
  g_autofree char *digits = g_malloc (mpz_sizeinbase (value, 10) + 2);
  gsize            length;

  mpz_get_str (digits, 10, value);
  length = strlen (digits);
  return cyc_const_new (arena, &(CycConstant){ .kind = CYC_CONSTANT_INT, .text = cyc_arena_strndup (arena, digits, length), .length = length });
}

/**
 * cyc_const_new_int:
 * @arena: where it lives
 * @value: a number
 *
 * Returns: (transfer none): the constant
 */
CycConst *
cyc_const_new_int (CycArena *arena,
                   gint64    value)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, value);
  gsize            length = strlen (digits);

  return cyc_const_new (arena, &(CycConstant){ .kind = CYC_CONSTANT_INT, .text = cyc_arena_strndup (arena, digits, length), .length = length });
}

/**
 * cyc_const_new_float:
 * @arena: where it lives
 * @value: a number
 *
 * Returns: (transfer none): the constant
 */
CycConst *
cyc_const_new_float (CycArena *arena,
                     double    value)
{
  return cyc_const_new (arena, &(CycConstant){ .kind = CYC_CONSTANT_FLOAT, .number = value });
}

/**
 * cyc_const_new_items:
 * @arena: where it lives
 * @frozenset: else a tuple
 * @items: the elements; copied
 * @n: how many
 *
 * Returns: (transfer none): the constant
 */
CycConst *
cyc_const_new_items (CycArena  *arena,
                     gboolean   frozenset,
                     CycConst **items,
                     guint      n)
{
  CycConst *self = cyc_arena_alloc (arena, sizeof *self);

  self->kind = frozenset ? CYC_CONST_FROZENSET : CYC_CONST_TUPLE;
  self->n_items = n;
  self->items = cyc_arena_alloc (arena, MAX (n, 1) * sizeof (CycConst *));
  for (guint i = 0; i < n; i++)
    self->items[i] = items[i];
  self->key = make_key (arena, self);
  return self;
}

/**
 * cyc_const_new_code:
 * @arena: where it lives
 * @code: held by the caller as long as the constant is used
 *
 * Returns: (transfer none): the constant
 */
CycConst *
cyc_const_new_code (CycArena  *arena,
                    CycObject *code)
{
  CycConst *self = cyc_arena_alloc (arena, sizeof *self);

  self->kind = CYC_CONST_CODE;
  self->object = code;
  self->key = make_key (arena, self);
  return self;
}

/**
 * cyc_const_new_apart:
 * @arena: where it lives
 * @value: a constant
 *
 * Returns: (transfer none): the same value, equal to no other constant
 */
CycConst *
cyc_const_new_apart (CycArena       *arena,
                     const CycConst *value)
{
  CycConst        *self = cyc_arena_alloc (arena, sizeof *self);
  g_autofree char *key = g_strdup_printf ("apart:%p", (gpointer) self);

  *self = *value;
  self->key = cyc_arena_strndup (arena, key, strlen (key));
  self->n_tree = 0;
  return self;
}

/**
 * cyc_const_is_true:
 * @self: a constant
 *
 * Returns: its truth, or -1 for code
 */
int
cyc_const_is_true (const CycConst *self)
{
  if (self->kind == CYC_CONST_CODE)
    return -1;
  if (self->kind != CYC_CONST_SIMPLE)
    return self->n_items > 0;
  switch (self->value.kind)
    {
    case CYC_CONSTANT_NONE:
    case CYC_CONSTANT_FALSE:
      return 0;
    case CYC_CONSTANT_TRUE:
    case CYC_CONSTANT_ELLIPSIS:
      return 1;
    case CYC_CONSTANT_INT:
      return strcmp (self->value.text, "0") != 0;
    case CYC_CONSTANT_FLOAT:
    case CYC_CONSTANT_COMPLEX:
      return self->value.number != 0;
    case CYC_CONSTANT_STR:
    case CYC_CONSTANT_BYTES:
      return self->value.length > 0;
    default:
      g_assert_not_reached ();
    }
}

/* Source: Objects/codeobject.c, all_name_chars() */
static gboolean
is_name_like (const CycConstant *value)
{
  for (gsize i = 0; i < value->length; i++)
    if (!g_ascii_isalnum (value->text[i]) && value->text[i] != '_')
      return FALSE;
  return TRUE;
}

static CycObject *
make_simple (CycVM             *vm,
             const CycConstant *value)
{
  CycObject *object;

  switch (value->kind)
    {
    case CYC_CONSTANT_NONE:
      return cyc_new_ref (vm, vm->none);
    case CYC_CONSTANT_FALSE:
      return cyc_new_ref (vm, vm->false_);
    case CYC_CONSTANT_TRUE:
      return cyc_new_ref (vm, vm->true_);
    case CYC_CONSTANT_ELLIPSIS:
      return cyc_new_ref (vm, vm->ellipsis);
    case CYC_CONSTANT_INT:
      return cyc_int_from_constant (vm, value->text);
    case CYC_CONSTANT_FLOAT:
      return cyc_float_new (vm, value->number);
    case CYC_CONSTANT_STR:
      object = cyc_str_new_len (vm, value->text, value->length);
      if (object != NULL && is_name_like (value))
        cyc_str_intern (vm, &object);
      return object;
    case CYC_CONSTANT_BYTES:
      return cyc_bytes_new (vm, value->text, value->length);
    case CYC_CONSTANT_COMPLEX:
    default:
      g_assert_not_reached ();
    }
}

/* A set's members find other places when they come in the order of its table.
 * Source: Python/compile.c, merge_consts_recursive; Objects/codeobject.c, intern_constants */
static CycObject *
make_again (CycVM     *vm,
            CycObject *set)
{
  CycObject *tuple = cyc_sequence_tuple (vm, set);
  CycObject *again = cyc_set_new (vm, tuple, TRUE);

  cyc_release (vm->heap, tuple);
  cyc_release (vm->heap, set);
  return again;
}

/* Whether interning replaces one of the items. */
static gboolean
has_letter_apart (CycVM          *vm,
                  const CycConst *self)
{
  for (guint i = 0; i < self->n_items; i++)
    {
      const CycConst *item = self->items[i];

      if (item->kind == CYC_CONST_SIMPLE && item->value.kind == CYC_CONSTANT_STR && item->value.length == 1 &&
          cyc_str_is_letter_apart (vm, item->value.text[0]))
        return TRUE;
    }
  return FALSE;
}

/* Of equal members of different types, { 1, 1.0 }, a set holds the first only; the others die with the tuple. */
static void
forget_left_out (const CycConst *self,
                 GHashTable     *cache,
                 const CycTuple *tuple)
{
  for (guint i = 0; cache != NULL && i < self->n_items; i++)
    if (tuple->items[i]->refcnt == 1)
      {
        g_hash_table_remove (cache, self->items[i]->key);
        if (self->items[i]->kind == CYC_CONST_TUPLE)
          forget_left_out (self->items[i], cache, CYC_TUPLE (tuple->items[i]));
      }
}

static CycObject *
make_items (CycVM          *vm,
            const CycConst *self,
            GHashTable     *cache,
            GPtrArray      *literals)
{
  CycObject *tuple = cyc_tuple_new (vm, self->n_items), *set;

  for (guint i = 0; i < self->n_items; i++)
    cyc_tuple_init_move (vm, tuple, i, cyc_const_make (vm, self->items[i], cache, literals));
  if (self->kind == CYC_CONST_TUPLE)
    return tuple;
  set = cyc_set_new (vm, tuple, TRUE);
  forget_left_out (self, cache, CYC_TUPLE (tuple));
  cyc_release (vm->heap, tuple);
  if (vm->profile->merged_constants)
    set = make_again (vm, set);
  if (has_letter_apart (vm, self))
    set = make_again (vm, set);
  return set;
}

/**
 * cyc_const_make:
 * @vm: the machine
 * @self: a constant
 * @cache: (nullable): of objects by key, borrowed: those made before for this
 *   compilation; what is made here is added
 * @literals: (nullable): gets, with a reference of the interpreter's for each
 *   place, the objects that stand in the syntax tree as well
 *
 * Source: Python/compile.c, merge_const_one()
 *
 * Returns: a new reference to its object
 */
CycObject *
cyc_const_make (CycVM          *vm,
                const CycConst *self,
                GHashTable     *cache,
                GPtrArray      *literals)
{
  CycObject *object = cache != NULL ? g_hash_table_lookup (cache, self->key) : NULL;

  if (object != NULL)
    return cyc_new_ref (vm, object);
  if (self->kind == CYC_CONST_CODE)
    return cyc_new_ref (vm, self->object);
  object = self->kind == CYC_CONST_SIMPLE ? make_simple (vm, &self->value) : make_items (vm, self, cache, literals);
  if (object == NULL)
    return NULL;
  if (cache != NULL)
    g_hash_table_insert (cache, (gpointer) self->key, object);
  /* What is shared, or was interned before, is another object than the tree has. */
  for (guint i = 0; literals != NULL && i < self->n_tree && object->refcnt == 1 + i; i++)
    {
      cyc_ref_make (vm->heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (vm->heap, CYC_SYNTAX_TREE), object);
      g_ptr_array_add (literals, object);
    }
  return object;
}
