/* cyc-versions.h
 *
 * The versions of Python as a list to choose from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GListModel *cyc_versions_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
