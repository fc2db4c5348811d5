/* cyc-transport.c
 *
 * The buttons below the timeline.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-transport.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "cyc-appearance.h"
#include "cyc-moment-popover.h"
#include "cyc-tooltip.h"
#include "cyc-transport-layout.h"

static const CycUnit units[] = { CYC_UNIT_EVENT, CYC_UNIT_LINE, CYC_UNIT_PHASE, CYC_UNIT_GC };
static const double  speeds[] = { 0.25, 0.5, 1, 2, 4, 8 };

struct _CycTransport
{
  GtkWidget parent_instance;

  /* Template children, owned by the template. */
  GtkWidget        *moment_box;
  GtkWidget        *step_box;
  GtkWidget        *pace_box;
  GtkMenuButton    *position_button;
  GtkLabel         *position_label;
  CycMomentPopover *moment_popover;
  GtkWidget        *first_button;
  GtkWidget        *previous_landmark_button;
  GtkWidget        *previous_button;
  GtkStack         *play_stack;
  GtkWidget        *play_button;
  GtkWidget        *next_button;
  GtkWidget        *next_landmark_button;
  GtkWidget        *last_button;
  GtkDropDown      *unit_drop_down;
  GtkDropDown      *speed_drop_down;
};

G_DEFINE_FINAL_TYPE (CycTransport, cyc_transport, GTK_TYPE_WIDGET)

static void
on_unit_selected (CycTransport *self)
{
  guint unit = gtk_drop_down_get_selected (self->unit_drop_down);

  g_settings_set_enum (cyc_appearance_get_settings (cyc_appearance_get_default ()), "unit", unit);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-stage", NULL);
}

static void
on_speed_selected (CycTransport *self)
{
  guint speed = gtk_drop_down_get_selected (self->speed_drop_down);

  if (speed < G_N_ELEMENTS (speeds))
    g_settings_set_double (cyc_appearance_get_settings (cyc_appearance_get_default ()), "speed", speeds[speed]);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-stage", NULL);
}

static void
on_settings_changed (CycTransport *self)
{
  GSettings *settings = cyc_appearance_get_settings (cyc_appearance_get_default ());
  guint      unit = g_settings_get_enum (settings, "unit");
  double     speed = g_settings_get_double (settings, "speed");
  guint      nearest = 0;

  for (guint i = 1; i < G_N_ELEMENTS (speeds); i++)
    if (ABS (speeds[i] - speed) < ABS (speeds[nearest] - speed))
      nearest = i;
  if (gtk_drop_down_get_selected (self->unit_drop_down) != unit)
    gtk_drop_down_set_selected (self->unit_drop_down, unit);
  if (gtk_drop_down_get_selected (self->speed_drop_down) != nearest)
    gtk_drop_down_set_selected (self->speed_drop_down, nearest);
}

static void
cyc_transport_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_TRANSPORT);

  G_OBJECT_CLASS (cyc_transport_parent_class)->dispose (object);
}

static void
cyc_transport_class_init (CycTransportClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CYC_TYPE_MOMENT_POPOVER);
  object_class->dispose = cyc_transport_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, CYC_TYPE_TRANSPORT_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-transport.ui");
  gtk_widget_class_bind_template_child (widget_class, CycTransport, moment_box);
  gtk_widget_class_bind_template_child (widget_class, CycTransport, step_box);
  gtk_widget_class_bind_template_child (widget_class, CycTransport, pace_box);
  gtk_widget_class_bind_template_child (widget_class, CycTransport, position_button);
  gtk_widget_class_bind_template_child (widget_class, CycTransport, position_label);
  gtk_widget_class_bind_template_child (widget_class, CycTransport, moment_popover);
  gtk_widget_class_bind_template_child (widget_class, CycTransport, first_button);
  gtk_widget_class_bind_template_child (widget_class, CycTransport, previous_landmark_button);
  gtk_widget_class_bind_template_child (widget_class, CycTransport, previous_button);
  gtk_widget_class_bind_template_child (widget_class, CycTransport, play_button);
  gtk_widget_class_bind_template_child (widget_class, CycTransport, play_stack);
  gtk_widget_class_bind_template_child (widget_class, CycTransport, next_button);
  gtk_widget_class_bind_template_child (widget_class, CycTransport, next_landmark_button);
  gtk_widget_class_bind_template_child (widget_class, CycTransport, last_button);
  gtk_widget_class_bind_template_child (widget_class, CycTransport, unit_drop_down);
  gtk_widget_class_bind_template_child (widget_class, CycTransport, speed_drop_down);
}

static void
cyc_transport_init (CycTransport *self)
{
  GSettings *settings = cyc_appearance_get_settings (cyc_appearance_get_default ());

  gtk_widget_init_template (GTK_WIDGET (self));
  on_settings_changed (self);
  g_signal_connect_swapped (self->unit_drop_down, "notify::selected", G_CALLBACK (on_unit_selected), self);
  g_signal_connect_swapped (self->speed_drop_down, "notify::selected", G_CALLBACK (on_speed_selected), self);
  g_signal_connect_object (settings, "changed::unit", G_CALLBACK (on_settings_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::speed", G_CALLBACK (on_settings_changed), self, G_CONNECT_SWAPPED);
}

/**
 * cyc_transport_get_unit:
 * @self: the buttons
 *
 * Returns: what playing and the buttons beside it go by
 */
CycUnit
cyc_transport_get_unit (CycTransport *self)
{
  guint selected;

  g_return_val_if_fail (CYC_IS_TRANSPORT (self), CYC_UNIT_EVENT);

  selected = gtk_drop_down_get_selected (self->unit_drop_down);
  return selected < G_N_ELEMENTS (units) ? units[selected] : CYC_UNIT_EVENT;
}

/* A button says what it does, or why it cannot. */
static void
explain (GtkWidget  *button,
         gboolean    possible,
         const char *what,
         const char *why_not)
{
  cyc_tooltip_set (button, possible ? what : why_not);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, what, -1);
}

/**
 * cyc_transport_update:
 * @self: the buttons
 * @player: where the cursor is
 * @playing: whether it moves by itself
 *
 * Brings labels and explanations up to date.
 */
void
cyc_transport_update (CycTransport *self,
                      CycPlayer    *player,
                      gboolean      playing)
{
  guint32          cursor = cyc_player_get_cursor (player);
  guint32          length = cyc_player_get_length (player);
  gboolean         back = cursor > 0;
  gboolean         forward = cursor < length;
  const char      *start = length > 0 ? _ ("This is the start") : _ ("Nothing has been run yet: press F5");
  const char      *end = length > 0 ? _ ("This is the end") : _ ("Nothing has been run yet: press F5");
  g_autofree char *position = NULL;
  g_autofree char *spoken = NULL;
  g_autofree char *tooltip = NULL;

  g_return_if_fail (CYC_IS_TRANSPORT (self));

  position = g_strdup_printf ("%u", cursor);
  gtk_label_set_label (self->position_label, length > 0 ? position : "");
  /* Translators: %1$u is an event's number, %2$u how many events there are. */
  spoken = g_strdup_printf (_ ("Event %1$u of %2$u"), cursor, length);
  tooltip = g_strjoin ("\n", spoken, _ ("Go to a moment (Ctrl+G)"), NULL);
  explain (GTK_WIDGET (self->position_button), length > 0, tooltip, end);
  gtk_widget_set_sensitive (GTK_WIDGET (self->position_button), length > 0);
  explain (self->first_button, back, _ ("Start (Home)"), start);
  explain (self->previous_landmark_button, back, _ ("Previous phase, collection or output (Page Up)"), start);
  explain (self->previous_button, back, _ ("One step back (Left: one event)"), start);
  explain (self->next_button, forward, _ ("One step on (Right: one event)"), end);
  explain (self->next_landmark_button, forward, _ ("Next phase, collection or output (Page Down)"), end);
  explain (self->last_button, forward, _ ("End (End)"), end);
  explain (self->play_button, length > 0, playing ? _ ("Pause (Space)") : forward ? _ ("Play (Space)")
                                                                                  : _ ("Play once more, from the first line (Space)"),
           end);
  /* All three are as wide as the widest, so that no button goes away from under the pointer. */
  gtk_stack_set_visible_child_name (self->play_stack, playing ? "pause" : forward || length == 0 ? "play"
                                                                                                 : "replay");
}

/**
 * cyc_transport_update_moments:
 * @self: the buttons
 * @player: where the cursor is
 * @bookmarks: (nullable): those of the run; %NULL while there is none
 * @selected: the selected #CycHolder; %G_MAXUINT32 for none
 *
 * Brings the ways to other moments up to date.
 */
void
cyc_transport_update_moments (CycTransport *self,
                              CycPlayer    *player,
                              CycBookmarks *bookmarks,
                              CycHolder     selected)
{
  g_return_if_fail (CYC_IS_TRANSPORT (self));

  cyc_moment_popover_update (self->moment_popover, player, bookmarks, selected);
}

/**
 * cyc_transport_open_moments:
 * @self: the buttons
 *
 * Shows the ways to other moments.
 */
void
cyc_transport_open_moments (CycTransport *self)
{
  g_return_if_fail (CYC_IS_TRANSPORT (self));

  gtk_menu_button_popup (self->position_button);
}
