/* cyc-stage-view-menu.c
 *
 * The context menu of the stage: by the pointer for what lies under it, by
 * the keyboard for what is selected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-stage-view-private.h"

#include "cyc-hit.h"

/* In the widget's coordinates. */
static CycPoint
place_of_selected (CycStageView *self)
{
  const CycRect *room = &self->panes[PART_GRAPH].room;
  CycPoint       place = { room->x + room->width / 2, room->y + room->height / 2 };
  CycRect        box;

  if (self->panes[PART_GRAPH].list == NULL || !cyc_hit_find (self->panes[PART_GRAPH].list, &self->selected, &box))
    return place;
  place.x = self->camera.x + (box.x + box.width / 2) * self->camera.scale;
  place.y = self->camera.y + (box.y + 16) * self->camera.scale;
  return place;
}

/**
 * cyc_stage_view_request_menu:
 * @self: a stage
 * @target: (nullable): what the menu is for; %NULL for what is selected
 * @x: where
 * @y: where
 *
 * Asks the window for a menu.
 */
void
cyc_stage_view_request_menu (CycStageView    *self,
                             const CycTarget *target,
                             double           x,
                             double           y)
{
  CycPoint place = { x, y };

  if (self->player == NULL || cyc_player_get_length (self->player) == 0)
    return;
  if (target == NULL)
    {
      target = &self->selected;
      place = place_of_selected (self);
    }
  self->menu_target = *target;
  self->menu_place = place;
  g_signal_emit_by_name (self, "menu-wanted");
}

/**
 * cyc_stage_view_want_menu:
 * @self: a stage
 *
 * Asks for the menu of what is selected.
 */
void
cyc_stage_view_want_menu (CycStageView *self)
{
  g_return_if_fail (CYC_IS_STAGE_VIEW (self));

  cyc_stage_view_request_menu (self, NULL, 0, 0);
}

/**
 * cyc_stage_view_get_menu_target:
 * @self: a stage
 *
 * Returns: (transfer none): what the menu is for that was asked for last
 */
const CycTarget *
cyc_stage_view_get_menu_target (CycStageView *self)
{
  g_return_val_if_fail (CYC_IS_STAGE_VIEW (self), NULL);

  return &self->menu_target;
}

/**
 * cyc_stage_view_popup_menu:
 * @self: a stage
 * @model: the menu
 *
 * Opens a menu where it was asked for.
 */
void
cyc_stage_view_popup_menu (CycStageView *self,
                           GMenuModel   *model)
{
  GdkRectangle at = { (int) self->menu_place.x, (int) self->menu_place.y, 1, 1 };

  g_return_if_fail (CYC_IS_STAGE_VIEW (self));

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
