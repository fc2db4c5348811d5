/* cyc-branch-bar.h
 *
 * The branches of a program above the stage: which there are, which one is
 * shown, and what differs from another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-branches.h"

G_BEGIN_DECLS

#define CYC_TYPE_BRANCH_BAR (cyc_branch_bar_get_type ())
G_DECLARE_FINAL_TYPE (CycBranchBar, cyc_branch_bar, CYC, BRANCH_BAR, GtkWidget)

void        cyc_branch_bar_show (CycBranchBar *self,
                                 CycBranches  *branches);
void        cyc_branch_bar_show_moment (CycBranchBar *self,
                                        guint32       cursor);
void        cyc_branch_bar_open (CycBranchBar *self);
const char *cyc_branch_bar_get_summary (CycBranchBar *self);

G_END_DECLS
