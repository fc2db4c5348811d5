/* cyc-step-view.c
 *
 * The list goes with the cursor: the step that has just happened is its
 * selected row, and another row that is chosen is gone to. Rows that came
 * into sight get their sentences when the window has nothing else to do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-step-view.h"

#include <glib/gi18n.h>

#include "cyc-step-list.h"
#include "cyc-step-row.h"

/* For how long rows are told before the window gets its turn, in microseconds. */
#define TELLING 5000

struct _CycStepView
{
  GtkWidget parent_instance;

  /* Template children, owned by the template. */
  GtkWidget      *content;
  GtkSearchEntry *entry;
  GtkLabel       *status_label;
  GtkListView    *list_view;

  CycPlayer          *player;
  CycRecording       *recording; /* whose steps are listed; unowned: only compared */
  CycStepList        *steps;
  GtkSingleSelection *selection;
  GPtrArray          *rows; /* of CycStepRow: those that show a step; unowned */
  guint               telling_id;
  gboolean            following; /* the selection is being brought to the cursor */
};

G_DEFINE_FINAL_TYPE (CycStepView, cyc_step_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_SEEK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
tell_rows (gpointer data)
{
  CycStepView *self = data;
  gint64       end = g_get_monotonic_time () + TELLING;

  /* Those that came last are those that are looked at. */
  for (guint i = self->rows->len; i-- > 0;)
    {
      CycStepRow *row = g_ptr_array_index (self->rows, i);

      if (cyc_step_row_is_told (row))
        continue;
      if (g_get_monotonic_time () >= end)
        return G_SOURCE_CONTINUE;
      cyc_step_row_tell (row, self->player);
    }
  self->telling_id = 0;
  return G_SOURCE_REMOVE;
}

static void
on_bind (CycStepView *self,
         GtkListItem *item)
{
  CycStepRow *row = CYC_STEP_ROW (gtk_list_item_get_child (item));

  cyc_step_row_set_cursor (row, self->player, cyc_step_get_cursor (gtk_list_item_get_item (item)));
  g_ptr_array_add (self->rows, row);
  if (self->telling_id == 0)
    self->telling_id = g_idle_add_full (GDK_PRIORITY_REDRAW, tell_rows, self, NULL);
}

static void
on_unbind (CycStepView *self,
           GtkListItem *item)
{
  g_ptr_array_remove_fast (self->rows, gtk_list_item_get_child (item));
}

static void
on_setup (CycStepView *self,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (CYC_TYPE_STEP_ROW, NULL));
}

static void
update_status (CycStepView *self)
{
  guint            n = g_list_model_get_n_items (G_LIST_MODEL (self->steps));
  guint32          length = cyc_step_list_get_length (self->steps);
  guint32          looked = cyc_step_list_get_looked (self->steps);
  g_autofree char *found = NULL;
  g_autofree char *text = NULL;

  if (length == 0)
    {
      gtk_label_set_label (self->status_label, _ ("Nothing has been run yet: press F5"));
      return;
    }
  found = g_strdup_printf (ngettext ("%u step", "%u steps", n), n);
  if (looked < length)
    /* Translators: %1$s is "12 steps", %2$u how much was searched in percent. */
    text = g_strdup_printf (_ ("%1$s · searched %2$u %%"), found, (guint) ((guint64) looked * 100 / length));
  else if (n == 0)
    text = g_strdup (_ ("No step has these words"));
  gtk_label_set_label (self->status_label, text != NULL ? text : found);
}

/* Brings the selected row to the cursor. */
static void
follow (CycStepView *self)
{
  guint position = cyc_step_list_find (self->steps, cyc_player_get_cursor (self->player));

  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, position != CYC_STEP_NONE ? position : GTK_INVALID_LIST_POSITION);
  self->following = FALSE;
  if (position != CYC_STEP_NONE && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

static gboolean
follow_once (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       data)
{
  CycStepView *self = CYC_STEP_VIEW (widget);

  if (gtk_widget_get_height (GTK_WIDGET (self->list_view)) == 0)
    return G_SOURCE_CONTINUE;
  follow (self);
  return G_SOURCE_REMOVE;
}

/* A list that has no size yet cannot be scrolled, and it gets one after the first tick. */
static void
on_map (CycStepView *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), follow_once, NULL, NULL);
}

static void
on_looked (CycStepView *self)
{
  update_status (self);
  follow (self);
}

static void
go_to (CycStepView *self,
       guint        position)
{
  if (position != GTK_INVALID_LIST_POSITION)
    g_signal_emit (self, signals[SIGNAL_SEEK], 0, cyc_step_list_get_cursor (self->steps, position));
}

static void
on_activated (CycStepView *self,
              guint        position)
{
  go_to (self, position);
}

/* Up and Down in the list are steps. */
static void
on_selected (CycStepView *self)
{
  if (!self->following && gtk_widget_get_focus_child (GTK_WIDGET (self->list_view)) != NULL)
    go_to (self, gtk_single_selection_get_selected (self->selection));
}

static void
on_search_changed (CycStepView *self)
{
  self->following = TRUE;
  cyc_step_list_set_query (self->steps, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  self->following = FALSE;
  update_status (self);
}

/* Enter goes to the first step found after the cursor, and then to the next ones. */
static void
on_entry_activated (CycStepView *self)
{
  guint position = cyc_step_list_find (self->steps, cyc_player_get_cursor (self->player));

  position = position == CYC_STEP_NONE ? 0 : position + 1;
  if (position < g_list_model_get_n_items (G_LIST_MODEL (self->steps)))
    go_to (self, position);
}

static void
on_search_stopped (CycStepView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-stage", NULL);
}

static void
on_grew (CycStepView *self)
{
  cyc_step_list_extend (self->steps, cyc_player_get_length (self->player));
  update_status (self);
}

static void
on_moved (CycStepView *self)
{
  CycRecording *recording = cyc_player_get_recording (self->player);

  if (recording != self->recording)
    {
      self->recording = recording;
      self->following = TRUE;
      cyc_step_list_set_log (self->steps, recording != NULL ? cyc_recording_get_log (recording) : NULL);
      self->following = FALSE;
      on_grew (self);
    }
  follow (self);
}

static void
cyc_step_view_dispose (GObject *object)
{
  CycStepView *self = CYC_STEP_VIEW (object);

  g_clear_handle_id (&self->telling_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_STEP_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->steps);
  g_clear_object (&self->player);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (cyc_step_view_parent_class)->dispose (object);
}

static void
cyc_step_view_class_init (CycStepViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cyc_step_view_dispose;

  /**
   * CycStepView::seek:
   * @cursor: a place in the recording
   *
   * A step was chosen.
   */
  signals[SIGNAL_SEEK] = g_signal_new ("seek", CYC_TYPE_STEP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-step-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CycStepView, content);
  gtk_widget_class_bind_template_child (widget_class, CycStepView, entry);
  gtk_widget_class_bind_template_child (widget_class, CycStepView, status_label);
  gtk_widget_class_bind_template_child (widget_class, CycStepView, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
cyc_step_view_init (CycStepView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->steps = cyc_step_list_new ();
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->steps)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->steps, "looked", G_CALLBACK (on_looked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
}

/**
 * cyc_step_view_set_player:
 * @self: a list of steps
 * @player: whose steps
 *
 * Connects the list; once.
 */
void
cyc_step_view_set_player (CycStepView *self,
                          CycPlayer   *player)
{
  g_return_if_fail (CYC_IS_STEP_VIEW (self));
  g_return_if_fail (self->player == NULL);

  self->player = g_object_ref (player);
  g_signal_connect_object (player, "moved", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "grew", G_CALLBACK (on_grew), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
  on_moved (self);
}

/**
 * cyc_step_view_search:
 * @self: a list of steps
 * @query: (nullable): what to look for; %NULL to let the person type it
 *
 * Lists only certain steps.
 */
void
cyc_step_view_search (CycStepView *self,
                      const char  *query)
{
  g_return_if_fail (CYC_IS_STEP_VIEW (self));

  if (query != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), query);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * cyc_step_view_get_steps:
 * @self: a list of steps
 *
 * Returns: (transfer none): what it lists
 */
GListModel *
cyc_step_view_get_steps (CycStepView *self)
{
  g_return_val_if_fail (CYC_IS_STEP_VIEW (self), NULL);

  return G_LIST_MODEL (self->steps);
}

/**
 * cyc_step_view_get_selected:
 * @self: a list of steps
 *
 * Returns: the cursor of the row that is selected; 0 for none
 */
guint32
cyc_step_view_get_selected (CycStepView *self)
{
  guint position;

  g_return_val_if_fail (CYC_IS_STEP_VIEW (self), 0);

  position = gtk_single_selection_get_selected (self->selection);
  return position != GTK_INVALID_LIST_POSITION ? cyc_step_list_get_cursor (self->steps, position) : 0;
}
