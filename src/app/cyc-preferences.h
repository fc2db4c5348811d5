/* cyc-preferences.h
 *
 * The preferences window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CYC_TYPE_PREFERENCES (cyc_preferences_get_type ())
G_DECLARE_FINAL_TYPE (CycPreferences, cyc_preferences, CYC, PREFERENCES, AdwWindow)

CycPreferences *cyc_preferences_new (GtkWindow *parent) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
