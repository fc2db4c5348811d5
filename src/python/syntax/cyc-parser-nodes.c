/* cyc-parser-nodes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser-private.h"

#include <string.h>

/**
 * cyc_node_new:
 * @self: a parser
 * @kind: the node's kind
 * @begin: its span begins where this one does, and ends with the last token read
 *
 * Returns: a node whose lists are empty
 */
CycNode *
cyc_node_new (CycParser *self,
              CycAstKind kind,
              CycSpan    begin)
{
  CycNode *node = cyc_arena_alloc (self->tree->arena, sizeof *node);

  node->kind = kind;
  node->span = begin;
  cyc_node_end (self, node);
  return node;
}

/**
 * cyc_node_end:
 * @self: a parser
 * @node: a node that reaches up to the last token read, which the ends of lines and blocks are not
 *
 * Source: Parser/pegen.c, _PyPegen_get_last_nonnwhitespace_token()
 */
void
cyc_node_end (CycParser *self,
              CycNode   *node)
{
  guint i = self->position;

  while (i > 0 && (self->tokens[i - 1].type == CYC_TOKEN_NEWLINE || self->tokens[i - 1].type == CYC_TOKEN_INDENT || self->tokens[i - 1].type == CYC_TOKEN_DEDENT))
    i--;
  if (i == 0)
    return;
  node->span.end_line = self->tokens[i - 1].span.end_line;
  node->span.end_column = self->tokens[i - 1].span.end_column;
}

/**
 * cyc_nodes_take:
 * @self: a parser
 * @items: of #CycNode
 *
 * Returns: the list in the arena
 */
CycNodes *
cyc_nodes_take (CycParser *self,
                GPtrArray *items)
{
  CycNodes *nodes = cyc_arena_alloc (self->tree->arena, sizeof *nodes);

  nodes->n = items->len;
  nodes->items = cyc_arena_alloc (self->tree->arena, items->len * sizeof (CycNode *));
  if (items->len > 0)
    memcpy (nodes->items, items->pdata, items->len * sizeof (CycNode *));
  return nodes;
}

/**
 * cyc_nodes_one:
 * @self: a parser
 * @item: (nullable): a node
 *
 * Returns: a list of @item, or an empty one
 */
CycNodes *
cyc_nodes_one (CycParser *self,
               CycNode   *item)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  if (item != NULL)
    g_ptr_array_add (items, item);
  return cyc_nodes_take (self, items);
}

/**
 * cyc_node_constant:
 * @self: a parser
 * @kind: the constant's kind
 * @span: its place
 *
 * Returns: a Constant whose value is to be filled in
 */
CycNode *
cyc_node_constant (CycParser      *self,
                   CycConstantKind kind,
                   CycSpan         span)
{
  CycNode *node = cyc_node_new (self, CYC_AST_Constant, span);

  node->span = span;
  node->as.Constant.value = cyc_arena_alloc (self->tree->arena, sizeof (CycConstant));
  node->as.Constant.value->kind = kind;
  return node;
}

/**
 * cyc_node_chain:
 * @self: a parser
 * @node: an operation that was just put around @left
 * @left: its left operand
 *
 * Chains like a.b.c.d nest to the left without recursion here, but all that
 * walks over the tree recurses.
 *
 * Returns: %FALSE with an error when the chain is too long
 */
gboolean
cyc_node_chain (CycParser     *self,
                CycNode       *node,
                const CycNode *left)
{
  node->chain = left->chain + 1;
  if (node->chain < CYC_MAX_CHAIN)
    return TRUE;
  cyc_parser_raise_limit (self, left->span, "the expression is too long");
  return FALSE;
}

/**
 * cyc_node_set_context:
 * @node: a target
 * @context: what is done to it
 */
void
cyc_node_set_context (CycNode      *node,
                      CycAstContext context)
{
  const CycNodes *elements = NULL;

  switch ((int) node->kind)
    {
    case CYC_AST_Name:
      node->as.Name.ctx = context;
      break;
    case CYC_AST_Attribute:
      node->as.Attribute.ctx = context;
      break;
    case CYC_AST_Subscript:
      node->as.Subscript.ctx = context;
      break;
    case CYC_AST_Starred:
      node->as.Starred.ctx = context;
      cyc_node_set_context (node->as.Starred.value, context);
      break;
    case CYC_AST_List:
      node->as.List.ctx = context;
      elements = node->as.List.elts;
      break;
    case CYC_AST_Tuple:
      node->as.Tuple.ctx = context;
      elements = node->as.Tuple.elts;
      break;
    default:
      break;
    }
  for (guint i = 0; elements != NULL && i < elements->n; i++)
    cyc_node_set_context (elements->items[i], context);
}

static const char *
describe_constant (const CycProfile  *profile,
                   const CycConstant *value)
{
  if (profile->early_syntax_messages && value->kind <= CYC_CONSTANT_TRUE)
    return "keyword";
  switch ((int) value->kind)
    {
    case CYC_CONSTANT_NONE:
      return "None";
    case CYC_CONSTANT_TRUE:
      return "True";
    case CYC_CONSTANT_FALSE:
      return "False";
    case CYC_CONSTANT_ELLIPSIS:
      return profile->modern_syntax_messages ? "ellipsis" : "Ellipsis";
    default:
      return "literal";
    }
}

/**
 * cyc_node_describe:
 * @self: a parser
 * @node: an expression
 *
 * Source: Parser/pegen.c, _PyPegen_get_expr_name(); until 3.8 Python/ast.c, set_context()
 *
 * Returns: what messages call it
 */
const char *
cyc_node_describe (const CycParser *self,
                   const CycNode   *node)
{
  const CycProfile *profile = self->tree->profile;

  switch ((int) node->kind)
    {
    case CYC_AST_Attribute:
      return "attribute";
    case CYC_AST_Subscript:
      return "subscript";
    case CYC_AST_Starred:
      return "starred";
    case CYC_AST_Name:
      return "name";
    case CYC_AST_List:
      return "list";
    case CYC_AST_Tuple:
      return "tuple";
    case CYC_AST_Lambda:
      return "lambda";
    case CYC_AST_Call:
      return "function call";
    case CYC_AST_BoolOp:
    case CYC_AST_BinOp:
    case CYC_AST_UnaryOp:
      return profile->modern_syntax_messages ? "expression" : "operator";
    case CYC_AST_GeneratorExp:
      return "generator expression";
    case CYC_AST_Yield:
    case CYC_AST_YieldFrom:
      return "yield expression";
    case CYC_AST_Await:
      return "await expression";
    case CYC_AST_ListComp:
      return "list comprehension";
    case CYC_AST_SetComp:
      return "set comprehension";
    case CYC_AST_DictComp:
      return "dict comprehension";
    case CYC_AST_Dict:
      return profile->modern_syntax_messages ? "dict literal" : profile->early_syntax_messages ? "literal"
                                                                                               : "dict display";
    case CYC_AST_Set:
      return profile->early_syntax_messages ? "literal" : "set display";
    case CYC_AST_JoinedStr:
    case CYC_AST_FormattedValue:
      return profile->early_syntax_messages ? "literal" : "f-string expression";
    case CYC_AST_Constant:
      return describe_constant (profile, node->as.Constant.value);
    case CYC_AST_Compare:
      return "comparison";
    case CYC_AST_IfExp:
      return "conditional expression";
    default:
      return "named expression";
    }
}

/**
 * cyc_node_invalid_target:
 * @node: an expression where a target belongs
 * @kind: what the target is for
 *
 * Source: Parser/pegen.c, _PyPegen_get_invalid_target()
 *
 * Returns: (nullable): the part of it that cannot be a target
 */
const CycNode *
cyc_node_invalid_target (const CycNode *node,
                         CycTargetKind  kind)
{
  const CycNodes *elements = NULL;

  switch ((int) node->kind)
    {
    case CYC_AST_List:
      elements = node->as.List.elts;
      break;
    case CYC_AST_Tuple:
      elements = node->as.Tuple.elts;
      break;
    case CYC_AST_Starred:
      return kind == CYC_TARGET_DEL ? node : cyc_node_invalid_target (node->as.Starred.value, kind);
    case CYC_AST_Compare:
      if (kind == CYC_TARGET_FOR)
        return node->as.Compare.ops->items[0] == CYC_AST_IN ? cyc_node_invalid_target (node->as.Compare.left, kind) : NULL;
      return node;
    case CYC_AST_Name:
    case CYC_AST_Attribute:
    case CYC_AST_Subscript:
      return NULL;
    default:
      return node;
    }
  for (guint i = 0; i < elements->n; i++)
    {
      const CycNode *bad = cyc_node_invalid_target (elements->items[i], kind);

      if (bad != NULL)
        return bad;
    }
  return NULL;
}
