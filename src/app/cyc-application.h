/* cyc-application.h
 *
 * The program: its windows, its menus, its command line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cyc-bookmarks.h"

G_BEGIN_DECLS

#define CYC_TYPE_APPLICATION (cyc_application_get_type ())
G_DECLARE_FINAL_TYPE (CycApplication, cyc_application, CYC, APPLICATION, AdwApplication)

CycApplication *cyc_application_new (GApplicationFlags flags) G_GNUC_WARN_UNUSED_RESULT;
CycBookmarks   *cyc_application_get_bookmarks (CycApplication *self,
                                               const char     *key);

G_END_DECLS
