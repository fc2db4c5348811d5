/* cyc-memory-map.h
 *
 * The program's memory at a glance: a small square for each block, in the
 * order of addresses.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-occupancy.h"

G_BEGIN_DECLS

#define CYC_TYPE_MEMORY_MAP (cyc_memory_map_get_type ())
G_DECLARE_FINAL_TYPE (CycMemoryMap, cyc_memory_map, CYC, MEMORY_MAP, GtkWidget)

void cyc_memory_map_show (CycMemoryMap *self,
                          CycOccupancy *occupancy,
                          CycModel     *model,
                          CycObjectId   selected);

G_END_DECLS
