/* cyc-fold.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-const.h"

#include <math.h>
#include <string.h>

/* Larger results are left to the running program. Source: Python/ast_opt.c */
#define MAX_INT_BITS 128
#define MAX_COLLECTION 256
#define MAX_STR 4096
#define MAX_STR_3_6 20

static gboolean
is_int (const CycConst *self)
{
  return self->kind == CYC_CONST_SIMPLE && (self->value.kind == CYC_CONSTANT_INT || self->value.kind == CYC_CONSTANT_TRUE || self->value.kind == CYC_CONSTANT_FALSE);
}

static gboolean
is_float (const CycConst *self)
{
  return self->kind == CYC_CONST_SIMPLE && self->value.kind == CYC_CONSTANT_FLOAT;
}

static gboolean
is_text (const CycConst *self)
{
  return self->kind == CYC_CONST_SIMPLE && (self->value.kind == CYC_CONSTANT_STR || self->value.kind == CYC_CONSTANT_BYTES);
}

static void
get_mpz (const CycConst *self,
         mpz_t           out)
{
  if (self->value.kind == CYC_CONSTANT_INT)
    mpz_init_set_str (out, self->value.text, 10);
  else
    mpz_init_set_ui (out, self->value.kind == CYC_CONSTANT_TRUE);
}

/* FALSE for numbers that a double does not hold exactly: the program will convert them. */
static gboolean
get_double (const CycConst *self,
            double         *out)
{
  mpz_t    number;
  gboolean exact;

  if (is_float (self))
    {
      *out = self->value.number;
      return TRUE;
    }
  get_mpz (self, number);
  *out = mpz_get_d (number);
  exact = mpz_sizeinbase (number, 2) <= 53;
  mpz_clear (number);
  return exact;
}

static gboolean
fold_shift (mpz_t          out,
            CycAstOperator op,
            const mpz_t    a,
            const mpz_t    b)
{
  if (mpz_sgn (b) < 0 || !mpz_fits_ulong_p (b))
    return FALSE;
  if (op == CYC_AST_RSHIFT)
    mpz_fdiv_q_2exp (out, a, mpz_get_ui (b));
  else if (mpz_get_ui (b) > MAX_INT_BITS || mpz_sizeinbase (a, 2) + mpz_get_ui (b) > MAX_INT_BITS)
    return FALSE;
  else
    mpz_mul_2exp (out, a, mpz_get_ui (b));
  return TRUE;
}

static gboolean
fold_mpz (mpz_t          out,
          CycAstOperator op,
          const mpz_t    a,
          const mpz_t    b)
{
  switch ((int) op)
    {
    case CYC_AST_ADD:
      mpz_add (out, a, b);
      return TRUE;
    case CYC_AST_SUB:
      mpz_sub (out, a, b);
      return TRUE;
    case CYC_AST_MULT:
      if (mpz_sgn (a) != 0 && mpz_sgn (b) != 0 && mpz_sizeinbase (a, 2) + mpz_sizeinbase (b, 2) > MAX_INT_BITS)
        return FALSE;
      mpz_mul (out, a, b);
      return TRUE;
    case CYC_AST_FLOOR_DIV:
      if (mpz_sgn (b) == 0)
        return FALSE;
      mpz_fdiv_q (out, a, b);
      return TRUE;
    case CYC_AST_MOD:
      if (mpz_sgn (b) == 0)
        return FALSE;
      mpz_fdiv_r (out, a, b);
      return TRUE;
    case CYC_AST_POW:
      if (mpz_sgn (b) < 0 || !mpz_fits_ulong_p (b) || mpz_get_ui (b) > MAX_INT_BITS || (mpz_sgn (b) > 0 && mpz_sizeinbase (a, 2) > MAX_INT_BITS / mpz_get_ui (b)))
        return FALSE;
      mpz_pow_ui (out, a, mpz_get_ui (b));
      return TRUE;
    case CYC_AST_BIT_AND:
      mpz_and (out, a, b);
      return TRUE;
    case CYC_AST_BIT_OR:
      mpz_ior (out, a, b);
      return TRUE;
    case CYC_AST_BIT_XOR:
      mpz_xor (out, a, b);
      return TRUE;
    case CYC_AST_LSHIFT:
    case CYC_AST_RSHIFT:
      return fold_shift (out, op, a, b);
    default:
      return FALSE;
    }
}

static CycConst *
fold_ints (CycArena       *arena,
           CycAstOperator  op,
           const CycConst *left,
           const CycConst *right)
{
  gboolean  bools = left->value.kind != CYC_CONSTANT_INT && right->value.kind != CYC_CONSTANT_INT;
  gboolean  bits = op == CYC_AST_BIT_AND || op == CYC_AST_BIT_OR || op == CYC_AST_BIT_XOR;
  CycConst *result = NULL;
  mpz_t     a, b, out;

  get_mpz (left, a);
  get_mpz (right, b);
  mpz_init (out);
  if (fold_mpz (out, op, a, b))
    result = bools && bits ? cyc_const_new_kind (arena, mpz_sgn (out) != 0 ? CYC_CONSTANT_TRUE : CYC_CONSTANT_FALSE) : cyc_const_new_mpz (arena, out);
  mpz_clears (a, b, out, NULL);
  return result;
}

static CycConst *
fold_doubles (CycArena       *arena,
              CycAstOperator  op,
              const CycConst *left,
              const CycConst *right)
{
  double a, b;

  if (!get_double (left, &a) || !get_double (right, &b))
    return NULL;
  switch ((int) op)
    {
    case CYC_AST_ADD:
      return cyc_const_new_float (arena, a + b);
    case CYC_AST_SUB:
      return cyc_const_new_float (arena, a - b);
    case CYC_AST_MULT:
      return cyc_const_new_float (arena, a * b);
    case CYC_AST_DIV:
      return b != 0 ? cyc_const_new_float (arena, a / b) : NULL;
    default:
      return NULL;
    }
}

static CycConst *
repeat (CycArena         *arena,
        const CycProfile *profile,
        const CycConst   *sequence,
        const CycConst   *times)
{
  gint64 n = g_ascii_strtoll (times->value.kind == CYC_CONSTANT_INT ? times->value.text : times->value.kind == CYC_CONSTANT_TRUE ? "1"
                                                                                                                                 : "0",
                              NULL, 10);
  g_autoptr (GString) text = NULL;
  g_autofree CycConst **items = NULL;

  n = MAX (n, 0);
  if (is_text (sequence))
    {
      CycConstant value = sequence->value;

      if (n > MAX_STR || n * (gint64) value.length > (profile->folds_long_strings ? MAX_STR : MAX_STR_3_6))
        return NULL;
      text = g_string_new (NULL);
      for (gint64 i = 0; i < n; i++)
        g_string_append_len (text, value.text, value.length);
      value.text = cyc_arena_strndup (arena, text->str, text->len);
      value.length = text->len;
      return cyc_const_new (arena, &value);
    }
  if (n > MAX_COLLECTION || n * sequence->n_items > MAX_COLLECTION)
    return NULL;
  items = g_new (CycConst *, n * sequence->n_items + 1);
  for (gint64 i = 0; i < n * sequence->n_items; i++)
    items[i] = sequence->items[i % sequence->n_items];
  return cyc_const_new_items (arena, FALSE, items, n * sequence->n_items);
}

static CycConst *
concatenate (CycArena       *arena,
             const CycConst *left,
             const CycConst *right)
{
  if (left->kind == CYC_CONST_TUPLE)
    {
      g_autofree CycConst **items = g_new (CycConst *, left->n_items + right->n_items + 1);

      for (guint i = 0; i < left->n_items; i++)
        items[i] = left->items[i];
      for (guint i = 0; i < right->n_items; i++)
        items[left->n_items + i] = right->items[i];
      return cyc_const_new_items (arena, FALSE, items, left->n_items + right->n_items);
    }
  else
    {
      g_autoptr (GString) text = g_string_new_len (left->value.text, left->value.length);
      CycConstant value = left->value;

      g_string_append_len (text, right->value.text, right->value.length);
      value.text = cyc_arena_strndup (arena, text->str, text->len);
      value.length = text->len;
      return cyc_const_new (arena, &value);
    }
}

static CycConst *
fold_binary (CycArena         *arena,
             const CycProfile *profile,
             const CycNode    *node)
{
  CycConst      *left = cyc_fold (arena, profile, node->as.BinOp.left), *right;
  CycAstOperator op = node->as.BinOp.op;

  right = left != NULL ? cyc_fold (arena, profile, node->as.BinOp.right) : NULL;
  if (right == NULL)
    return NULL;
  if (is_int (left) && is_int (right) && op != CYC_AST_DIV)
    return fold_ints (arena, op, left, right);
  if ((is_int (left) || is_float (left)) && (is_int (right) || is_float (right)))
    return fold_doubles (arena, op, left, right);
  if (op == CYC_AST_MULT && is_int (right) && (is_text (left) || left->kind == CYC_CONST_TUPLE))
    return repeat (arena, profile, left, right);
  if (op == CYC_AST_MULT && is_int (left) && (is_text (right) || right->kind == CYC_CONST_TUPLE))
    return repeat (arena, profile, right, left);
  if (op == CYC_AST_ADD && left->kind == right->kind && (left->kind == CYC_CONST_TUPLE || (is_text (left) && is_text (right) && left->value.kind == right->value.kind)))
    return concatenate (arena, left, right);
  return NULL;
}

static CycConst *
fold_unary (CycArena         *arena,
            const CycProfile *profile,
            const CycNode    *node)
{
  CycConst *operand = cyc_fold (arena, profile, node->as.UnaryOp.operand), *result = NULL;
  mpz_t     number;

  if (operand == NULL)
    return NULL;
  if (node->as.UnaryOp.op == CYC_AST_NOT && profile->folds_late)
    return NULL;
  if (node->as.UnaryOp.op == CYC_AST_NOT)
    return cyc_const_is_true (operand) < 0 ? NULL : cyc_const_new_kind (arena, cyc_const_is_true (operand) ? CYC_CONSTANT_FALSE : CYC_CONSTANT_TRUE);
  if (is_float (operand) && node->as.UnaryOp.op != CYC_AST_INVERT)
    return cyc_const_new_float (arena, node->as.UnaryOp.op == CYC_AST_USUB ? -operand->value.number : operand->value.number);
  if (!is_int (operand))
    return NULL;
  get_mpz (operand, number);
  if (node->as.UnaryOp.op == CYC_AST_USUB)
    mpz_neg (number, number);
  else if (node->as.UnaryOp.op == CYC_AST_INVERT)
    mpz_com (number, number);
  result = cyc_const_new_mpz (arena, number);
  mpz_clear (number);
  return result;
}

static CycConst *
fold_tuple (CycArena         *arena,
            const CycProfile *profile,
            const CycNode    *node)
{
  const CycNodes       *elements = node->as.Tuple.elts;
  g_autofree CycConst **items = g_new (CycConst *, elements->n + 1);

  if (node->as.Tuple.ctx != CYC_AST_LOAD)
    return NULL;
  for (guint i = 0; i < elements->n; i++)
    {
      items[i] = cyc_fold (arena, profile, elements->items[i]);
      if (items[i] == NULL)
        return NULL;
    }
  return cyc_const_new_items (arena, FALSE, items, elements->n);
}

/* "abc"[0] and (1, 2)[-1] */
static CycConst *
fold_subscript (CycArena         *arena,
                const CycProfile *profile,
                const CycNode    *node)
{
  CycConst *value, *index;
  gint64    i, length;

  if (node->as.Subscript.ctx != CYC_AST_LOAD)
    return NULL;
  value = cyc_fold (arena, profile, node->as.Subscript.value);
  index = value != NULL ? cyc_fold (arena, profile, node->as.Subscript.slice) : NULL;
  if (index == NULL || index->kind != CYC_CONST_SIMPLE || index->value.kind != CYC_CONSTANT_INT || index->value.length > 9)
    return NULL;
  i = g_ascii_strtoll (index->value.text, NULL, 10);
  if (value->kind == CYC_CONST_TUPLE)
    {
      i += i < 0 ? value->n_items : 0;
      return i >= 0 && i < value->n_items ? value->items[i] : NULL;
    }
  if (value->kind != CYC_CONST_SIMPLE || value->value.kind != CYC_CONSTANT_STR || !g_utf8_validate (value->value.text, value->value.length, NULL))
    return NULL;
  length = g_utf8_strlen (value->value.text, value->value.length);
  i += i < 0 ? length : 0;
  if (i < 0 || i >= length)
    return NULL;
  {
    const char *begin = g_utf8_offset_to_pointer (value->value.text, i);

    return cyc_const_new_str (arena, begin, g_utf8_next_char (begin) - begin);
  }
}

static CycConst *
fold_literal (CycArena          *arena,
              const CycProfile  *profile,
              const CycConstant *value)
{
  CycConst *self = cyc_const_new (arena, value);

  self->n_tree = value->kind == CYC_CONSTANT_BYTES && profile->bytes_kept_twice ? 2 : 1;
  return self;
}

/* What is put together from others stands in the tree where the tree itself is folded. */
static CycConst *
in_tree (const CycProfile *profile,
         CycConst         *folded)
{
  if (folded != NULL)
    folded->n_tree = profile->folds_tree;
  return folded;
}

/**
 * cyc_fold:
 * @arena: where results live
 * @profile: the version
 * @node: an expression
 *
 * Source: Python/ast_opt.c, astfold_expr()
 *
 * Returns: (nullable): its value, where it is known when the program is compiled
 */
CycConst *
cyc_fold (CycArena         *arena,
          const CycProfile *profile,
          const CycNode    *node)
{
  switch ((int) node->kind)
    {
    case CYC_AST_Constant:
      return fold_literal (arena, profile, node->as.Constant.value);
    case CYC_AST_Name:
      return strcmp (node->as.Name.id, "__debug__") == 0 ? cyc_const_new_kind (arena, CYC_CONSTANT_TRUE) : NULL;
    case CYC_AST_BinOp:
      return in_tree (profile, fold_binary (arena, profile, node));
    case CYC_AST_UnaryOp:
      return in_tree (profile, fold_unary (arena, profile, node));
    case CYC_AST_Tuple:
      return in_tree (profile, fold_tuple (arena, profile, node));
    case CYC_AST_Subscript:
      return fold_subscript (arena, profile, node);
    default:
      return NULL;
    }
}
