/* cyc-legend-window.c
 *
 * Beside the window that it explains: it stays open while one goes on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-legend-window.h"

#include "cyc-sign-picture.h"

struct _CycLegendWindow
{
  AdwWindow parent_instance;

  /* Template children, owned by the template. */
  AdwPreferencesGroup *heap_group;
  AdwPreferencesGroup *references_group;
  AdwPreferencesGroup *collector_group;
};

G_DEFINE_FINAL_TYPE (CycLegendWindow, cyc_legend_window, ADW_TYPE_WINDOW)

static void
cyc_legend_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_LEGEND_WINDOW);

  G_OBJECT_CLASS (cyc_legend_window_parent_class)->dispose (object);
}

static void
cyc_legend_window_class_init (CycLegendWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cyc_legend_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-legend-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CycLegendWindow, heap_group);
  gtk_widget_class_bind_template_child (widget_class, CycLegendWindow, references_group);
  gtk_widget_class_bind_template_child (widget_class, CycLegendWindow, collector_group);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
add_signs (AdwPreferencesGroup *group,
           CycSign              first,
           CycSign              end)
{
  for (CycSign sign = first; sign < end; sign++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cyc_sign_get_text (sign));
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), GTK_WIDGET (cyc_sign_picture_new (sign)));
      adw_preferences_group_add (group, row);
    }
}

static void
cyc_legend_window_init (CycLegendWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_signs (self->heap_group, CYC_SIGN_SHEET, CYC_SIGN_REFERENCE);
  add_signs (self->references_group, CYC_SIGN_REFERENCE, CYC_SIGN_BELTS);
  add_signs (self->collector_group, CYC_SIGN_BELTS, CYC_N_SIGNS);
}

/**
 * cyc_legend_window_new:
 * @parent: the window that it belongs to
 *
 * Returns: (transfer none): the window, owned by GTK
 */
CycLegendWindow *
cyc_legend_window_new (GtkWindow *parent)
{
  return g_object_new (CYC_TYPE_LEGEND_WINDOW, "transient-for", parent, NULL);
}
