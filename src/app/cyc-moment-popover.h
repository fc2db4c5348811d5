/* cyc-moment-popover.h
 *
 * Ways to a moment: by its number, by bookmarks, by the life of the
 * selected object.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-bookmarks.h"
#include "cyc-player.h"

G_BEGIN_DECLS

#define CYC_TYPE_MOMENT_POPOVER (cyc_moment_popover_get_type ())
G_DECLARE_FINAL_TYPE (CycMomentPopover, cyc_moment_popover, CYC, MOMENT_POPOVER, GtkPopover)

void cyc_moment_popover_update (CycMomentPopover *self,
                                CycPlayer        *player,
                                CycBookmarks     *bookmarks,
                                CycHolder         selected);

G_END_DECLS
