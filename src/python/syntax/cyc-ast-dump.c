/* cyc-ast-dump.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-lexer.h"
#include "cyc-parser.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *const operators[] = { "Add", "Sub", "Mult", "MatMult", "Div", "Mod", "Pow", "LShift", "RShift", "BitOr", "BitXor", "BitAnd", "FloorDiv" };
static const char *const unaries[] = { "Invert", "Not", "UAdd", "USub" };
static const char *const booleans[] = { "And", "Or" };
static const char *const contexts[] = { "Load", "Store", "Del" };
static const char *const compares[] = { "Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn" };

static gunichar
next_character (const char **p)
{
  const guchar *s = (const guchar *) *p;
  gunichar      c;

  /* Lone surrogates stand in the text, which GLib refuses to read. */
  if (s[0] == 0xed && s[1] >= 0xa0)
    {
      c = ((s[0] & 0xf) << 12) | ((s[1] & 0x3f) << 6) | (s[2] & 0x3f);
      *p += 3;
      return c;
    }
  c = g_utf8_get_char (*p);
  *p = g_utf8_next_char (*p);
  return c;
}

static void
append_escaped (GString *out,
                gunichar c,
                gboolean bytes)
{
  switch (c)
    {
    case '\n':
      g_string_append (out, "\\n");
      return;
    case '\r':
      g_string_append (out, "\\r");
      return;
    case '\t':
      g_string_append (out, "\\t");
      return;
    default:
      break;
    }
  if (c >= 32 && c < 127)
    g_string_append_c (out, (char) c);
  else if (bytes || c < 0xa0 || c == 0xad)
    g_string_append_printf (out, "\\x%02x", c);
  else if ((c < 0xd800 || c > 0xdfff) && cyc_is_printable (c))
    g_string_append_unichar (out, c);
  else
    g_string_append_printf (out, c > 0xffff ? "\\U%08x" : c > 0xff ? "\\u%04x"
                                                                   : "\\x%02x",
                            c);
}

static void
dump_text (GString           *out,
           const CycConstant *value,
           gboolean           bytes)
{
  const char *end = value->text + value->length, *p = value->text;
  char        quote = '\'';

  if (memchr (p, '\'', value->length) != NULL && memchr (p, '"', value->length) == NULL)
    quote = '"';
  if (bytes)
    g_string_append_c (out, 'b');
  g_string_append_c (out, quote);
  while (p < end)
    {
      gunichar c = bytes ? (guchar) *p++ : next_character (&p);

      if (c == (gunichar) quote || c == '\\')
        g_string_append_printf (out, "\\%c", (char) c);
      else
        append_escaped (out, c, bytes);
    }
  g_string_append_c (out, quote);
}

static void
dump_double (GString *out,
             double   value,
             gboolean point)
{
  char buffer[64], *mantissa_end;
  int  exponent, precision = 0;

  if (isinf (value))
    {
      g_string_append (out, value < 0 ? "-inf" : "inf");
      return;
    }
  do
    g_ascii_formatd (buffer, sizeof buffer, (char[8]){ '%', '.', '0' + precision / 10, '0' + precision % 10, 'e', '\0' }, value);
  while (g_ascii_strtod (buffer, NULL) != value && ++precision <= 17);
  mantissa_end = strchr (buffer, 'e');
  exponent = strtol (mantissa_end + 1, NULL, 10);
  if (exponent >= -4 && exponent < 16)
    {
      int decimals = MAX (precision - exponent, point ? 1 : 0);

      g_ascii_formatd (buffer, sizeof buffer, (char[8]){ '%', '.', '0' + decimals / 10, '0' + decimals % 10, 'f', '\0' }, value);
      g_string_append (out, buffer);
      return;
    }
  g_string_append_len (out, buffer, mantissa_end - buffer);
  g_string_append_printf (out, "e%+03d", exponent);
}

/**
 * cyc_constant_print:
 * @out: what it is appended to
 * @value: a constant
 *
 * Appends its repr().
 */
void
cyc_constant_print (GString           *out,
                    const CycConstant *value)
{
  switch (value->kind)
    {
    case CYC_CONSTANT_NONE:
      g_string_append (out, "None");
      break;
    case CYC_CONSTANT_FALSE:
      g_string_append (out, "False");
      break;
    case CYC_CONSTANT_TRUE:
      g_string_append (out, "True");
      break;
    case CYC_CONSTANT_ELLIPSIS:
      g_string_append (out, "Ellipsis");
      break;
    case CYC_CONSTANT_INT:
      g_string_append_len (out, value->text, value->length);
      break;
    case CYC_CONSTANT_FLOAT:
      dump_double (out, value->number, TRUE);
      break;
    case CYC_CONSTANT_COMPLEX:
      dump_double (out, value->number, FALSE);
      g_string_append_c (out, 'j');
      break;
    case CYC_CONSTANT_STR:
      dump_text (out, value, FALSE);
      break;
    case CYC_CONSTANT_BYTES:
      dump_text (out, value, TRUE);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void dump_node (GString *out, const CycNode *node, gboolean places);

static void
dump_nodes (GString        *out,
            const CycNodes *nodes,
            gboolean        places)
{
  g_string_append_c (out, '[');
  for (guint i = 0; i < nodes->n; i++)
    {
      if (i > 0)
        g_string_append (out, ", ");
      dump_node (out, nodes->items[i], places);
    }
  g_string_append_c (out, ']');
}

static void
dump_identifiers (GString              *out,
                  const CycIdentifiers *names)
{
  g_string_append_c (out, '[');
  for (guint i = 0; i < names->n; i++)
    g_string_append_printf (out, "%s'%s'", i > 0 ? ", " : "", names->items[i]);
  g_string_append_c (out, ']');
}

static void
dump_field (GString      *out,
            CycFieldType  type,
            gconstpointer value,
            gboolean      places)
{
  const CycCompares *ops = value;

  switch (type)
    {
    case CYC_FIELD_TYPE_NODE:
    case CYC_FIELD_TYPE_OPT_NODE:
      dump_node (out, value, places);
      break;
    case CYC_FIELD_TYPE_NODES:
      dump_nodes (out, value, places);
      break;
    case CYC_FIELD_TYPE_IDENTIFIER:
    case CYC_FIELD_TYPE_OPT_IDENTIFIER:
      g_string_append_printf (out, "'%s'", (const char *) value);
      break;
    case CYC_FIELD_TYPE_IDENTIFIERS:
      dump_identifiers (out, value);
      break;
    case CYC_FIELD_TYPE_OPERATOR:
      g_string_append_printf (out, "%s()", operators[GPOINTER_TO_SIZE (value)]);
      break;
    case CYC_FIELD_TYPE_UNARY:
      g_string_append_printf (out, "%s()", unaries[GPOINTER_TO_SIZE (value)]);
      break;
    case CYC_FIELD_TYPE_BOOLEAN:
      g_string_append_printf (out, "%s()", booleans[GPOINTER_TO_SIZE (value)]);
      break;
    case CYC_FIELD_TYPE_CONTEXT:
      g_string_append_printf (out, "%s()", contexts[GPOINTER_TO_SIZE (value)]);
      break;
    case CYC_FIELD_TYPE_COMPARES:
      g_string_append_c (out, '[');
      for (guint i = 0; i < ops->n; i++)
        g_string_append_printf (out, "%s%s()", i > 0 ? ", " : "", compares[ops->items[i]]);
      g_string_append_c (out, ']');
      break;
    case CYC_FIELD_TYPE_INTEGER:
      g_string_append_printf (out, "%" G_GSSIZE_FORMAT, (gssize) GPOINTER_TO_SIZE (value));
      break;
    case CYC_FIELD_TYPE_CONSTANT:
      cyc_constant_print (out, value);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Statements, expressions and patterns have places, and the parts that a person may be shown. */
static gboolean
has_place (const CycNode *node)
{
  switch ((int) node->kind)
    {
    case CYC_AST_Module:
    case CYC_AST_comprehension:
    case CYC_AST_arguments:
    case CYC_AST_withitem:
    case CYC_AST_match_case:
      return FALSE;
    default:
      return TRUE;
    }
}

static void
dump_node (GString       *out,
           const CycNode *node,
           gboolean       places)
{
  const CycFieldInfo *field;
  const char         *separator = "";

  if (node == NULL)
    {
      g_string_append (out, "None");
      return;
    }
  g_string_append_printf (out, "%s(", cyc_ast_kind_to_string (node->kind));
  field = cyc_ast_kind_fields (node->kind);
  for (guint i = 0; field[i].name != NULL; i++)
    {
      if ((field[i].type == CYC_FIELD_TYPE_OPT_NODE || field[i].type == CYC_FIELD_TYPE_OPT_IDENTIFIER) && node->as.fields[i] == NULL)
        continue;
      g_string_append_printf (out, "%s%s=", separator, field[i].name);
      dump_field (out, field[i].type, node->as.fields[i], places);
      separator = ", ";
    }
  if (places && has_place (node))
    g_string_append_printf (out, "%slineno=%u, col_offset=%u, end_lineno=%u, end_col_offset=%u", separator,
                            node->span.line, node->span.column, node->span.end_line, node->span.end_column);
  g_string_append_c (out, ')');
}

/**
 * cyc_node_dump:
 * @node: a node of a tree
 * @places: whether to tell where each node stands
 *
 * Source: Lib/ast.py, dump(), v3.11
 *
 * Returns: (transfer full): what ast.dump() prints of it, with include_attributes=@places
 */
char *
cyc_node_dump (const CycNode *node,
               gboolean       places)
{
  GString *out = g_string_new (NULL);

  dump_node (out, node, places);
  return g_string_free (out, FALSE);
}
