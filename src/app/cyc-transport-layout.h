/* cyc-transport-layout.h
 *
 * Three children in a row, or in two where there is no room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CYC_TYPE_TRANSPORT_LAYOUT (cyc_transport_layout_get_type ())
G_DECLARE_FINAL_TYPE (CycTransportLayout, cyc_transport_layout, CYC, TRANSPORT_LAYOUT, GtkLayoutManager)

G_END_DECLS
