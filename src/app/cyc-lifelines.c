/* cyc-lifelines.c
 *
 * The lives are looked for in a thread, once the log rests and someone wants
 * to see them; the rows are made as they come into sight.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-lifelines.h"

#include <glib/gi18n.h>

#include "cyc-appearance.h"
#include "cyc-life-row.h"

struct _CycLifelines
{
  GtkWidget parent_instance;

  /* Template children, owned by the template. */
  GtkStack    *stack;
  GtkListView *list_view;

  CycPlayer          *player;
  CycLayouts         *layouts;
  CycTimelineView    *timeline_view; /* unowned: beside it in the window */
  CycLives           *lives;         /* NULL until they are known */
  CycLog             *log;           /* whose lives are known or looked for; unowned: only compared */
  guint32             length;        /* likewise, of how many events */
  GCancellable       *cancellable;   /* NULL while none are looked for */
  GtkSingleSelection *selection;     /* NULL while there are no lives */
  GPtrArray          *rows;          /* of CycLifeRow, unowned: those that show a life */
  CycHolder           selected;
  gboolean            following; /* the selection is being brought to the stage's */
};

G_DEFINE_FINAL_TYPE (CycLifelines, cyc_lifelines, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What a thread looks at. */
typedef struct
{
  CycLog  *log;
  CycView *view;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  cyc_view_free (job->view);
  cyc_log_unref (job->log);
  g_free (job);
}

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Job *job = data;

  g_task_return_pointer (task, cyc_lives_new (job->log, job->view), g_object_unref);
}

static void
forget (CycLifelines *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_list_view_set_model (self->list_view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->lives);
}

static void
follow (CycLifelines *self)
{
  guint life = CYC_LIFE_NONE;

  if (self->lives == NULL)
    return;
  if (self->selected != G_MAXUINT32 && CYC_HOLDER_KIND (self->selected) == CYC_HOLDER_OBJECT)
    life = cyc_lives_find (self->lives, CYC_HOLDER_NUMBER (self->selected));
  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, life != CYC_LIFE_NONE ? life : GTK_INVALID_LIST_POSITION);
  self->following = FALSE;
  if (life != CYC_LIFE_NONE && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", life);
}

static void
choose (CycLifelines *self,
        guint         life)
{
  if (self->lives != NULL && life < cyc_lives_get_n (self->lives))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, cyc_lives_get_nth (self->lives, life)->object));
}

static void
on_selected (CycLifelines *self)
{
  if (!self->following && gtk_widget_get_focus_child (GTK_WIDGET (self->list_view)) != NULL)
    choose (self, gtk_single_selection_get_selected (self->selection));
}

static void
on_looked (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  CycLifelines *self = CYC_LIFELINES (source);
  CycLives     *lives = g_task_propagate_pointer (G_TASK (result), NULL);

  if (lives == NULL)
    return;
  g_clear_object (&self->cancellable);
  self->lives = lives;
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (lives)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  gtk_stack_set_visible_child_name (self->stack, cyc_lives_get_n (lives) > 0 ? "lives" : "empty");
  follow (self);
}

/* Looks anew if the log is another one or longer, and someone looks. */
static void
look (CycLifelines *self)
{
  CycRecording *recording = cyc_player_get_recording (self->player);
  CycLog       *log = recording != NULL ? cyc_recording_get_log (recording) : NULL;
  guint32       length = cyc_player_get_length (self->player);
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || (log == self->log && length == self->length))
    return;
  forget (self);
  self->log = log;
  self->length = length;
  gtk_stack_set_visible_child_name (self->stack, "empty");
  if (length == 0)
    return;
  self->cancellable = g_cancellable_new ();
  job = g_new0 (Job, 1);
  job->log = cyc_log_ref (log);
  job->view = cyc_view_copy (cyc_layouts_get_view (self->layouts));
  task = g_task_new (self, self->cancellable, on_looked, NULL);
  g_task_set_source_tag (task, look);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, look_thread);
}

static void
redraw (CycLifelines *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_queue_draw (g_ptr_array_index (self->rows, i));
}

/* The lives of a run that is over would be looked up in another one's texts: they go first. */
static void
on_moved (CycLifelines *self)
{
  CycRecording *recording = cyc_player_get_recording (self->player);

  if (recording == NULL || cyc_recording_get_log (recording) != self->log)
    forget (self);
  look (self);
  redraw (self);
}

static void
on_setup (CycLifelines *self,
          GtkListItem  *item)
{
  gtk_list_item_set_child (item, g_object_new (CYC_TYPE_LIFE_ROW, NULL));
}

static void
on_bind (CycLifelines *self,
         GtkListItem  *item)
{
  CycLifeRow *row = CYC_LIFE_ROW (gtk_list_item_get_child (item));

  cyc_life_row_set_life (row, self->player, self->timeline_view, self->lives, gtk_list_item_get_position (item));
  g_ptr_array_add (self->rows, row);
}

static void
on_unbind (CycLifelines *self,
           GtkListItem  *item)
{
  CycLifeRow *row = CYC_LIFE_ROW (gtk_list_item_get_child (item));

  cyc_life_row_set_life (row, NULL, NULL, NULL, 0);
  g_ptr_array_remove_fast (self->rows, row);
}

static void
cyc_lifelines_dispose (GObject *object)
{
  CycLifelines *self = CYC_LIFELINES (object);

  if (self->list_view != NULL)
    forget (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_LIFELINES);
  g_clear_object (&self->layouts);
  g_clear_object (&self->player);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (cyc_lifelines_parent_class)->dispose (object);
}

static void
cyc_lifelines_class_init (CycLifelinesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cyc_lifelines_dispose;

  /**
   * CycLifelines::chosen:
   * @holder: a #CycHolder
   *
   * The line of an object was chosen.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CYC_TYPE_LIFELINES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-lifelines.ui");
  gtk_widget_class_bind_template_child (widget_class, CycLifelines, stack);
  gtk_widget_class_bind_template_child (widget_class, CycLifelines, list_view);
  gtk_widget_class_bind_template_callback (widget_class, choose);
}

static void
cyc_lifelines_init (CycLifelines *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->selected = G_MAXUINT32;
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  g_signal_connect (self, "map", G_CALLBACK (look), NULL);
  g_signal_connect_object (cyc_appearance_get_default (), "changed", G_CALLBACK (redraw), self, G_CONNECT_SWAPPED);
}

/**
 * cyc_lifelines_set_player:
 * @self: the lifelines
 * @player: where the cursor is
 * @layouts: what the person asked to see
 * @timeline_view: (transfer none): whose scale they keep; it must live as long
 *
 * Connects them; once.
 */
void
cyc_lifelines_set_player (CycLifelines    *self,
                          CycPlayer       *player,
                          CycLayouts      *layouts,
                          CycTimelineView *timeline_view)
{
  g_return_if_fail (CYC_IS_LIFELINES (self));
  g_return_if_fail (self->player == NULL);

  self->player = g_object_ref (player);
  self->layouts = g_object_ref (layouts);
  self->timeline_view = timeline_view;
  g_signal_connect_object (player, "moved", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
}

/**
 * cyc_lifelines_renew:
 * @self: the lifelines
 *
 * To be called when the log has grown and rests.
 */
void
cyc_lifelines_renew (CycLifelines *self)
{
  g_return_if_fail (CYC_IS_LIFELINES (self));

  look (self);
}

/**
 * cyc_lifelines_select:
 * @self: the lifelines
 * @selected: a #CycHolder; %G_MAXUINT32 for none
 *
 * Selects the line of an object, if it has one.
 */
void
cyc_lifelines_select (CycLifelines *self,
                      CycHolder     selected)
{
  g_return_if_fail (CYC_IS_LIFELINES (self));

  self->selected = selected;
  follow (self);
}

/**
 * cyc_lifelines_get_lives:
 * @self: the lifelines
 *
 * Returns: (transfer none) (nullable): what they show; %NULL until that is known
 */
CycLives *
cyc_lifelines_get_lives (CycLifelines *self)
{
  g_return_val_if_fail (CYC_IS_LIFELINES (self), NULL);

  return self->lives;
}
