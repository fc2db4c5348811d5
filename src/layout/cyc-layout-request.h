/* cyc-layout-request.h
 *
 * What the layout worker is asked, and the lines in which it is asked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CYC_LAYOUT_MAX_NODES 4000
#define CYC_LAYOUT_MAX_EDGES 20000

/**
 * CycLayoutNode:
 * @width: in pixels
 * @height: in pixels
 * @root: it stands on the first rank
 * @n_bands: bands of ports from top to bottom
 * @bands: their heights; an edge leaves from one of them and arrives at another
 */
typedef struct
{
  int      width;
  int      height;
  gboolean root;
  guint    n_bands;
  int     *bands;
} CycLayoutNode;

/**
 * CycLayoutEdge:
 * @tail: index of a node
 * @band: index of the tail's band, -1 for the whole node
 * @head: index of a node
 * @head_band: index of the head's band, -1 for the whole node
 * @weight: how much it wants to be short and straight
 * @constraint: whether the head must stand on a later rank
 */
typedef struct
{
  guint    tail;
  int      band;
  guint    head;
  int      head_band;
  int      weight;
  gboolean constraint;
} CycLayoutEdge;

/**
 * CycLayoutRequest:
 * @lines: straight lines and bounded effort
 * @nodes: (element-type CycLayoutNode):
 * @edges: (element-type CycLayoutEdge):
 */
typedef struct
{
  gboolean lines;
  GArray  *nodes;
  GArray  *edges;
} CycLayoutRequest;

CycLayoutRequest *cyc_layout_request_new (guint n_nodes,
                                          guint n_edges) G_GNUC_WARN_UNUSED_RESULT;
void              cyc_layout_request_free (CycLayoutRequest *self);
gboolean          cyc_layout_request_add_line (CycLayoutRequest *self,
                                               const char       *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycLayoutRequest, cyc_layout_request_free)

G_END_DECLS
