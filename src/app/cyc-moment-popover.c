/* cyc-moment-popover.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-moment-popover.h"

#include <glib/gi18n.h>

#include "cyc-bookmark-row.h"
#include "cyc-slot-text.h"
#include "cyc-tooltip.h"

struct _CycMomentPopover
{
  GtkPopover parent_instance;

  /* Template children, owned by the template. */
  GtkEntry  *entry;
  GtkBox    *bookmark_box;
  GtkWidget *no_bookmarks_label;
  GtkWidget *loop_button;
  GtkLabel  *object_label;
  GtkWidget *birth_button;
  GtkWidget *death_button;
  GtkWidget *previous_button;
  GtkWidget *next_button;

  CycBookmarks *bookmarks; /* those that have rows; NULL before the first run */
  guint32       cursor;
};

G_DEFINE_FINAL_TYPE (CycMomentPopover, cyc_moment_popover, GTK_TYPE_POPOVER)

static void
on_entry_activated (CycMomentPopover *self)
{
  guint64 cursor;

  if (!g_ascii_string_to_unsigned (gtk_editable_get_text (GTK_EDITABLE (self->entry)), 10, 0, G_MAXUINT32, &cursor, NULL))
    {
      gtk_widget_error_bell (GTK_WIDGET (self->entry));
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "u", (guint32) cursor);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* What is typed goes to the cursor; so it begins with it, ready to be written over. */
static void
on_show (CycMomentPopover *self)
{
  g_autofree char *text = g_strdup_printf ("%u", self->cursor);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
fill_bookmarks (CycMomentPopover *self)
{
  GtkWidget *child;
  guint      n = self->bookmarks != NULL ? cyc_bookmarks_get_n (self->bookmarks) : 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->bookmark_box))) != NULL)
    gtk_box_remove (self->bookmark_box, child);
  for (guint i = 0; i < n; i++)
    gtk_box_append (self->bookmark_box, cyc_bookmark_row_new (self->bookmarks, cyc_bookmarks_get_nth (self->bookmarks, i)));
  gtk_widget_set_visible (self->no_bookmarks_label, n == 0);
}

static void
set_bookmarks (CycMomentPopover *self,
               CycBookmarks     *bookmarks)
{
  if (bookmarks == self->bookmarks)
    return;
  if (self->bookmarks != NULL)
    g_signal_handlers_disconnect_by_data (self->bookmarks, self);
  g_set_object (&self->bookmarks, bookmarks);
  if (bookmarks != NULL)
    g_signal_connect_object (bookmarks, "changed", G_CALLBACK (fill_bookmarks), self, G_CONNECT_SWAPPED);
  fill_bookmarks (self);
}

static void
show_object (CycMomentPopover *self,
             CycPlayer        *player,
             CycHolder         selected)
{
  gboolean         object = selected != G_MAXUINT32 && CYC_HOLDER_KIND (selected) == CYC_HOLDER_OBJECT;
  g_autofree char *name = object ? cyc_holder_to_text (cyc_player_get_model (player), selected) : g_strdup (_ ("The Selected Object"));
  const char      *why_not = _ ("Select an object on the stage first");

  gtk_label_set_label (self->object_label, name);
  cyc_tooltip_set (self->birth_button, object ? _ ("When it was made (Alt+Home)") : why_not);
  cyc_tooltip_set (self->death_button, object ? _ ("When it is freed (Alt+End)") : why_not);
  cyc_tooltip_set (self->previous_button, object ? _ ("What happened to it before (Alt+Page Up)") : why_not);
  cyc_tooltip_set (self->next_button, object ? _ ("What happens to it next (Alt+Page Down)") : why_not);
}

/**
 * cyc_moment_popover_update:
 * @self: a popover
 * @player: where the cursor is
 * @bookmarks: (nullable): those of the run; %NULL while there is none
 * @selected: the selected #CycHolder; %G_MAXUINT32 for none
 *
 * Brings it up to date.
 */
void
cyc_moment_popover_update (CycMomentPopover *self,
                           CycPlayer        *player,
                           CycBookmarks     *bookmarks,
                           CycHolder         selected)
{
  g_return_if_fail (CYC_IS_MOMENT_POPOVER (self));

  self->cursor = cyc_player_get_cursor (player);
  set_bookmarks (self, bookmarks);
  show_object (self, player, selected);
  cyc_tooltip_set (self->loop_button,
                   bookmarks != NULL && (cyc_bookmarks_get_loop (bookmarks, NULL, NULL) || cyc_bookmarks_can_loop (bookmarks, self->cursor))
                     ? _ ("Play the stretch between the bookmarks on either side over and over (Ctrl+L)")
                     : _ ("Set a bookmark before this moment and one after it first"));
}

static void
cyc_moment_popover_dispose (GObject *object)
{
  CycMomentPopover *self = CYC_MOMENT_POPOVER (object);

  g_clear_object (&self->bookmarks);
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_MOMENT_POPOVER);

  G_OBJECT_CLASS (cyc_moment_popover_parent_class)->dispose (object);
}

static void
cyc_moment_popover_class_init (CycMomentPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cyc_moment_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-moment-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CycMomentPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, CycMomentPopover, bookmark_box);
  gtk_widget_class_bind_template_child (widget_class, CycMomentPopover, no_bookmarks_label);
  gtk_widget_class_bind_template_child (widget_class, CycMomentPopover, loop_button);
  gtk_widget_class_bind_template_child (widget_class, CycMomentPopover, object_label);
  gtk_widget_class_bind_template_child (widget_class, CycMomentPopover, birth_button);
  gtk_widget_class_bind_template_child (widget_class, CycMomentPopover, death_button);
  gtk_widget_class_bind_template_child (widget_class, CycMomentPopover, previous_button);
  gtk_widget_class_bind_template_child (widget_class, CycMomentPopover, next_button);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated);
}

static void
cyc_moment_popover_init (CycMomentPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
