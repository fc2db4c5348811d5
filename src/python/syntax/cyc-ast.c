/* cyc-ast.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-ast.h"

typedef struct
{
  const char  *name;
  CycFieldInfo fields[9]; /* ends with name NULL */
} KindInfo;

static const KindInfo kinds[] = {
#define F(type, name) { CYC_FIELD_TYPE_##type, #name },
#define CYC_NODE(kind, members) [CYC_AST_##kind] = { #kind, { members{ CYC_FIELD_TYPE_NODE, NULL } } },
#include "cyc-ast.def"
#undef CYC_NODE
#undef F
};

/**
 * cyc_ast_kind_to_string:
 * @kind: a kind
 *
 * Returns: the name of its class in the module ast
 */
const char *
cyc_ast_kind_to_string (CycAstKind kind)
{
  return kinds[kind].name;
}

/**
 * cyc_ast_kind_fields:
 * @kind: a kind
 *
 * Returns: (array zero-terminated): its fields, in the order of as.fields;
 *   the last has no name
 */
const CycFieldInfo *
cyc_ast_kind_fields (CycAstKind kind)
{
  return kinds[kind].fields;
}

/**
 * cyc_node_foreach:
 * @node: a node
 * @func: called for each node right below it, in the order of the fields
 * @data: handed to @func
 */
void
cyc_node_foreach (const CycNode *node,
                  CycNodeFunc    func,
                  gpointer       data)
{
  const CycFieldInfo *fields = kinds[node->kind].fields;

  for (guint i = 0; fields[i].name != NULL; i++)
    if (fields[i].type == CYC_FIELD_TYPE_NODES)
      {
        const CycNodes *nodes = node->as.fields[i];

        for (guint k = 0; k < nodes->n; k++)
          if (nodes->items[k] != NULL)
            func (nodes->items[k], data);
      }
    else if ((fields[i].type == CYC_FIELD_TYPE_NODE || fields[i].type == CYC_FIELD_TYPE_OPT_NODE) && node->as.fields[i] != NULL)
      func (node->as.fields[i], data);
}
