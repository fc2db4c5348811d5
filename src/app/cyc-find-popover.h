/* cyc-find-popover.h
 *
 * Finds objects by name, type, value or number.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-player.h"

G_BEGIN_DECLS

#define CYC_TYPE_FIND_POPOVER (cyc_find_popover_get_type ())
G_DECLARE_FINAL_TYPE (CycFindPopover, cyc_find_popover, CYC, FIND_POPOVER, GtkPopover)

void cyc_find_popover_set_player (CycFindPopover *self,
                                  CycPlayer      *player);

G_END_DECLS
