/* cyc-unparse.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-unparse.h"

#include "cyc-const.h"
#include "cyc-parser.h"

#include <math.h>
#include <string.h>

/* How tightly a place binds what stands in it: what binds less is put in parentheses. */
typedef enum
{
  BINDS_TUPLE,
  BINDS_TEST,
  BINDS_OR,
  BINDS_AND,
  BINDS_NOT,
  BINDS_COMPARE,
  BINDS_BIT_OR,
  BINDS_BIT_XOR,
  BINDS_BIT_AND,
  BINDS_SHIFT,
  BINDS_SUM,
  BINDS_PRODUCT,
  BINDS_SIGN,
  BINDS_POWER,
  BINDS_AWAIT,
  BINDS_ATOM,
} Binding;

typedef struct
{
  const char *text;
  Binding     binding;
} Sign;

static const Sign binaries[] = {
  [CYC_AST_ADD] = { " + ", BINDS_SUM },
  [CYC_AST_SUB] = { " - ", BINDS_SUM },
  [CYC_AST_MULT] = { " * ", BINDS_PRODUCT },
  [CYC_AST_MAT_MULT] = { " @ ", BINDS_PRODUCT },
  [CYC_AST_DIV] = { " / ", BINDS_PRODUCT },
  [CYC_AST_MOD] = { " % ", BINDS_PRODUCT },
  [CYC_AST_POW] = { " ** ", BINDS_POWER },
  [CYC_AST_LSHIFT] = { " << ", BINDS_SHIFT },
  [CYC_AST_RSHIFT] = { " >> ", BINDS_SHIFT },
  [CYC_AST_BIT_OR] = { " | ", BINDS_BIT_OR },
  [CYC_AST_BIT_XOR] = { " ^ ", BINDS_BIT_XOR },
  [CYC_AST_BIT_AND] = { " & ", BINDS_BIT_AND },
  [CYC_AST_FLOOR_DIV] = { " // ", BINDS_PRODUCT },
};

static const Sign unaries[] = {
  [CYC_AST_INVERT] = { "~", BINDS_SIGN },
  [CYC_AST_NOT] = { "not ", BINDS_NOT },
  [CYC_AST_UADD] = { "+", BINDS_SIGN },
  [CYC_AST_USUB] = { "-", BINDS_SIGN },
};

static const Sign booleans[] = {
  [CYC_AST_AND] = { " and ", BINDS_AND },
  [CYC_AST_OR] = { " or ", BINDS_OR },
};

static const char *const compares[] = {
  [CYC_AST_EQ] = " == ",
  [CYC_AST_NOT_EQ] = " != ",
  [CYC_AST_LT] = " < ",
  [CYC_AST_LT_E] = " <= ",
  [CYC_AST_GT] = " > ",
  [CYC_AST_GT_E] = " >= ",
  [CYC_AST_IS] = " is ",
  [CYC_AST_IS_NOT] = " is not ",
  [CYC_AST_IN] = " in ",
  [CYC_AST_NOT_IN] = " not in ",
};

typedef struct
{
  GString          *out;
  CycArena         *arena;
  const CycProfile *profile;
} Writer;

static void write_expr (Writer *self, const CycNode *node, Binding place);

static void
write_text (Writer *self, const char *text)
{
  g_string_append (self->out, text);
}

static void
write_around (Writer *self, const char *before, const CycNode *node, Binding place, const char *after)
{
  write_text (self, before);
  write_expr (self, node, place);
  write_text (self, after);
}

static void
write_list (Writer *self, const CycNodes *nodes, Binding place, const char *separator)
{
  for (guint i = 0; i < nodes->n; i++)
    write_around (self, i > 0 ? separator : "", nodes->items[i], place, "");
}

static void
write_constant (Writer *self, const CycConstant *value)
{
  if (value->kind == CYC_CONSTANT_ELLIPSIS)
    write_text (self, "...");
  else if (value->kind == CYC_CONSTANT_FLOAT && isinf (value->number) && !self->profile->folds_annotations)
    write_text (self, "1e309");
  else
    cyc_constant_print (self->out, value);
}

static void
write_known (Writer *self, const CycConst *known)
{
  if (known->kind != CYC_CONST_TUPLE)
    {
      cyc_constant_print (self->out, &known->value);
      return;
    }
  write_text (self, "(");
  for (guint i = 0; i < known->n_items; i++)
    {
      write_text (self, i > 0 ? ", " : "");
      write_known (self, known->items[i]);
    }
  write_text (self, known->n_items == 1 ? ",)" : ")");
}

static void
write_default (Writer *self, const CycNode *value)
{
  if (value != NULL)
    write_around (self, "=", value, BINDS_TEST, "");
}

static void
write_params (Writer *self, const CycNode *node)
{
  const CycNodes *before = node->as.arguments.posonlyargs, *plain = node->as.arguments.args;
  const CycNodes *defaults = node->as.arguments.defaults, *named = node->as.arguments.kwonlyargs;
  guint           n = before->n + plain->n;
  gboolean        first = TRUE;

#define NEXT(text) (write_text (self, first ? (text) : ", " text), first = FALSE)
  for (guint i = 0; i < n; i++)
    {
      NEXT ("");
      write_text (self, (i < before->n ? before->items[i] : plain->items[i - before->n])->as.arg.arg);
      write_default (self, i >= n - defaults->n ? defaults->items[i - (n - defaults->n)] : NULL);
      if (i + 1 == before->n)
        write_text (self, ", /");
    }
  if (node->as.arguments.vararg != NULL || named->n > 0)
    {
      NEXT ("*");
      write_text (self, node->as.arguments.vararg != NULL ? node->as.arguments.vararg->as.arg.arg : "");
    }
  for (guint i = 0; i < named->n; i++)
    {
      NEXT ("");
      write_text (self, named->items[i]->as.arg.arg);
      write_default (self, node->as.arguments.kw_defaults->items[i]);
    }
  if (node->as.arguments.kwarg != NULL)
    {
      NEXT ("**");
      write_text (self, node->as.arguments.kwarg->as.arg.arg);
    }
#undef NEXT
}

/* CPython puts a blank before the parameters only where the first has no star. */
static void
write_lambda (Writer *self, const CycNode *node)
{
  const CycNode *params = node->as.Lambda.args;

  write_text (self, params->as.arguments.posonlyargs->n + params->as.arguments.args->n > 0 ? "lambda " : "lambda");
  write_params (self, params);
  write_around (self, ": ", node->as.Lambda.body, BINDS_TEST, "");
}

static void
write_generators (Writer *self, const CycNodes *generators)
{
  for (guint i = 0; i < generators->n; i++)
    {
      const CycNode *part = generators->items[i];

      write_around (self, part->as.comprehension.is_async ? " async for " : " for ", part->as.comprehension.target, BINDS_TUPLE, " in ");
      write_expr (self, part->as.comprehension.iter, BINDS_TEST + 1);
      for (guint k = 0; k < part->as.comprehension.ifs->n; k++)
        write_around (self, " if ", part->as.comprehension.ifs->items[k], BINDS_TEST + 1, "");
    }
}

static void
write_comprehension (Writer *self, const char *open, const CycNode *element, const CycNodes *generators, const char *close)
{
  write_around (self, open, element, BINDS_TEST, "");
  write_generators (self, generators);
  write_text (self, close);
}

static void
write_dict (Writer *self, const CycNode *node)
{
  write_text (self, "{");
  for (guint i = 0; i < node->as.Dict.keys->n; i++)
    {
      const CycNode *key = node->as.Dict.keys->items[i], *value = node->as.Dict.values->items[i];

      write_text (self, i > 0 ? ", " : "");
      if (key != NULL)
        write_around (self, "", key, BINDS_TEST, ": ");
      write_around (self, key != NULL ? "" : "**", value, key != NULL ? BINDS_TEST : BINDS_BIT_OR, "");
    }
  write_text (self, "}");
}

static void
write_call (Writer *self, const CycNode *node)
{
  const CycNodes *args = node->as.Call.args, *keywords = node->as.Call.keywords;

  write_expr (self, node->as.Call.func, BINDS_ATOM);
  if (args->n == 1 && keywords->n == 0 && args->items[0]->kind == CYC_AST_GeneratorExp)
    {
      write_expr (self, args->items[0], BINDS_TEST);
      return;
    }
  write_text (self, "(");
  write_list (self, args, BINDS_TEST, ", ");
  for (guint i = 0; i < keywords->n; i++)
    {
      const char *name = keywords->items[i]->as.keyword.arg;

      write_text (self, args->n + i > 0 ? ", " : "");
      write_text (self, name != NULL ? name : "**");
      write_around (self, name != NULL ? "=" : "", keywords->items[i]->as.keyword.value, BINDS_TEST, "");
    }
  write_text (self, ")");
}

/* Up to 3.8 what can be computed takes the place of its expression. */
static const CycConst *
find_known (Writer *self, const CycNode *node)
{
  return self->profile->folds_annotations ? cyc_fold (self->arena, self->profile, node) : NULL;
}

/* A blank parts a number's digits from the dot. */
static void
write_attribute (Writer *self, const CycNode *node)
{
  const CycNode     *object = node->as.Attribute.value;
  const CycConst    *known = find_known (self, object);
  const CycConstant *value = known != NULL ? &known->value : object->kind == CYC_AST_Constant ? object->as.Constant.value
                                                                                              : NULL;
  gboolean           simple = value != NULL && (known == NULL || known->kind == CYC_CONST_SIMPLE);
  gboolean           digits = simple && (value->kind == CYC_CONSTANT_INT ||
                               (value->kind == CYC_CONSTANT_FLOAT && !self->profile->positional_only));

  write_around (self, "", object, BINDS_ATOM, digits ? " ." : ".");
  write_text (self, node->as.Attribute.attr);
}

static void
write_slice (Writer *self, const CycNode *node)
{
  if (node->as.Slice.lower != NULL)
    write_expr (self, node->as.Slice.lower, BINDS_TEST);
  write_text (self, ":");
  if (node->as.Slice.upper != NULL)
    write_expr (self, node->as.Slice.upper, BINDS_TEST);
  if (node->as.Slice.step != NULL)
    write_around (self, ":", node->as.Slice.step, BINDS_TEST, "");
}

static void
write_compare (Writer *self, const CycNode *node)
{
  write_expr (self, node->as.Compare.left, BINDS_COMPARE + 1);
  for (guint i = 0; i < node->as.Compare.ops->n; i++)
    write_around (self, compares[node->as.Compare.ops->items[i]], node->as.Compare.comparators->items[i], BINDS_COMPARE + 1, "");
}

static void
write_binary (Writer *self, const CycNode *node)
{
  const Sign *sign = &binaries[node->as.BinOp.op];
  gboolean    rightwards = node->as.BinOp.op == CYC_AST_POW;

  write_expr (self, node->as.BinOp.left, sign->binding + rightwards);
  write_around (self, sign->text, node->as.BinOp.right, sign->binding + !rightwards, "");
}

static void write_fstring_body (Writer *self, const CycNode *node);

/* Braces of the text are doubled. */
static void
write_fstring_text (Writer *self, const CycConstant *text)
{
  for (gsize i = 0; i < text->length; i++)
    {
      char c = text->text[i];

      g_string_append_c (self->out, c);
      if (c == '{' || c == '}')
        g_string_append_c (self->out, c);
    }
}

/* A blank parts the field's brace from one that its expression begins with. */
static void
write_fstring_field (Writer *self, const CycNode *field)
{
  gsize begin;

  write_text (self, "{");
  begin = self->out->len;
  write_expr (self, field->as.FormattedValue.value, BINDS_TEST + 1);
  if (self->out->str[begin] == '{')
    g_string_insert_c (self->out, (gssize) begin, ' ');
  if (field->as.FormattedValue.conversion > 0)
    g_string_append_printf (self->out, "!%c", (char) field->as.FormattedValue.conversion);
  if (field->as.FormattedValue.format_spec != NULL)
    {
      write_text (self, ":");
      write_fstring_body (self, field->as.FormattedValue.format_spec);
    }
  write_text (self, "}");
}

/* The text between an f-string's quotes, before they are chosen. */
static void
write_fstring_body (Writer *self, const CycNode *node)
{
  for (guint i = 0; i < node->as.JoinedStr.values->n; i++)
    {
      const CycNode *part = node->as.JoinedStr.values->items[i];

      if (part->kind == CYC_AST_Constant)
        write_fstring_text (self, part->as.Constant.value);
      else
        write_fstring_field (self, part);
    }
}

static void
write_fstring (Writer *self, const CycNode *node)
{
  Writer      body = { g_string_new (NULL), self->arena, self->profile };
  CycConstant text = { .kind = CYC_CONSTANT_STR };

  write_fstring_body (&body, node);
  text.text = body.out->str;
  text.length = body.out->len;
  write_text (self, "f");
  cyc_constant_print (self->out, &text);
  g_string_free (body.out, TRUE);
}

/* How tightly the parts of an expression hold together. */
static Binding
binding_of (const CycNode *node)
{
  switch ((int) node->kind)
    {
    case CYC_AST_Tuple:
      return node->as.Tuple.elts->n > 0 ? BINDS_TUPLE : BINDS_ATOM;
    case CYC_AST_NamedExpr:
      return BINDS_TUPLE;
    case CYC_AST_Lambda:
    case CYC_AST_IfExp:
      return BINDS_TEST;
    case CYC_AST_BoolOp:
      return booleans[node->as.BoolOp.op].binding;
    case CYC_AST_Compare:
      return BINDS_COMPARE;
    case CYC_AST_BinOp:
      return binaries[node->as.BinOp.op].binding;
    case CYC_AST_UnaryOp:
      return unaries[node->as.UnaryOp.op].binding;
    case CYC_AST_Await:
      return BINDS_AWAIT;
    default:
      return BINDS_ATOM;
    }
}

static void
write_bare (Writer *self, const CycNode *node)
{
  switch ((int) node->kind)
    {
    case CYC_AST_Name:
      write_text (self, node->as.Name.id);
      break;
    case CYC_AST_Constant:
      if (!self->profile->folds_annotations && node->as.Constant.kind != NULL)
        write_text (self, node->as.Constant.kind);
      write_constant (self, node->as.Constant.value);
      break;
    case CYC_AST_JoinedStr:
      write_fstring (self, node);
      break;
    case CYC_AST_BoolOp:
      write_list (self, node->as.BoolOp.values, booleans[node->as.BoolOp.op].binding + 1, booleans[node->as.BoolOp.op].text);
      break;
    case CYC_AST_BinOp:
      write_binary (self, node);
      break;
    case CYC_AST_UnaryOp:
      write_around (self, unaries[node->as.UnaryOp.op].text, node->as.UnaryOp.operand, unaries[node->as.UnaryOp.op].binding, "");
      break;
    case CYC_AST_Compare:
      write_compare (self, node);
      break;
    case CYC_AST_Lambda:
      write_lambda (self, node);
      break;
    case CYC_AST_IfExp:
      write_expr (self, node->as.IfExp.body, BINDS_TEST + 1);
      write_around (self, " if ", node->as.IfExp.test, BINDS_TEST + 1, " else ");
      write_expr (self, node->as.IfExp.orelse, BINDS_TEST);
      break;
    case CYC_AST_NamedExpr:
      write_around (self, "", node->as.NamedExpr.target, BINDS_ATOM, self->profile->folds_annotations ? ":=" : " := ");
      write_expr (self, node->as.NamedExpr.value, BINDS_ATOM);
      break;
    case CYC_AST_Dict:
      write_dict (self, node);
      break;
    case CYC_AST_Set:
      write_text (self, "{");
      write_list (self, node->as.Set.elts, BINDS_TEST, ", ");
      write_text (self, "}");
      break;
    case CYC_AST_List:
      write_text (self, "[");
      write_list (self, node->as.List.elts, BINDS_TEST, ", ");
      write_text (self, "]");
      break;
    case CYC_AST_Tuple:
      write_list (self, node->as.Tuple.elts, BINDS_TEST, ", ");
      write_text (self, node->as.Tuple.elts->n == 0 ? "()" : node->as.Tuple.elts->n == 1 ? ","
                                                                                         : "");
      break;
    case CYC_AST_ListComp:
      write_comprehension (self, "[", node->as.ListComp.elt, node->as.ListComp.generators, "]");
      break;
    case CYC_AST_SetComp:
      write_comprehension (self, "{", node->as.SetComp.elt, node->as.SetComp.generators, "}");
      break;
    case CYC_AST_GeneratorExp:
      write_comprehension (self, "(", node->as.GeneratorExp.elt, node->as.GeneratorExp.generators, ")");
      break;
    case CYC_AST_DictComp:
      write_around (self, "{", node->as.DictComp.key, BINDS_TEST, ": ");
      write_comprehension (self, "", node->as.DictComp.value, node->as.DictComp.generators, "}");
      break;
    case CYC_AST_Await:
      write_around (self, "await ", node->as.Await.value, BINDS_ATOM, "");
      break;
    case CYC_AST_Yield:
      write_text (self, "(yield");
      if (node->as.Yield.value != NULL)
        write_around (self, " ", node->as.Yield.value, BINDS_TEST, "");
      write_text (self, ")");
      break;
    case CYC_AST_YieldFrom:
      write_around (self, "(yield from ", node->as.YieldFrom.value, BINDS_TEST, ")");
      break;
    case CYC_AST_Call:
      write_call (self, node);
      break;
    case CYC_AST_Attribute:
      write_attribute (self, node);
      break;
    case CYC_AST_Subscript:
      write_expr (self, node->as.Subscript.value, BINDS_ATOM);
      write_around (self, "[", node->as.Subscript.slice, BINDS_TUPLE, "]");
      break;
    case CYC_AST_Slice:
      write_slice (self, node);
      break;
    case CYC_AST_Starred:
      write_around (self, "*", node->as.Starred.value, BINDS_BIT_OR, "");
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
write_expr (Writer *self, const CycNode *node, Binding place)
{
  const CycConst *known = find_known (self, node);
  gboolean        enclosed = known == NULL && place > binding_of (node);

  write_text (self, enclosed ? "(" : "");
  if (known != NULL && known->kind == CYC_CONST_SIMPLE)
    write_constant (self, &known->value);
  else if (known != NULL)
    write_known (self, known);
  else
    write_bare (self, node);
  write_text (self, enclosed ? ")" : "");
}

/**
 * cyc_unparse:
 * @arena: where values are computed
 * @profile: the version
 * @node: an expression
 *
 * Source: Python/ast_unparse.c
 *
 * Returns: (transfer full): its text as the interpreter writes it, whatever the program's spacing
 */
char *
cyc_unparse (CycArena         *arena,
             const CycProfile *profile,
             const CycNode    *node)
{
  Writer self = { g_string_new (NULL), arena, profile };

  write_expr (&self, node, BINDS_TEST);
  return g_string_free (self.out, FALSE);
}
