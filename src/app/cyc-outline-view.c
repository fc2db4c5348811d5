/* cyc-outline-view.c
 *
 * The list twin of the stage: the same things with the same numbers, the
 * same selection, in step with the cursor, for those who do not see the
 * drawing or prefer to read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-outline-view.h"

#include "cyc-outline-item.h"

struct _CycOutlineView
{
  GtkWidget parent_instance;

  /* Template children, owned by the template. */
  GtkWidget   *content;
  GtkListView *list_view;

  CycStageView       *stage_view; /* unowned: beside it in the window */
  GListStore         *nodes;      /* of CycOutlineItem */
  GtkTreeListModel   *tree;
  GtkSingleSelection *selection;
  gboolean            following; /* the list is being brought to the stage */
};

G_DEFINE_FINAL_TYPE (CycOutlineView, cyc_outline_view, GTK_TYPE_WIDGET)

static CycOutlineItem *
get_item (CycOutlineView *self,
          guint           position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->tree), position);

  return row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
}

static GListModel *
create_rows (gpointer item,
             gpointer data)
{
  GListModel *rows = cyc_outline_item_get_rows (item);

  return rows != NULL ? g_object_ref (rows) : NULL;
}

static void
on_setup (CycOutlineView *self,
          GtkListItem    *item)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *value = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (value), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (value, "position");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), value);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), box);
  gtk_list_item_set_child (item, expander);
}

static void
show_item (GtkListItem *list_item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (list_item);
  CycOutlineItem *item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
  GtkWidget      *expander = gtk_list_item_get_child (list_item);
  GtkWidget      *name = gtk_widget_get_first_child (gtk_tree_expander_get_child (GTK_TREE_EXPANDER (expander)));

  if (item == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (name), cyc_outline_item_get_name (item));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), cyc_outline_item_get_value (item));
  /* The row of the list is what a screen reader stops at. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (expander)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cyc_outline_item_get_description (item), -1);
  g_object_unref (item);
}

static void
on_bind (CycOutlineView *self,
         GtkListItem    *list_item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (list_item);
  g_autoptr (CycOutlineItem) item = gtk_tree_list_row_get_item (row);

  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (list_item)), row);
  g_signal_connect_object (item, "changed", G_CALLBACK (show_item), list_item, G_CONNECT_SWAPPED);
  show_item (list_item);
}

static void
on_unbind (CycOutlineView *self,
           GtkListItem    *list_item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (list_item);
  g_autoptr (CycOutlineItem) item = gtk_tree_list_row_get_item (row);

  if (item != NULL)
    g_signal_handlers_disconnect_by_func (item, show_item, list_item);
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (list_item)), NULL);
}

/* A node selects itself; a row what it refers to, with its arrow lit. */
static void
choose (CycOutlineView *self,
        guint           position,
        gboolean        follow_row)
{
  g_autoptr (CycOutlineItem) item = get_item (self, position);
  g_autoptr (GArray) lit = g_array_new (FALSE, FALSE, sizeof (CycModelRef));
  CycModelRef reference;

  if (item == NULL)
    return;
  if (cyc_outline_item_get_reference (item, &reference))
    g_array_append_val (lit, reference);
  cyc_stage_view_set_lit (self->stage_view, lit);
  if (follow_row && cyc_outline_item_get_head (item) != G_MAXUINT32)
    cyc_stage_view_select (self->stage_view, cyc_outline_item_get_head (item));
  else
    cyc_stage_view_select (self->stage_view, cyc_outline_item_get_key (item));
}

static void
on_activated (CycOutlineView *self,
              guint           position)
{
  choose (self, position, TRUE);
}

static void
on_selected (CycOutlineView *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (self->following || position == GTK_INVALID_LIST_POSITION || gtk_widget_get_focus_child (GTK_WIDGET (self->list_view)) == NULL)
    return;
  self->following = TRUE;
  choose (self, position, FALSE);
  self->following = FALSE;
}

/* Keeps the items of what stays; what is new comes in at its place. */
static void
update_nodes (CycOutlineView *self,
              GArray         *outline)
{
  for (guint i = 0; i < outline->len; i++)
    {
      const CycOutlineNode *node = &g_array_index (outline, CycOutlineNode, i);
      g_autoptr (CycOutlineItem) item = g_list_model_get_item (G_LIST_MODEL (self->nodes), i);

      while (item != NULL && cyc_outline_item_get_key (item) != node->key && cyc_outline_find (outline, cyc_outline_item_get_key (item)) == CYC_OUTLINE_NONE)
        {
          g_list_store_remove (self->nodes, i);
          g_clear_object (&item);
          item = g_list_model_get_item (G_LIST_MODEL (self->nodes), i);
        }
      if (item == NULL || cyc_outline_item_get_key (item) != node->key)
        {
          g_clear_object (&item);
          item = cyc_outline_item_new (node->key);
          cyc_outline_item_set_node (item, node);
          g_list_store_insert (self->nodes, i, item);
        }
      else
        cyc_outline_item_set_node (item, node);
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (self->nodes)) > outline->len)
    g_list_store_splice (self->nodes, outline->len, g_list_model_get_n_items (G_LIST_MODEL (self->nodes)) - outline->len, NULL, 0);
}

static guint
find_selected (CycOutlineView *self)
{
  CycHolder selected = cyc_stage_view_get_selected (self->stage_view);
  guint     n = g_list_model_get_n_items (G_LIST_MODEL (self->tree));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CycOutlineItem) item = get_item (self, i);

      if (cyc_outline_item_get_key (item) == selected && cyc_outline_item_get_rows (item) != NULL)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
follow (CycOutlineView *self)
{
  guint position;

  if (self->following)
    return;
  position = find_selected (self);
  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->following = FALSE;
  if (position != GTK_INVALID_LIST_POSITION && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

static void
cyc_outline_view_dispose (GObject *object)
{
  CycOutlineView *self = CYC_OUTLINE_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_OUTLINE_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  g_clear_object (&self->nodes);

  G_OBJECT_CLASS (cyc_outline_view_parent_class)->dispose (object);
}

static void
cyc_outline_view_class_init (CycOutlineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cyc_outline_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-outline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CycOutlineView, content);
  gtk_widget_class_bind_template_child (widget_class, CycOutlineView, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
cyc_outline_view_init (CycOutlineView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->nodes = g_list_store_new (CYC_TYPE_OUTLINE_ITEM);
  self->tree = gtk_tree_list_model_new (g_object_ref (G_LIST_MODEL (self->nodes)), FALSE, TRUE, create_rows, NULL, NULL);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->tree)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
}

/**
 * cyc_outline_view_set_stage:
 * @self: a list
 * @stage_view: (transfer none): its twin; it must live as long
 *
 * Connects the list; once.
 */
void
cyc_outline_view_set_stage (CycOutlineView *self,
                            CycStageView   *stage_view)
{
  g_return_if_fail (CYC_IS_OUTLINE_VIEW (self));
  g_return_if_fail (self->stage_view == NULL);

  self->stage_view = stage_view;
  g_signal_connect_object (stage_view, "selection-changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (cyc_outline_view_update), NULL);
}

/**
 * cyc_outline_view_update:
 * @self: a list
 *
 * To be called when the stage shows something else. A list that is not seen
 * is brought up to date when it is.
 */
void
cyc_outline_view_update (CycOutlineView *self)
{
  g_autoptr (GArray) outline = NULL;

  g_return_if_fail (CYC_IS_OUTLINE_VIEW (self));

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  outline = cyc_stage_view_read (self->stage_view);
  self->following = TRUE;
  update_nodes (self, outline);
  self->following = FALSE;
  follow (self);
}

/**
 * cyc_outline_view_dup_text:
 * @self: a list
 *
 * Returns: (transfer full): what it says, a line for each item
 */
char *
cyc_outline_view_dup_text (CycOutlineView *self)
{
  GString *text = g_string_new (NULL);
  guint    n;

  g_return_val_if_fail (CYC_IS_OUTLINE_VIEW (self), NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->tree));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CycOutlineItem) item = get_item (self, i);

      g_string_append_printf (text, "%s\n", cyc_outline_item_get_description (item));
    }
  return g_string_free (text, FALSE);
}
