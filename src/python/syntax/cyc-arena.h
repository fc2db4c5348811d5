/* cyc-arena.h
 *
 * Memory that is freed as a whole: a syntax tree lives in one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CycArena CycArena;

CycArena   *cyc_arena_new (void) G_GNUC_WARN_UNUSED_RESULT;
void        cyc_arena_free (CycArena *self);
gpointer    cyc_arena_alloc (CycArena *self, gsize size);
char       *cyc_arena_strndup (CycArena *self, const char *text, gsize length);
const char *cyc_arena_intern (CycArena *self, const char *text, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycArena, cyc_arena_free)

G_END_DECLS
