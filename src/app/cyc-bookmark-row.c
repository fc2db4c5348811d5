/* cyc-bookmark-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-bookmark-row.h"

struct _CycBookmarkRow
{
  GtkWidget parent_instance;

  /* Template children, owned by the template. */
  GtkButton *go_button;
  GtkEntry  *name_entry;
  GtkWidget *remove_button;

  CycBookmarks *bookmarks;
  guint32       cursor;
};

G_DEFINE_FINAL_TYPE (CycBookmarkRow, cyc_bookmark_row, GTK_TYPE_WIDGET)

static void
on_go (CycBookmarkRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "u", self->cursor);
}

static void
on_renamed (CycBookmarkRow *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_entry))));

  if (*name != '\0')
    cyc_bookmarks_set (self->bookmarks, self->cursor, name);
}

/* Leaving the name is as good as Enter; the rows are made anew only then. */
static void
on_left (CycBookmarkRow *self)
{
  const CycBookmark *bookmark = cyc_bookmarks_next (self->bookmarks, self->cursor - 1);

  if (bookmark != NULL && bookmark->cursor == self->cursor &&
      !g_str_equal (bookmark->name, gtk_editable_get_text (GTK_EDITABLE (self->name_entry))))
    on_renamed (self);
}

static void
on_remove (CycBookmarkRow *self)
{
  cyc_bookmarks_remove (self->bookmarks, self->cursor);
}

static void
cyc_bookmark_row_dispose (GObject *object)
{
  g_clear_object (&CYC_BOOKMARK_ROW (object)->bookmarks);
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_BOOKMARK_ROW);

  G_OBJECT_CLASS (cyc_bookmark_row_parent_class)->dispose (object);
}

static void
cyc_bookmark_row_class_init (CycBookmarkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cyc_bookmark_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-bookmark-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CycBookmarkRow, go_button);
  gtk_widget_class_bind_template_child (widget_class, CycBookmarkRow, name_entry);
  gtk_widget_class_bind_template_child (widget_class, CycBookmarkRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, on_go);
  gtk_widget_class_bind_template_callback (widget_class, on_renamed);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
}

static void
cyc_bookmark_row_init (CycBookmarkRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self->name_entry), focus);
}

/**
 * cyc_bookmark_row_new:
 * @bookmarks: the bookmarks
 * @bookmark: one of them
 *
 * Returns: (transfer full): a row for it
 */
GtkWidget *
cyc_bookmark_row_new (CycBookmarks      *bookmarks,
                      const CycBookmark *bookmark)
{
  CycBookmarkRow  *self = g_object_new (CYC_TYPE_BOOKMARK_ROW, NULL);
  g_autofree char *number = g_strdup_printf ("%u", bookmark->cursor);

  self->bookmarks = g_object_ref (bookmarks);
  self->cursor = bookmark->cursor;
  gtk_button_set_label (self->go_button, number);
  gtk_editable_set_text (GTK_EDITABLE (self->name_entry), bookmark->name);
  return GTK_WIDGET (self);
}
