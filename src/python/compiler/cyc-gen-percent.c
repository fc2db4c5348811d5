/* cyc-gen-percent.c
 *
 * "%s of %r" % (a, b), which from 3.11 on is compiled as the f-string that says
 * the same: no tuple is made, and each value is turned into text before the next
 * one is asked for.
 *
 * Source: Python/ast_opt.c, optimize_format()
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

#include <string.h>

/* A width or a precision with more digits is left to the running program. */
#define MAX_DIGITS 2

/* What an f-string has for one unit of the format. */
typedef struct
{
  CycConst *text;       /* before it; NULL where there is none */
  char      conversion; /* '\0' behind the last unit */
  CycConst *spec;       /* NULL where there is none */
} Part;

/* Up to the next unit, with "%" for "%%". */
static CycConst *
read_text (CycGen      *self,
           const char **at,
           const char  *end)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (*at < end && (**at != '%' || (*at + 1 < end && (*at)[1] == '%')))
    {
      g_string_append_c (text, **at);
      *at += **at == '%' ? 2 : 1;
    }
  return text->len > 0 ? cyc_const_new_str (self->arena, text->str, text->len) : NULL;
}

/* FALSE where there are too many digits. */
static gboolean
read_digits (const char **at,
             const char  *end,
             GString     *spec)
{
  int value = 0, n = 0;

  for (; *at < end && g_ascii_isdigit (**at); (*at)++, n++)
    if (n < MAX_DIGITS)
      value = value * 10 + (**at - '0');
  g_string_append_printf (spec, "%d", value);
  return n <= MAX_DIGITS;
}

/* What stands behind a "%". FALSE where an f-string has no words for it. */
static gboolean
read_unit (CycGen      *self,
           const char **at,
           const char  *end,
           Part        *part)
{
  g_autoptr (GString) spec = g_string_new (NULL);
  gboolean left = FALSE;

  for (; *at < end && **at != '\0' && strchr ("-+ #0", **at) != NULL; (*at)++)
    left |= **at == '-';
  if (*at < end && g_ascii_isdigit (**at))
    {
      g_string_append (spec, left ? "" : ">");
      if (!read_digits (at, end, spec))
        return FALSE;
    }
  if (*at < end && **at == '.')
    {
      (*at)++;
      g_string_append_c (spec, '.');
      if (!read_digits (at, end, spec))
        return FALSE;
    }
  if (*at == end || **at == '\0' || strchr ("sra", **at) == NULL)
    return FALSE;
  part->conversion = *(*at)++;
  part->spec = spec->len > 0 ? cyc_const_new_str (self->arena, spec->str, spec->len) : NULL;
  return TRUE;
}

/* The parts of a format that fits @n_values; NULL where it is left to the running program. */
static GArray *
read_format (CycGen         *self,
             const CycConst *format,
             guint           n_values)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));
  const char *at = format->value.text, *end = at + format->value.length;

  for (;;)
    {
      Part part = { .text = read_text (self, &at, end) };

      if (at < end && (at++, !read_unit (self, &at, end, &part)))
        return NULL;
      g_array_append_val (parts, part);
      if (part.conversion == '\0')
        return parts->len == n_values + 1 ? g_steal_pointer (&parts) : NULL;
    }
}

static GArray *
parts_of (CycGen        *self,
          const CycNode *node)
{
  const CycNode  *values = node->as.BinOp.right;
  const CycConst *format;

  if (!self->profile->percent_joins || node->as.BinOp.op != CYC_AST_MOD || values->kind != CYC_AST_Tuple || cyc_fold (self->arena, self->profile, values) != NULL)
    return NULL;
  for (guint i = 0; i < values->as.Tuple.elts->n; i++)
    if (values->as.Tuple.elts->items[i]->kind == CYC_AST_Starred)
      return NULL;
  format = cyc_fold (self->arena, self->profile, node->as.BinOp.left);
  if (format == NULL || format->kind != CYC_CONST_SIMPLE || format->value.kind != CYC_CONSTANT_STR)
    return NULL;
  return read_format (self, format, values->as.Tuple.elts->n);
}

/**
 * cyc_gen_percent:
 * @self: the compiler
 * @node: a BinOp
 * @fine: (out): %FALSE with an error
 *
 * Returns: whether @node formats a tuple and was compiled as an f-string
 */
gboolean
cyc_gen_percent (CycGen        *self,
                 const CycNode *node,
                 gboolean      *fine)
{
  g_autoptr (GArray) parts = parts_of (self, node);
  guint n = 0;

  *fine = TRUE;
  if (parts == NULL)
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    {
      const Part    *part = &g_array_index (parts, Part, i);
      const CycNode *value = part->conversion != '\0' ? node->as.BinOp.right->as.Tuple.elts->items[i] : NULL;

      if (part->text != NULL)
        cyc_emit_const (self, part->text, node->span);
      if (value != NULL && !(*fine = cyc_gen_expr (self, value)))
        return TRUE;
      if (value != NULL && part->spec != NULL)
        cyc_emit_const (self, part->spec, value->span);
      if (value != NULL)
        cyc_emit (self, CYC_OP_FORMAT_VALUE, cyc_format_flags (part->conversion, part->spec != NULL), value->span);
      n += (part->text != NULL) + (value != NULL);
    }
  if (n > 1)
    cyc_emit (self, CYC_OP_BUILD_STRING, n, node->span);
  return TRUE;
}
