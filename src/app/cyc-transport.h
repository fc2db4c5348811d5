/* cyc-transport.h
 *
 * The buttons below the timeline.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-bookmarks.h"
#include "cyc-player.h"

G_BEGIN_DECLS

#define CYC_TYPE_TRANSPORT (cyc_transport_get_type ())
G_DECLARE_FINAL_TYPE (CycTransport, cyc_transport, CYC, TRANSPORT, GtkWidget)

CycUnit cyc_transport_get_unit (CycTransport *self);
void    cyc_transport_update (CycTransport *self,
                              CycPlayer    *player,
                              gboolean      playing);

void cyc_transport_update_moments (CycTransport *self,
                                   CycPlayer    *player,
                                   CycBookmarks *bookmarks,
                                   CycHolder     selected);
void cyc_transport_open_moments (CycTransport *self);

G_END_DECLS
