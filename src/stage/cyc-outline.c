/* cyc-outline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-outline.h"

#include "cyc-scene.h"
#include "cyc-slot-text.h"

static void
clear_row (gpointer data)
{
  CycOutlineRow *row = data;

  g_free (row->label);
  g_free (row->value);
}

static void
clear_node (gpointer data)
{
  CycOutlineNode *node = data;

  g_free (node->title);
  g_free (node->count);
  g_free (node->description);
  g_array_unref (node->rows);
}

/* The key of the node at the end of a row's arrow. */
static CycHolder
find_head (const CycScene *scene,
           guint           node,
           guint           row)
{
  guint head = cyc_graph_find_object (scene->graph, scene->nodes[node].targets[row]);
  guint edge = head != CYC_NODE_NONE ? cyc_graph_find_edge (scene->graph, node, row, head) : G_MAXUINT;

  return edge != G_MAXUINT && scene->edges[edge] ? cyc_graph_get_node (scene->graph, head)->key : G_MAXUINT32;
}

static GArray *
read_rows (const CycScene *scene,
           guint           node)
{
  const CycNode      *what = cyc_graph_get_node (scene->graph, node);
  const CycSceneNode *now = &scene->nodes[node];
  GArray             *rows = g_array_new (FALSE, FALSE, sizeof (CycOutlineRow));

  g_array_set_clear_func (rows, clear_row);
  for (guint i = 0; i < MIN (now->n_rows, what->rows->len); i++)
    {
      const CycRow *it = cyc_node_get_row (what, i);
      CycOutlineRow row = { .reference = { .holder = now->holders[i], .slot = it->slot, .target = now->targets[i] } };

      if (now->targets[i] == 0)
        continue;
      row.label = g_strdup (it->label);
      row.value = it->flags & CYC_ROW_MORE ? g_strdup_printf ("%u", now->counts[i]) : cyc_object_to_text (scene->model, now->targets[i]);
      row.head = find_head (scene, node, i);
      g_array_append_val (rows, row);
    }
  return rows;
}

static char *
read_count (const CycSceneNode *now,
            const CycNode      *what)
{
  if (what->kind == CYC_NODE_FRAME || what->kind == CYC_NODE_NAMESPACE)
    return g_strdup ("");
  return now->immortal ? g_strdup ("∞") : g_strdup_printf ("%u", now->count);
}

static void
add_node (GArray         *outline,
          const CycScene *scene,
          guint           node)
{
  const CycNode *what = cyc_graph_get_node (scene->graph, node);
  CycOutlineNode it = { .key = what->key, .kind = what->kind };

  it.title = g_strjoin (" ", what->title, what->note, NULL);
  it.count = read_count (&scene->nodes[node], what);
  it.description = cyc_scene_describe (scene, node);
  it.rows = read_rows (scene, node);
  g_array_append_val (outline, it);
}

/**
 * cyc_outline_new:
 * @placement: what is shown
 * @moment: when
 *
 * Reads a moment of the stage.
 *
 * Returns: (transfer full) (element-type CycOutlineNode): what is there
 */
GArray *
cyc_outline_new (CycPlacement    *placement,
                 const CycMoment *moment)
{
  GArray  *outline = g_array_new (FALSE, FALSE, sizeof (CycOutlineNode));
  CycScene scene;

  g_array_set_clear_func (outline, clear_node);
  cyc_scene_init (&scene, placement, moment, cyc_theme_get (CYC_THEME_LIGHT));
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < cyc_graph_get_n_nodes (scene.graph); i++)
      {
        CycNodeKind kind = cyc_graph_get_node (scene.graph, i)->kind;
        gboolean    sheet = kind == CYC_NODE_FRAME || kind == CYC_NODE_NAMESPACE;

        if (scene.nodes[i].look != CYC_LOOK_ABSENT && sheet == (pass == 0))
          add_node (outline, &scene, i);
      }
  cyc_scene_clear (&scene);
  return outline;
}

/**
 * cyc_outline_find:
 * @outline: (element-type CycOutlineNode): a moment
 * @key: a node's key
 *
 * Returns: where the node stands; %CYC_OUTLINE_NONE if it is not there
 */
guint
cyc_outline_find (GArray   *outline,
                  CycHolder key)
{
  for (guint i = 0; i < outline->len; i++)
    if (g_array_index (outline, CycOutlineNode, i).key == key)
      return i;
  return CYC_OUTLINE_NONE;
}
