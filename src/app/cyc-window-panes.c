/* cyc-window-panes.c
 *
 * What stands beside the stage: the shares of the window that the panes have,
 * and how they are put away. In a narrow window the inspector is one of the
 * panels, so that what is on the stage can be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-window-private.h"

#include "cyc-appearance.h"

/* A window is narrow below this width, text size apart. */
#define NARROW 1150

/* Shares of the window. */
#define PROGRAM_WIDTH 0.235
#define INSPECTOR_WIDTH 0.225
#define EDITOR_HEIGHT 0.53
#define EDITOR_HEIGHT_NARROW 0.44

static gboolean
is_panel (CycWindow  *self,
          const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->panels), name) == 0;
}

static void
show_panel (CycWindow  *self,
            const char *name)
{
  g_action_group_change_action_state (G_ACTION_GROUP (self), "panel", g_variant_new_string (name));
}

static void
tell_inspector_shown (CycWindow *self,
                      gboolean   shown)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "inspector-pane");

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (shown));
}

static void
change_panel (GSimpleAction *action,
              GVariant      *value,
              gpointer       data)
{
  CycWindow *self = data;

  g_simple_action_set_state (action, value);
  gtk_stack_set_visible_child_name (self->panels, g_variant_get_string (value, NULL));
  cyc_window_show_pane (self, "program-pane");
  if (self->narrow)
    tell_inspector_shown (self, is_panel (self, "inspector"));
}

static void
change_inspector_pane (GSimpleAction *action,
                       GVariant      *value,
                       gpointer       data)
{
  CycWindow *self = data;
  gboolean   shown = g_variant_get_boolean (value);

  if (self->narrow)
    {
      show_panel (self, shown ? "inspector" : "output");
      return;
    }
  g_simple_action_set_state (action, value);
  gtk_widget_set_visible (GTK_WIDGET (self->inspector), shown);
}

static const GActionEntry entries[] = {
  { "panel", NULL, "s", "'output'", change_panel },
  { "inspector-pane", NULL, NULL, "true", change_inspector_pane },
};

static void
set_narrow (CycWindow *self,
            gboolean   narrow)
{
  g_autoptr (GtkWidget) inspector = g_object_ref (GTK_WIDGET (self->inspector));

  if (self->narrow == narrow)
    return;
  if (narrow)
    {
      gtk_paned_set_end_child (self->inner_paned, NULL);
      adw_bin_set_child (self->inspector_page, inspector);
    }
  else
    {
      if (is_panel (self, "inspector"))
        show_panel (self, "output");
      adw_bin_set_child (self->inspector_page, NULL);
      gtk_paned_set_end_child (self->inner_paned, inspector);
    }
  self->narrow = narrow;
  gtk_widget_set_visible (inspector, TRUE);
  gtk_widget_set_visible (self->inspector_tab, narrow);
  tell_inspector_shown (self, !narrow);
}

/* A pane keeps its share of the window until the person moves it. */
static void
give (GtkPaned *paned,
      int      *given,
      int       position)
{
  if (*given != 0 && gtk_paned_get_position (paned) != *given)
    return;
  *given = position;
  gtk_paned_set_position (paned, position);
}

static void
arrange (CycWindow *self)
{
  int width = self->panes_width, height = self->panes_height;
  int program = width * PROGRAM_WIDTH, inspector = width * INSPECTOR_WIDTH;

  set_narrow (self, width < NARROW * cyc_appearance_get_text_scale (cyc_appearance_get_default ()));
  program = CLAMP (program, 232, 380);
  inspector = CLAMP (inspector, 236, 360);
  give (self->outer_paned, &self->program_given, program);
  if (!self->narrow)
    give (self->inner_paned, &self->stage_given, width - program - inspector);
  give (self->program_paned, &self->editor_given, height * (self->narrow ? EDITOR_HEIGHT_NARROW : EDITOR_HEIGHT));
}

static gboolean
arrange_later (gpointer data)
{
  CycWindow *self = data;

  self->panes_id = 0;
  arrange (self);
  return G_SOURCE_REMOVE;
}

/**
 * cyc_window_resize_panes:
 * @self: a window
 * @width: of the window
 * @height: likewise
 *
 * Gives the panes their shares of another size, before the next frame.
 */
void
cyc_window_resize_panes (CycWindow *self,
                         int        width,
                         int        height)
{
  if (self->panes_width == width && self->panes_height == height)
    return;
  self->panes_width = width;
  self->panes_height = height;
  if (self->panes_id == 0)
    self->panes_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, arrange_later, self, NULL);
}

/**
 * cyc_window_show_pane:
 * @self: a window
 * @name: `program-pane` or `inspector-pane`
 *
 * Brings back a pane that has something to say.
 */
void
cyc_window_show_pane (CycWindow  *self,
                      const char *name)
{
  g_action_group_change_action_state (G_ACTION_GROUP (self), name, g_variant_new_boolean (TRUE));
}

/**
 * cyc_window_offer_inspector:
 * @self: a window
 *
 * Brings the inspector before the output when something was chosen, unless
 * the panels were put away; another panel that is being read stays.
 */
void
cyc_window_offer_inspector (CycWindow *self)
{
  if (self->narrow && is_panel (self, "output") && cyc_stage_view_get_selected (self->stage_view) != G_MAXUINT32 &&
      gtk_widget_get_visible (GTK_WIDGET (self->program_paned)))
    show_panel (self, "inspector");
}

/**
 * cyc_window_init_panes:
 * @self: a window
 *
 * Adds the actions that put panes away, and gives the panes their shares.
 */
void
cyc_window_init_panes (CycWindow *self)
{
  g_autoptr (GPropertyAction) program = g_property_action_new ("program-pane", self->program_paned, "visible");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (program));
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (cyc_appearance_get_settings (cyc_appearance_get_default ()), "changed::text-scale", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  gtk_window_get_default_size (GTK_WINDOW (self), &self->panes_width, &self->panes_height);
  arrange (self);
}
