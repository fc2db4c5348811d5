/* cyc-unparse.h
 *
 * The text of an expression, from its tree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-arena.h"
#include "cyc-ast.h"

G_BEGIN_DECLS

char *cyc_unparse (CycArena *arena, const CycProfile *profile, const CycNode *node) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
