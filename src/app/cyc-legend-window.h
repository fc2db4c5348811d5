/* cyc-legend-window.h
 *
 * The legend: each sign of the stage and what it means.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CYC_TYPE_LEGEND_WINDOW (cyc_legend_window_get_type ())
G_DECLARE_FINAL_TYPE (CycLegendWindow, cyc_legend_window, CYC, LEGEND_WINDOW, AdwWindow)

CycLegendWindow *cyc_legend_window_new (GtkWindow *parent) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
