/* cyc-bookmark-row.h
 *
 * A bookmark: to go to, to name, to remove.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-bookmarks.h"

G_BEGIN_DECLS

#define CYC_TYPE_BOOKMARK_ROW (cyc_bookmark_row_get_type ())
G_DECLARE_FINAL_TYPE (CycBookmarkRow, cyc_bookmark_row, CYC, BOOKMARK_ROW, GtkWidget)

GtkWidget *cyc_bookmark_row_new (CycBookmarks      *bookmarks,
                                 const CycBookmark *bookmark);

G_END_DECLS
