/* test-access.c
 *
 * What everyone needs who does not see or does not point: each control has
 * a name, is large enough, and can be reached by keys; nothing is cut off
 * when text is large.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-appearance.h"
#include "window-fixture.h"

#define TARGET 24

typedef void (*Visit) (Fixture   *fixture,
                       GtkWidget *widget);

/* All that can be seen, with what its popovers hold. */
static void
walk (Fixture   *fixture,
      GtkWidget *widget,
      Visit      visit)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;
  visit (fixture, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    walk (fixture, child, visit);
}

/* A text that stands in the widget itself. */
static gboolean
has_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_text (GTK_LABEL (widget))[0] != '\0')
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && !GTK_IS_POPOVER (child) && has_text (child))
      return TRUE;
  return FALSE;
}

static gboolean
has_name (GtkWidget *widget)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  return (tooltip != NULL && tooltip[0] != '\0') || has_text (widget) ||
         gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* What is inside a control that has a name is not one of its own. */
static gboolean
is_part (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  for (; parent != NULL && !GTK_IS_WINDOW (parent); parent = gtk_widget_get_parent (parent))
    if (GTK_IS_EDITABLE (parent) || GTK_IS_MENU_BUTTON (parent) || GTK_IS_DROP_DOWN (parent) || ADW_IS_SPLIT_BUTTON (parent))
      return has_name (parent);
  return FALSE;
}

static char *
describe (GtkWidget *widget)
{
  GString *path = g_string_new (NULL);

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_string_prepend (path, G_OBJECT_TYPE_NAME (widget));
      g_string_prepend_c (path, '/');
    }
  return g_string_free (path, FALSE);
}

static void
check_name (Fixture   *fixture,
            GtkWidget *widget)
{
  g_autofree char *path = describe (widget);

  if (!gtk_widget_get_focusable (widget) || GTK_IS_WINDOW (widget) || GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_POPOVER (widget) || is_part (widget))
    return;
  if (!has_name (widget))
    g_test_message ("no name: %s", path);
  g_assert_true (has_name (widget));
  /* A row has several texts: a screen reader is given all of them at once. */
  if (GTK_IS_LIST_BOX_ROW (widget))
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

static void
check_size (Fixture   *fixture,
            GtkWidget *widget)
{
  g_autofree char *path = describe (widget);
  graphene_rect_t  bounds;

  if (!gtk_widget_get_mapped (widget) || !(GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_ENTRY (widget)))
    return;
  g_assert_true (gtk_widget_compute_bounds (widget, widget, &bounds));
  if (bounds.size.width < TARGET || bounds.size.height < TARGET)
    g_test_message ("%g by %g: %s", bounds.size.width, bounds.size.height, path);
  g_assert_cmpfloat (bounds.size.width, >=, TARGET);
  g_assert_cmpfloat (bounds.size.height, >=, TARGET);
}

static void
show (Fixture    *fixture,
      const char *panel)
{
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "panel", g_variant_new_string (panel));
  settle (100);
}

static void
test_each (Fixture      *fixture,
           gconstpointer visit)
{
  static const char *const panels[] = { "output", "steps", "objects", "memory" };

  open_uri (fixture, LESSONS "welcome.py");
  for (guint i = 0; i < 6; i++)
    act (fixture, "next-line");
  act (fixture, "bookmark");
  act (fixture, "lifelines");
  for (guint i = 0; i < G_N_ELEMENTS (panels); i++)
    {
      show (fixture, panels[i]);
      walk (fixture, GTK_WIDGET (fixture->window), visit);
    }
  act (fixture, "moment");
  settle (200);
  walk (fixture, GTK_WIDGET (fixture->window), visit);
}

/* Whatever is the size of text, all of the window fits on the screen of a projector. */
static void
test_large (Fixture      *fixture,
            gconstpointer data)
{
  static const double sizes[] = { 0.5, 1, 1.5, 2, 3 };

  open_uri (fixture, LESSONS "welcome.py");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      int width, height;

      g_settings_set_double (cyc_appearance_get_settings (cyc_appearance_get_default ()), "text-scale", sizes[i]);
      settle (200);
      gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      g_test_message ("text at %g: at least %d by %d", sizes[i], width, height);
      g_assert_cmpint (width, <=, sizes[i] <= 2 ? 1024 : 1280);
      g_assert_cmpint (height, <=, 768);
    }
  g_settings_reset (cyc_appearance_get_settings (cyc_appearance_get_default ()), "text-scale");
}

int
main (int    argc,
      char **argv)
{
  begin_window_tests (&argc, &argv);
  add ("/app/access/names", test_each, check_name);
  add ("/app/access/targets", test_each, check_size);
  add ("/app/access/large-text", test_large, NULL);
  return end_window_tests ();
}
