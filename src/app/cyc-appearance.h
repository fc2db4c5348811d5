/* cyc-appearance.h
 *
 * What the person and the desktop want the window to look like.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-theme.h"

G_BEGIN_DECLS

#define CYC_TYPE_APPEARANCE (cyc_appearance_get_type ())
G_DECLARE_FINAL_TYPE (CycAppearance, cyc_appearance, CYC, APPEARANCE, GObject)

CycAppearance  *cyc_appearance_get_default (void);
const CycTheme *cyc_appearance_get_theme (CycAppearance *self);
gboolean        cyc_appearance_get_animate (CycAppearance *self);
double          cyc_appearance_get_speed (CycAppearance *self);
GSettings      *cyc_appearance_get_settings (CycAppearance *self);
double          cyc_appearance_get_text_scale (CycAppearance *self);
double          cyc_appearance_scale_text (CycAppearance *self,
                                           double         factor);

G_END_DECLS
