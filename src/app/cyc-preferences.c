/* cyc-preferences.c
 *
 * The preferences window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-preferences.h"

#include "cyc-appearance.h"
#include "cyc-profile.h"
#include "cyc-versions.h"

struct _CycPreferences
{
  AdwWindow parent_instance;

  /* Template children, owned by the template. */
  AdwComboRow *theme_row;
  AdwComboRow *python_row;
  GtkSwitch   *motion_switch;
  GtkScale    *speed_scale;
};

G_DEFINE_FINAL_TYPE (CycPreferences, cyc_preferences, ADW_TYPE_WINDOW)

static GSettings *
get_settings (void)
{
  return cyc_appearance_get_settings (cyc_appearance_get_default ());
}

static void
on_theme_selected (CycPreferences *self)
{
  g_settings_set_enum (get_settings (), "theme", adw_combo_row_get_selected (self->theme_row));
}

static void
on_python_selected (CycPreferences *self)
{
  const CycProfile *profile = cyc_profile_get_nth (adw_combo_row_get_selected (self->python_row));

  if (profile != NULL)
    g_settings_set_string (get_settings (), "python", profile->name);
}

static void
cyc_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_PREFERENCES);

  G_OBJECT_CLASS (cyc_preferences_parent_class)->dispose (object);
}

static void
cyc_preferences_class_init (CycPreferencesClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cyc_preferences_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, CycPreferences, theme_row);
  gtk_widget_class_bind_template_child (widget_class, CycPreferences, python_row);
  gtk_widget_class_bind_template_child (widget_class, CycPreferences, motion_switch);
  gtk_widget_class_bind_template_child (widget_class, CycPreferences, speed_scale);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fill_versions (CycPreferences *self)
{
  g_autoptr (GListModel) versions = cyc_versions_new ();
  g_autofree char  *now = g_settings_get_string (get_settings (), "python");
  const CycProfile *profile;
  guint             selected = 0;

  for (guint i = 0; (profile = cyc_profile_get_nth (i)) != NULL; i++)
    if (g_strcmp0 (profile->name, now) == 0)
      selected = i;
  adw_combo_row_set_model (self->python_row, versions);
  adw_combo_row_set_selected (self->python_row, selected);
}

static void
cyc_preferences_init (CycPreferences *self)
{
  GSettings *settings = get_settings ();

  gtk_widget_init_template (GTK_WIDGET (self));
  fill_versions (self);
  adw_combo_row_set_selected (self->theme_row, g_settings_get_enum (settings, "theme"));
  g_settings_bind (settings, "reduced-motion", self->motion_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "speed", gtk_range_get_adjustment (GTK_RANGE (self->speed_scale)), "value", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_swapped (self->theme_row, "notify::selected", G_CALLBACK (on_theme_selected), self);
  g_signal_connect_swapped (self->python_row, "notify::selected", G_CALLBACK (on_python_selected), self);
}

/**
 * cyc_preferences_new:
 * @parent: the window that it belongs to
 *
 * Returns: (transfer none): the window, owned by GTK
 */
CycPreferences *
cyc_preferences_new (GtkWindow *parent)
{
  return g_object_new (CYC_TYPE_PREFERENCES, "transient-for", parent, NULL);
}
