/* cyc-graph-private.h
 *
 * How a graph is made. Private to the graph.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-graph.h"
#include "cyc-survey.h"

G_BEGIN_DECLS

struct _CycGraph
{
  gatomicrefcount count;
  CycSurvey      *survey;
  CycView        *view;
  guint32         begin;
  guint32         end;
  GArray         *nodes;     /* of CycNode */
  GArray         *edges;     /* of CycEdge */
  GArray         *touches;   /* of CycTouch */
  GHashTable     *by_key;    /* holder → node + 1 */
  GHashTable     *by_row;    /* node and label → row + 1; see cyc_graph_new_row_index() */
  GHashTable     *by_edge;   /* packed → edge + 1 */
  GHashTable     *in_groups; /* text of a type that is folded */
  GHashTable     *crowded;   /* class that has too many instances for arrows */
};

CycGraph *cyc_graph_new_surveyed (CycRecording  *recording,
                                  CycSurvey     *survey,
                                  const CycView *view,
                                  guint32        begin,
                                  guint32        end) G_GNUC_WARN_UNUSED_RESULT;

/* Rows. */
GArray  *cyc_graph_new_rows (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean cyc_graph_wants_row (CycGraph   *self,
                              guint       node,
                              CycSlot     slot,
                              CycObjectId target);
char    *cyc_graph_slot_label (CycGraph *self,
                               CycModel *model,
                               guint     node,
                               CycSlot   slot) G_GNUC_WARN_UNUSED_RESULT;
guint    cyc_graph_flags_of_row (CycGraph   *self,
                                 guint       node,
                                 CycSlot     slot,
                                 const char *label);
guint    cyc_graph_need_row (CycGraph   *self,
                             CycModel   *model,
                             guint       node,
                             CycSlot     slot,
                             CycObjectId target,
                             guint32     cursor);
void     cyc_graph_order_rows (CycGraph *self);
void     cyc_graph_size_nodes (CycGraph *self);

/* Finding rows. */
GHashTable *cyc_graph_new_row_index (void) G_GNUC_WARN_UNUSED_RESULT;
void        cyc_graph_add_to_row_index (GHashTable *index,
                                        guint       node,
                                        const char *label,
                                        guint       row);

/* Edges. */
guint cyc_graph_need_edge (CycGraph *self,
                           guint     tail,
                           guint     row,
                           guint     head,
                           guint     flags);
void  cyc_graph_index (CycGraph *self);

/* Steps.
 * @step: where the one at hand began
 * @number: its number, from 1
 * @collects: whether it is a collection
 * @last: (element-type guint32): the last step that touched each node */
typedef struct
{
  guint32  step;
  guint32  number;
  gboolean collects;
  GArray  *last;
} CycGraphSteps;

void cyc_graph_steps_init (CycGraphSteps *steps,
                           guint32        begin);
void cyc_graph_steps_clear (CycGraphSteps *steps);
void cyc_graph_note_event (CycGraph       *self,
                           CycGraphSteps  *steps,
                           const CycEvent *event,
                           guint32         cursor);

/* Folding. */
void cyc_graph_choose_groups (CycGraph *self);
void cyc_graph_choose_crowded (CycGraph *self);
void cyc_graph_cut_rows (CycGraph *self);
void cyc_graph_keep_focus (CycGraph *self);

G_END_DECLS
