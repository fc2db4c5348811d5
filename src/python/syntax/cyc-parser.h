/* cyc-parser.h
 *
 * From source text to a syntax tree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-ast.h"
#include "cyc-diagnostic.h"

G_BEGIN_DECLS

/* Parses a whole file or cell. NULL with @diagnostic set when it is refused.
 * @source is bytes: encoding, BOM and NUL are checked here. The tree owns its memory. */
CycTree *cyc_parse (const char *source, gsize length, const char *filename, const CycProfile *profile, CycDiagnostic **diagnostic) G_GNUC_WARN_UNUSED_RESULT;
void     cyc_tree_free (CycTree *tree);
/* repr() of a constant */
void cyc_constant_print (GString *out, const CycConstant *value);
/* ast.dump (node, include_attributes=places) of Python 3.11 */
char *cyc_node_dump (const CycNode *node, gboolean places) G_GNUC_WARN_UNUSED_RESULT;

/* What CPython warns of, as it prints it. */
char *cyc_tree_warnings_to_text (const CycTree *tree, const char *filename) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycTree, cyc_tree_free)

G_END_DECLS
