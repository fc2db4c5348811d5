/* cyc-memory-panel.h
 *
 * The program's memory as a whole: a map of it, and how much there is of
 * each type.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-bookmarks.h"
#include "cyc-occupancy.h"
#include "cyc-player.h"

G_BEGIN_DECLS

#define CYC_TYPE_MEMORY_PANEL (cyc_memory_panel_get_type ())
G_DECLARE_FINAL_TYPE (CycMemoryPanel, cyc_memory_panel, CYC, MEMORY_PANEL, GtkWidget)

void          cyc_memory_panel_set_player (CycMemoryPanel *self,
                                           CycPlayer      *player);
void          cyc_memory_panel_set_bookmarks (CycMemoryPanel *self,
                                              CycBookmarks   *bookmarks);
void          cyc_memory_panel_update (CycMemoryPanel *self,
                                       CycHolder       selected);
CycOccupancy *cyc_memory_panel_get_occupancy (CycMemoryPanel *self);

G_END_DECLS
