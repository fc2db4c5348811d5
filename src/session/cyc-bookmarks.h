/* cyc-bookmarks.h
 *
 * Moments of a run that a person has marked, and the stretch between two of
 * them that is played over and over.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CycBookmark:
 * @cursor: the moment
 * @name: what the person calls it
 */
typedef struct
{
  guint32 cursor;
  char   *name;
} CycBookmark;

#define CYC_TYPE_BOOKMARKS (cyc_bookmarks_get_type ())
G_DECLARE_FINAL_TYPE (CycBookmarks, cyc_bookmarks, CYC, BOOKMARKS, GObject)

CycBookmarks *cyc_bookmarks_new (void) G_GNUC_WARN_UNUSED_RESULT;

guint              cyc_bookmarks_get_n (CycBookmarks *self);
const CycBookmark *cyc_bookmarks_get_nth (CycBookmarks *self,
                                          guint         n);
gboolean           cyc_bookmarks_has (CycBookmarks *self,
                                      guint32       cursor);
void               cyc_bookmarks_set (CycBookmarks *self,
                                      guint32       cursor,
                                      const char   *name);
void               cyc_bookmarks_remove (CycBookmarks *self,
                                         guint32       cursor);

const CycBookmark *cyc_bookmarks_next (CycBookmarks *self,
                                       guint32       cursor);
const CycBookmark *cyc_bookmarks_previous (CycBookmarks *self,
                                           guint32       cursor);

gboolean cyc_bookmarks_can_loop (CycBookmarks *self,
                                 guint32       cursor);
void     cyc_bookmarks_set_loop (CycBookmarks *self,
                                 guint32       cursor);
void     cyc_bookmarks_end_loop (CycBookmarks *self);
gboolean cyc_bookmarks_get_loop (CycBookmarks *self,
                                 guint32      *from,
                                 guint32      *to);

G_END_DECLS
