/* cyc-branches.h
 *
 * A program's run and what it was asked: what if? A tree of sessions, of
 * which none is ever lost.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-session.h"

G_BEGIN_DECLS

typedef struct _CycBranches CycBranches;

CycBranches *cyc_branches_new (CycSession *root) G_GNUC_WARN_UNUSED_RESULT;
void         cyc_branches_free (CycBranches *self);

guint       cyc_branches_try (CycBranches *self,
                              guint32      cursor,
                              const char  *line);
guint       cyc_branches_get_n (CycBranches *self);
CycSession *cyc_branches_get_session (CycBranches *self,
                                      guint        n);
const char *cyc_branches_get_line (CycBranches *self,
                                   guint        n);
guint       cyc_branches_get_parent (CycBranches *self,
                                     guint        n);
guint       cyc_branches_get_current (CycBranches *self);
void        cyc_branches_set_current (CycBranches *self,
                                      guint        n);
gboolean    cyc_branches_get_redo (CycBranches *self,
                                   guint       *n);
guint32     cyc_branches_map (CycBranches *self,
                              guint        to,
                              guint32      cursor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycBranches, cyc_branches_free)

G_END_DECLS
