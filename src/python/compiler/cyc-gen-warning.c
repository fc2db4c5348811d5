/* cyc-gen-warning.c
 *
 * What the compiler warns of: literals that are compared by identity, called
 * or subscripted as they cannot be meant, and ways out of a finally.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

#include <string.h>

static void warn (CycGen *self, const CycNode *node, const char *format, ...) G_GNUC_PRINTF (3, 4);

/* Source: Python/compile.c, compiler_warn() */
static void
warn (CycGen        *self,
      const CycNode *node,
      const char    *format,
      ...)
{
  CycWarning       warning = { .line = node->span.line, .category = "SyntaxWarning" };
  g_autofree char *message = NULL;
  va_list          arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  warning.message = cyc_arena_intern (self->tree->arena, message, strlen (message));
  g_array_append_val (self->tree->warnings, warning);
}

/* The type of what an expression makes, where its form tells; NULL where it does not.
 * Source: Python/compile.c, infer_type() */
static const char *
type_of (const CycNode *node)
{
  static const char *const constants[] = { "NoneType", "bool", "bool", "ellipsis", "int", "float", "complex", "str", "bytes" };

  switch ((int) node->kind)
    {
    case CYC_AST_Constant:
      return constants[node->as.Constant.value->kind];
    case CYC_AST_Tuple:
      return "tuple";
    case CYC_AST_List:
    case CYC_AST_ListComp:
      return "list";
    case CYC_AST_Dict:
    case CYC_AST_DictComp:
      return "dict";
    case CYC_AST_Set:
    case CYC_AST_SetComp:
      return "set";
    case CYC_AST_GeneratorExp:
      return "generator";
    case CYC_AST_Lambda:
      return "function";
    case CYC_AST_JoinedStr:
    case CYC_AST_FormattedValue:
      return "str";
    default:
      return NULL;
    }
}

static gboolean
is_text (const CycNode *node)
{
  return node->kind == CYC_AST_Constant &&
         (node->as.Constant.value->kind == CYC_CONSTANT_STR || node->as.Constant.value->kind == CYC_CONSTANT_BYTES);
}

/* The type of a literal that `is` cannot be meant for, NULL for other operands.
 * Source: Python/compile.c, check_is_arg() */
static const char *
odd_operand (CycGen        *self,
             const CycNode *node)
{
  static const char *const names[] = { NULL, NULL, NULL, NULL, "int", "float", "complex", "str", "bytes" };
  const CycConst          *folded = cyc_fold (self->arena, self->profile, node);

  if (folded == NULL)
    return NULL;
  if (folded->kind == CYC_CONST_TUPLE)
    return "tuple";
  return folded->kind == CYC_CONST_SIMPLE ? names[folded->value.kind] : NULL;
}

/**
 * cyc_gen_warn_compare:
 * @self: the compiler
 * @node: a Compare
 *
 * Warns of the first `is` in it that compares with a literal.
 *
 * Source: Python/compile.c, check_compare()
 */
void
cyc_gen_warn_compare (CycGen        *self,
                      const CycNode *node)
{
  const CycNode *left = node->as.Compare.left;

  for (guint i = 0; self->profile->literal_warnings && i < node->as.Compare.ops->n; i++)
    {
      CycAstCompare  op = node->as.Compare.ops->items[i];
      const CycNode *right = node->as.Compare.comparators->items[i];
      const char    *is = op == CYC_AST_IS ? "is" : "is not", *equals = op == CYC_AST_IS ? "==" : "!=";
      const char    *odd = NULL;

      if (op == CYC_AST_IS || op == CYC_AST_IS_NOT)
        {
          odd = odd_operand (self, left);
          if (odd == NULL)
            odd = odd_operand (self, right);
        }
      if (odd != NULL && self->profile->fstring_tokens)
        warn (self, node, "\"%s\" with '%s' literal. Did you mean \"%s\"?", is, odd, equals);
      else if (odd != NULL)
        warn (self, node, "\"%s\" with a literal. Did you mean \"%s\"?", is, equals);
      if (odd != NULL)
        return;
      left = right;
    }
}

/**
 * cyc_gen_warn_call:
 * @self: the compiler
 * @node: a Call
 *
 * Warns of a call of what no call can be made of.
 *
 * Source: Python/compile.c, check_caller()
 */
void
cyc_gen_warn_call (CycGen        *self,
                   const CycNode *node)
{
  const CycNode *callee = node->as.Call.func;

  if (self->profile->literal_warnings && callee->kind != CYC_AST_Lambda && type_of (callee) != NULL)
    warn (self, node, "'%s' object is not callable; perhaps you missed a comma?", type_of (callee));
}

/* Source: Python/compile.c, check_index() */
static void
warn_of_index (CycGen        *self,
               const CycNode *node)
{
  const CycNode *slice = node->as.Subscript.slice;
  const char    *index = type_of (slice);

  if (index != NULL && strcmp (index, "int") != 0 && strcmp (index, "bool") != 0)
    warn (self, node, "%s indices must be integers or slices, not %s; perhaps you missed a comma?", type_of (node->as.Subscript.value), index);
}

/**
 * cyc_gen_warn_subscript:
 * @self: the compiler
 * @node: a Subscript that is read
 *
 * Warns of what has no items, and of an index that cannot be one.
 *
 * Source: Python/compile.c, check_subscripter()
 */
void
cyc_gen_warn_subscript (CycGen        *self,
                        const CycNode *node)
{
  const CycNode *value = node->as.Subscript.value;

  if (!self->profile->literal_warnings)
    return;
  switch ((int) value->kind)
    {
    case CYC_AST_Constant:
      if (is_text (value))
        {
          warn_of_index (self, node);
          break;
        }
      G_GNUC_FALLTHROUGH;
    case CYC_AST_Set:
    case CYC_AST_SetComp:
    case CYC_AST_GeneratorExp:
    case CYC_AST_Lambda:
      warn (self, node, "'%s' object is not subscriptable; perhaps you missed a comma?", type_of (value));
      break;
    case CYC_AST_Tuple:
    case CYC_AST_List:
    case CYC_AST_ListComp:
    case CYC_AST_JoinedStr:
    case CYC_AST_FormattedValue:
      warn_of_index (self, node);
      break;
    default:
      break;
    }
}

/**
 * cyc_gen_warn_assert:
 * @self: the compiler
 * @node: an Assert
 *
 * Warns of assert (condition, message), which never fails.
 *
 * Source: Python/compile.c, compiler_assert()
 */
void
cyc_gen_warn_assert (CycGen        *self,
                     const CycNode *node)
{
  const CycNode *test = node->as.Assert.test;

  if (test->kind == CYC_AST_Tuple && test->as.Tuple.elts->n > 0)
    warn (self, node, "assertion is always true, perhaps remove parentheses?");
}

/* Where a statement stands, for what it may not leave. */
typedef struct
{
  gboolean in_finally;
  gboolean in_loop; /* within that finally */
} Surroundings;

static void warn_in_body (CycGen *self, const CycNodes *body, Surroundings around);

static void
warn_in_try (CycGen        *self,
             const CycNode *node,
             Surroundings   around)
{
  const CycNodes *handlers = node->as.Try.handlers;

  warn_in_body (self, node->as.Try.body, around);
  for (guint i = 0; i < handlers->n; i++)
    warn_in_body (self, handlers->items[i]->as.ExceptHandler.body, around);
  warn_in_body (self, node->as.Try.orelse, around);
  warn_in_body (self, node->as.Try.finalbody, (Surroundings){ TRUE, FALSE });
}

static void
warn_in_statement (CycGen        *self,
                   const CycNode *node,
                   Surroundings   around)
{
  const Surroundings outside = { FALSE, FALSE }, looping = { around.in_finally, TRUE };

  switch ((int) node->kind)
    {
    case CYC_AST_Return:
      if (around.in_finally && !around.in_loop)
        warn (self, node, "'return' in a 'finally' block");
      break;
    case CYC_AST_Break:
    case CYC_AST_Continue:
      if (around.in_finally && !around.in_loop)
        warn (self, node, "'%s' in a 'finally' block", node->kind == CYC_AST_Break ? "break" : "continue");
      break;
    case CYC_AST_FunctionDef:
      warn_in_body (self, node->as.FunctionDef.body, outside);
      break;
    case CYC_AST_ClassDef:
      warn_in_body (self, node->as.ClassDef.body, around);
      break;
    case CYC_AST_If:
      warn_in_body (self, node->as.If.body, around);
      warn_in_body (self, node->as.If.orelse, around);
      break;
    case CYC_AST_For:
      warn_in_body (self, node->as.For.body, looping);
      warn_in_body (self, node->as.For.orelse, around);
      break;
    case CYC_AST_While:
      warn_in_body (self, node->as.While.body, looping);
      warn_in_body (self, node->as.While.orelse, around);
      break;
    case CYC_AST_With:
      warn_in_body (self, node->as.With.body, around);
      break;
    case CYC_AST_Try:
      warn_in_try (self, node, around);
      break;
    default:
      break;
    }
}

static void
warn_in_body (CycGen         *self,
              const CycNodes *body,
              Surroundings    around)
{
  for (guint i = 0; i < body->n; i++)
    warn_in_statement (self, body->items[i], around);
}

/**
 * cyc_gen_warn_finally:
 * @self: the compiler
 * @body: a program's statements
 *
 * Warns of what leaves a finally and so forgets an exception, before all
 * else that the compiler warns of.
 *
 * Source: Python/ast_preprocess.c of 3.14, control_flow_in_finally_warning()
 */
void
cyc_gen_warn_finally (CycGen         *self,
                      const CycNodes *body)
{
  if (self->profile->finally_warnings)
    warn_in_body (self, body, (Surroundings){ FALSE, FALSE });
}

/**
 * cyc_gen_warn_again:
 * @self: the compiler
 * @begin: index of the first warning that was given of a while loop's condition
 * @end: index after the last
 *
 * From 3.10 on a condition is compiled once more at the end of its loop.
 *
 * Source: Python/compile.c, compiler_while()
 */
void
cyc_gen_warn_again (CycGen *self,
                    guint   begin,
                    guint   end)
{
  GArray *warnings = self->tree->warnings;

  for (guint i = begin; self->profile->while_tests_twice && i < end; i++)
    {
      CycWarning warning = g_array_index (warnings, CycWarning, i);

      g_array_append_val (warnings, warning);
    }
}
