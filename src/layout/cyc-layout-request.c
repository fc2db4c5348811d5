/* cyc-layout-request.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-layout-request.h"

#include <stdlib.h>

#define MAX_SIZE 20000
#define MAX_BANDS 4000

static void
node_clear (gpointer data)
{
  CycLayoutNode *node = data;

  g_free (node->bands);
}

/**
 * cyc_layout_request_new:
 * @n_nodes: how many nodes are announced
 * @n_edges: how many edges are announced
 *
 * Returns: (transfer full): an empty request
 */
CycLayoutRequest *
cyc_layout_request_new (guint n_nodes,
                        guint n_edges)
{
  CycLayoutRequest *self = g_new0 (CycLayoutRequest, 1);

  self->nodes = g_array_sized_new (FALSE, TRUE, sizeof (CycLayoutNode), n_nodes);
  self->edges = g_array_sized_new (FALSE, TRUE, sizeof (CycLayoutEdge), n_edges);
  g_array_set_clear_func (self->nodes, node_clear);
  return self;
}

/**
 * cyc_layout_request_free:
 * @self: (transfer full): a request
 */
void
cyc_layout_request_free (CycLayoutRequest *self)
{
  g_array_unref (self->nodes);
  g_array_unref (self->edges);
  g_free (self);
}

static gboolean
read_int (const char **cursor,
          int          low,
          int          high,
          int         *value)
{
  char *end;
  long  number = strtol (*cursor, &end, 10);

  if (end == *cursor || number < low || number > high)
    return FALSE;
  *cursor = end;
  *value = (int) number;
  return TRUE;
}

/* node WIDTH HEIGHT ROOT N_BANDS BAND... */
static gboolean
add_node (CycLayoutRequest *self,
          const char       *cursor)
{
  CycLayoutNode node = { 0 };
  int           root, n_bands;

  if (!read_int (&cursor, 1, MAX_SIZE, &node.width) || !read_int (&cursor, 1, MAX_SIZE, &node.height) ||
      !read_int (&cursor, 0, 1, &root) || !read_int (&cursor, 0, MAX_BANDS, &n_bands))
    return FALSE;
  node.root = root;
  node.n_bands = n_bands;
  node.bands = g_new0 (int, n_bands + 1);
  for (int i = 0; i < n_bands; i++)
    if (!read_int (&cursor, 0, MAX_SIZE, &node.bands[i]))
      {
        g_free (node.bands);
        return FALSE;
      }
  g_array_append_val (self->nodes, node);
  return TRUE;
}

/* edge TAIL BAND HEAD BAND WEIGHT CONSTRAINT; nodes stand before edges */
static gboolean
add_edge (CycLayoutRequest *self,
          const char       *cursor)
{
  CycLayoutEdge        edge = { 0 };
  int                  tail, head, last = (int) self->nodes->len - 1;
  const CycLayoutNode *node;

  if (!read_int (&cursor, 0, last, &tail))
    return FALSE;
  node = &g_array_index (self->nodes, CycLayoutNode, tail);
  if (!read_int (&cursor, -1, (int) node->n_bands - 1, &edge.band) || !read_int (&cursor, 0, last, &head))
    return FALSE;
  node = &g_array_index (self->nodes, CycLayoutNode, head);
  if (!read_int (&cursor, -1, (int) node->n_bands - 1, &edge.head_band) ||
      !read_int (&cursor, 0, 1000, &edge.weight) || !read_int (&cursor, 0, 1, &edge.constraint))
    return FALSE;
  edge.tail = tail;
  edge.head = head;
  g_array_append_val (self->edges, edge);
  return TRUE;
}

/**
 * cyc_layout_request_add_line:
 * @self: a request
 * @line: `node …`, `edge …` or `lines`
 *
 * Numbers only: nothing that a program's author wrote reaches Graphviz.
 *
 * Returns: whether the line makes sense
 */
gboolean
cyc_layout_request_add_line (CycLayoutRequest *self,
                             const char       *line)
{
  if (g_str_has_prefix (line, "node ") && self->nodes->len < CYC_LAYOUT_MAX_NODES)
    return add_node (self, line + 5);
  if (g_str_has_prefix (line, "edge ") && self->edges->len < CYC_LAYOUT_MAX_EDGES)
    return add_edge (self, line + 5);
  if (g_str_equal (line, "lines"))
    {
      self->lines = TRUE;
      return TRUE;
    }
  return FALSE;
}
