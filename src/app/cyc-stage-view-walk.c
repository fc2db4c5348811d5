/* cyc-stage-view-walk.c
 *
 * Going over the graph by keys: Down and Up choose one of the references of
 * what is selected, Right follows it, Left goes back to who holds it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-stage-view-private.h"

/**
 * cyc_stage_view_read:
 * @self: a stage
 *
 * Returns: (transfer full) (element-type CycOutlineNode): what it shows at the cursor
 */
GArray *
cyc_stage_view_read (CycStageView *self)
{
  CycMoment moment = { .t = 1 };

  g_return_val_if_fail (CYC_IS_STAGE_VIEW (self), NULL);

  moment.model = self->player != NULL ? cyc_player_get_model (self->player) : NULL;
  if (self->shown == NULL || moment.model == NULL)
    return g_array_new (FALSE, FALSE, sizeof (CycOutlineNode));
  return cyc_outline_new (self->shown, &moment);
}

static const CycOutlineNode *
get_node (GArray *outline,
          guint   n)
{
  return n < outline->len ? &g_array_index (outline, CycOutlineNode, n) : NULL;
}

/* The row that is lit. */
static guint
find_row (CycStageView         *self,
          const CycOutlineNode *node)
{
  const CycModelRef *lit = self->lit != NULL && self->lit->len == 1 ? &g_array_index (self->lit, CycModelRef, 0) : NULL;

  for (guint i = 0; lit != NULL && i < node->rows->len; i++)
    {
      const CycModelRef *it = &g_array_index (node->rows, CycOutlineRow, i).reference;

      if (it->holder == lit->holder && it->slot.kind == lit->slot.kind && it->slot.value == lit->slot.value)
        return i;
    }
  return CYC_OUTLINE_NONE;
}

static void
light_row (CycStageView         *self,
           const CycOutlineNode *node,
           guint                 n)
{
  const CycOutlineRow *row = &g_array_index (node->rows, CycOutlineRow, n);
  g_autofree char     *text = g_strdup_printf ("%s: %s → %s", node->title, row->label, row->value);
  g_autoptr (GArray) lit = g_array_new (FALSE, FALSE, sizeof (CycModelRef));

  g_array_append_val (lit, row->reference);
  cyc_stage_view_set_lit (self, lit);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
select_node (CycStageView         *self,
             const CycOutlineNode *node)
{
  g_autoptr (GArray) nothing = g_array_new (FALSE, FALSE, sizeof (CycModelRef));

  cyc_stage_view_set_lit (self, nothing);
  cyc_stage_view_select (self, node->key);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, node->description, -1);
}

static void
choose_row (CycStageView         *self,
            const CycOutlineNode *node,
            int                   way)
{
  guint n = find_row (self, node);

  if (node->rows->len == 0)
    return;
  if (n == CYC_OUTLINE_NONE)
    n = way > 0 ? 0 : node->rows->len - 1;
  else
    n = (n + node->rows->len + way) % node->rows->len;
  light_row (self, node, n);
}

/* Along the chosen arrow; without one chosen, along the first. */
static void
follow_row (CycStageView         *self,
            GArray               *outline,
            const CycOutlineNode *node)
{
  guint chosen = find_row (self, node);

  for (guint i = 0; i < node->rows->len; i++)
    {
      const CycOutlineRow  *row = &g_array_index (node->rows, CycOutlineRow, i);
      const CycOutlineNode *head;

      if ((chosen != CYC_OUTLINE_NONE && i != chosen) || row->head == G_MAXUINT32)
        continue;
      head = get_node (outline, cyc_outline_find (outline, row->head));
      if (head != NULL)
        select_node (self, head);
      return;
    }
}

/* Back to a node that holds the selected one, with the arrow between them chosen. */
static void
go_back (CycStageView         *self,
         GArray               *outline,
         const CycOutlineNode *node)
{
  for (guint i = 0; i < outline->len; i++)
    {
      const CycOutlineNode *tail = get_node (outline, i);

      for (guint row = 0; row < tail->rows->len; row++)
        if (tail != node && g_array_index (tail->rows, CycOutlineRow, row).head == node->key)
          {
            select_node (self, tail);
            light_row (self, tail, row);
            return;
          }
    }
}

/**
 * cyc_stage_view_walk:
 * @self: a stage
 * @way: the direction of an arrow key
 *
 * Goes one step over the graph. With nothing selected it begins at the first sheet.
 */
void
cyc_stage_view_walk (CycStageView    *self,
                     GtkDirectionType way)
{
  g_autoptr (GArray) outline = NULL;
  const CycOutlineNode *node;

  g_return_if_fail (CYC_IS_STAGE_VIEW (self));

  outline = cyc_stage_view_read (self);
  node = get_node (outline, cyc_outline_find (outline, cyc_stage_view_get_selected (self)));
  if (node == NULL)
    {
      if (outline->len > 0)
        select_node (self, get_node (outline, 0));
      return;
    }
  switch (way)
    {
    case GTK_DIR_DOWN:
      choose_row (self, node, 1);
      break;
    case GTK_DIR_UP:
      choose_row (self, node, -1);
      break;
    case GTK_DIR_RIGHT:
      follow_row (self, outline, node);
      break;
    case GTK_DIR_LEFT:
      go_back (self, outline, node);
      break;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      break;
    }
}
