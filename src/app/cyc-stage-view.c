/* cyc-stage-view.c
 *
 * The stage in the window: what it follows, what is selected on it, what it
 * tells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-stage-view-private.h"

#include <glib/gi18n.h>

#include "cyc-appearance.h"
#include "cyc-hit.h"
#include "cyc-narration.h"

G_DEFINE_FINAL_TYPE (CycStageView, cyc_stage_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_SELECTION_CHANGED,
  SIGNAL_PHASE_CHOSEN,
  SIGNAL_OPENED,
  SIGNAL_COUNT_CHOSEN,
  SIGNAL_TRY,
  SIGNAL_MENU_WANTED,
  SIGNAL_SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/**
 * cyc_stage_view_invalidate:
 * @self: a stage
 *
 * To be called when what is drawn has changed.
 */
void
cyc_stage_view_invalidate (CycStageView *self)
{
  self->valid = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
cyc_stage_view_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 360 : 280;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 680 : 560;
}

static void
cyc_stage_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  CycStageView *self = CYC_STAGE_VIEW (widget);

  /* Where only the height changes, something was opened above or below: the view goes there before one's eyes. */
  self->placed = self->placed && width == self->width;
  self->width = width;
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
  cyc_stage_view_invalidate (self);
}

static void
tell_reader (CycStageView *self)
{
  CycModel *model = cyc_player_get_model (self->player);
  g_autoptr (CycNarration) narration = model != NULL ? cyc_narration_new (model) : NULL;
  g_autofree char *text = narration != NULL ? cyc_narration_to_text (narration) : g_strdup (_ ("Stage"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
on_moved (CycStageView *self,
          guint         was)
{
  g_clear_pointer (&self->from, cyc_placement_unref);
  cyc_stage_view_start_moving (self, was);
  cyc_stage_view_update_places (self);
  cyc_stage_view_start_ticking (self);
  tell_reader (self);
  cyc_stage_view_invalidate (self);
}

static void
on_layouts_changed (CycStageView *self)
{
  cyc_stage_view_update_places (self);
  cyc_stage_view_start_ticking (self);
  cyc_stage_view_invalidate (self);
}

static void
cyc_stage_view_dispose (GObject *object)
{
  CycStageView *self = CYC_STAGE_VIEW (object);

  if (self->tick_id > 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  g_clear_handle_id (&self->sharpen_id, g_source_remove);
  cyc_stage_view_end_moving (self);
  for (guint i = 0; i < N_PARTS; i++)
    g_clear_pointer (&self->panes[i].list, cyc_display_list_unref);
  g_clear_pointer (&self->shown, cyc_placement_unref);
  g_clear_pointer (&self->base, cyc_placement_unref);
  g_clear_pointer (&self->from, cyc_placement_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->shots); i++)
    cyc_stage_view_forget_shots (self, i);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->pull_line, g_free);
  g_clear_pointer (&self->lit, g_array_unref);
  g_clear_pointer (&self->painter, cyc_painter_free);
  g_clear_pointer (&self->census, cyc_census_free);
  g_clear_object (&self->player);
  g_clear_object (&self->layouts);

  G_OBJECT_CLASS (cyc_stage_view_parent_class)->dispose (object);
}

static void
cyc_stage_view_class_init (CycStageViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cyc_stage_view_dispose;
  widget_class->snapshot = cyc_stage_view_snapshot;
  widget_class->measure = cyc_stage_view_measure;
  widget_class->size_allocate = cyc_stage_view_size_allocate;
  widget_class->query_tooltip = cyc_stage_view_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "stage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  /**
   * CycStageView::selection-changed:
   *
   * Something else is selected.
   */
  signals[SIGNAL_SELECTION_CHANGED] =
    g_signal_new ("selection-changed", CYC_TYPE_STAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * CycStageView::phase-chosen:
   * @phase: a #CycPhase
   *
   * A phase of the running collection was clicked.
   */
  signals[SIGNAL_PHASE_CHOSEN] =
    g_signal_new ("phase-chosen", CYC_TYPE_STAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * CycStageView::opened:
   * @key: a #CycHolder
   *
   * A folded container or group is to be opened.
   */
  signals[SIGNAL_OPENED] =
    g_signal_new ("opened", CYC_TYPE_STAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * CycStageView::count-chosen:
   *
   * The reference count of what is selected was clicked.
   */
  signals[SIGNAL_COUNT_CHOSEN] =
    g_signal_new ("count-chosen", CYC_TYPE_STAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * CycStageView::try:
   * @line: Python text
   *
   * What the person has drawn stands for a line to be run.
   */
  signals[SIGNAL_TRY] =
    g_signal_new ("try", CYC_TYPE_STAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * CycStageView::menu-wanted:
   *
   * A menu is wanted: see cyc_stage_view_get_menu_target().
   */
  signals[SIGNAL_MENU_WANTED] =
    g_signal_new ("menu-wanted", CYC_TYPE_STAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * CycStageView::settled:
   *
   * What moved has come to rest.
   */
  signals[SIGNAL_SETTLED] =
    g_signal_new ("settled", CYC_TYPE_STAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cyc_stage_view_init (CycStageView *self)
{
  self->painter = cyc_painter_new ();
  self->census = cyc_census_new ();
  self->camera.scale = 1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "stage");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Stage"), -1);
  cyc_stage_view_add_controllers (self);
  g_signal_connect_object (cyc_appearance_get_default (), "changed", G_CALLBACK (cyc_stage_view_invalidate), self, G_CONNECT_SWAPPED);
}

/**
 * cyc_stage_view_set_player:
 * @self: a stage
 * @player: whose cursor it shows
 * @layouts: where things stand
 *
 * Connects the stage; once.
 */
void
cyc_stage_view_set_player (CycStageView *self,
                           CycPlayer    *player,
                           CycLayouts   *layouts)
{
  g_return_if_fail (CYC_IS_STAGE_VIEW (self));
  g_return_if_fail (self->player == NULL);

  self->player = g_object_ref (player);
  self->layouts = g_object_ref (layouts);
  g_signal_connect_object (player, "moved", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (layouts, "changed", G_CALLBACK (on_layouts_changed), self, G_CONNECT_SWAPPED);
}

/**
 * cyc_stage_view_reset:
 * @self: a stage
 *
 * Forgets places and selection; needed before another recording is played.
 */
void
cyc_stage_view_reset (CycStageView *self)
{
  g_return_if_fail (CYC_IS_STAGE_VIEW (self));

  cyc_stage_view_end_moving (self);
  g_clear_pointer (&self->from, cyc_placement_unref);
  g_clear_pointer (&self->shown, cyc_placement_unref);
  g_clear_pointer (&self->base, cyc_placement_unref);
  memset (&self->selected, 0, sizeof self->selected);
  memset (&self->hovered, 0, sizeof self->hovered);
  g_clear_pointer (&self->lit, g_array_unref);
  self->camera.free = self->whole = FALSE;
  memset (&self->held, 0, sizeof self->held);
  self->placed = FALSE;
  self->gliding = FALSE;
  cyc_stage_view_invalidate (self);
}

/**
 * cyc_stage_view_get_selected:
 * @self: a stage
 *
 * Returns: the #CycHolder that is selected; %G_MAXUINT32 for none
 */
CycHolder
cyc_stage_view_get_selected (CycStageView *self)
{
  g_return_val_if_fail (CYC_IS_STAGE_VIEW (self), G_MAXUINT32);

  return self->selected.kind == CYC_TARGET_NODE ? self->selected.holder : G_MAXUINT32;
}

static void
reveal_selected (CycStageView *self)
{
  CycRect box;

  cyc_stage_view_validate (self);
  if (self->shown == NULL || !cyc_hit_find (self->panes[PART_GRAPH].list, &self->selected, &box))
    return;
  box.x -= CYC_STAGE_MARGIN;
  box.y -= CYC_STAGE_MARGIN;
  box.width += 2 * CYC_STAGE_MARGIN;
  box.height += 2 * CYC_STAGE_MARGIN;
  cyc_camera_reveal (&self->camera, &box, &self->panes[PART_GRAPH].room);
}

/**
 * cyc_stage_view_select:
 * @self: a stage
 * @holder: an object or a frame; %G_MAXUINT32 for nothing
 *
 * Selects something, and brings it into sight if it is on the stage.
 */
void
cyc_stage_view_select (CycStageView *self,
                       CycHolder     holder)
{
  g_return_if_fail (CYC_IS_STAGE_VIEW (self));

  if (cyc_stage_view_get_selected (self) == holder)
    return;
  memset (&self->selected, 0, sizeof self->selected);
  if (holder != G_MAXUINT32)
    {
      self->selected.kind = CYC_TARGET_NODE;
      self->selected.holder = holder;
      self->selected.object = CYC_HOLDER_KIND (holder) == CYC_HOLDER_OBJECT ? CYC_HOLDER_NUMBER (holder) : 0;
    }
  self->valid = FALSE;
  if (holder != G_MAXUINT32 && self->player != NULL && cyc_player_get_model (self->player) != NULL)
    reveal_selected (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

/**
 * cyc_stage_view_get_placement:
 * @self: a stage
 *
 * Returns: (transfer none) (nullable): where things stand that are shown
 */
CycPlacement *
cyc_stage_view_get_placement (CycStageView *self)
{
  g_return_val_if_fail (CYC_IS_STAGE_VIEW (self), NULL);

  return self->shown;
}

/**
 * cyc_stage_view_set_lit:
 * @self: a stage
 * @lit: (element-type CycModelRef): references whose arrows are to be lit; empty for none
 *
 * Shows where the person looks in another part of the window.
 */
void
cyc_stage_view_set_lit (CycStageView *self,
                        GArray       *lit)
{
  g_return_if_fail (CYC_IS_STAGE_VIEW (self));

  if (lit->len == 0 && (self->lit == NULL || self->lit->len == 0))
    return;
  g_array_ref (lit);
  g_clear_pointer (&self->lit, g_array_unref);
  self->lit = lit;
  cyc_stage_view_invalidate (self);
}

/**
 * cyc_stage_view_zoom:
 * @self: a stage
 * @factor: by how much larger
 *
 * Zooms around the middle.
 */
void
cyc_stage_view_zoom (CycStageView *self,
                     double        factor)
{
  const CycRect *room;

  g_return_if_fail (CYC_IS_STAGE_VIEW (self));

  room = &self->panes[PART_GRAPH].room;
  cyc_camera_zoom (&self->camera, factor, room->x + room->width / 2, room->y + room->height / 2);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Private: shows the places of the moment with something put elsewhere by hand. */
void
cyc_stage_view_show_pinned (CycStageView  *self,
                            const CycView *view)
{
  CycPlacement *pinned = cyc_placement_new_pinned (self->base, view);

  g_clear_pointer (&self->shown, cyc_placement_unref);
  self->shown = pinned;
  cyc_stage_view_invalidate (self);
}

/**
 * cyc_stage_view_tidy:
 * @self: a stage
 *
 * Lays out afresh: what was put somewhere by hand stands where it belongs
 * again, and all of it is in sight.
 */
void
cyc_stage_view_tidy (CycStageView *self)
{
  g_autoptr (CycView) view = NULL;

  g_return_if_fail (CYC_IS_STAGE_VIEW (self));

  view = cyc_view_copy (cyc_layouts_get_view (self->layouts));
  cyc_view_unpin_all (view);
  cyc_layouts_set_view (self->layouts, view);
  self->camera.free = FALSE;
  cyc_stage_view_invalidate (self);
}

/**
 * cyc_stage_view_fit:
 * @self: a stage
 *
 * Shows everything; what already does so shows what goes on from then on.
 */
void
cyc_stage_view_fit (CycStageView *self)
{
  g_return_if_fail (CYC_IS_STAGE_VIEW (self));

  self->whole = self->camera.free || !self->whole;
  self->camera.free = FALSE;
  cyc_stage_view_invalidate (self);
}

/**
 * cyc_stage_view_shows_event:
 * @self: a stage
 * @event: an event
 *
 * Returns: whether the event may change what is drawn now
 */
gboolean
cyc_stage_view_shows_event (CycStageView   *self,
                            const CycEvent *event)
{
  g_return_val_if_fail (CYC_IS_STAGE_VIEW (self), TRUE);

  return self->shown == NULL || cyc_graph_shows_event (cyc_placement_get_graph (self->shown), event);
}
