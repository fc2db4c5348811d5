/* cyc-graph.h
 *
 * What is drawn during an epoch: sheets, cards, their rows, and the arrows
 * that stand between them at some time of it.
 *
 * A graph is made once and never changes; the moment (which rows and arrows
 * exist now, and the counts) comes from the model when it is drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-recording.h"
#include "cyc-view.h"

G_BEGIN_DECLS

typedef struct _CycGraph CycGraph;

typedef enum
{
  CYC_NODE_FRAME,     /* a running function: a sheet */
  CYC_NODE_NAMESPACE, /* the names of a module: a sheet */
  CYC_NODE_OBJECT,    /* a card */
  CYC_NODE_CLASS,     /* a class of the program: a small card */
  CYC_NODE_GROUP,     /* many objects of one type, counted */
} CycNodeKind;

typedef enum
{
  CYC_ROW_STACK = 1 << 0,  /* on the evaluation stack: not a name */
  CYC_ROW_CLASS = 1 << 1,  /* the reference to the class */
  CYC_ROW_MORE = 1 << 2,   /* stands for all rows that were cut */
  CYC_ROW_KERNEL = 1 << 3, /* a name that a notebook's kernel keeps; with MORE, all of them */
} CycRowFlags;

/**
 * CycRow:
 * @slot: its slot; rows are told apart by their labels
 * @flags: #CycRowFlags
 * @label: what the person reads: `.pet`
 * @first: the cursor at which it is there first in this epoch; before it the row is blank
 */
typedef struct
{
  CycSlot slot;
  guint   flags;
  char   *label;
  guint32 first;
} CycRow;

/**
 * CycNode:
 * @key: the holder it draws; for a group %CYC_HOLDER_VM with the text of the type's name
 * @kind: a #CycNodeKind
 * @object: the object, 0 for frames and groups
 * @title: the type's or function's name
 * @note: `#13`, `globals`, `frame`, `type`
 * @rows: (element-type CycRow): in the order drawn
 * @members: (element-type guint) (nullable): the objects of a group, the frames that share a sheet
 * @width: fixed for the epoch
 * @height: fixed for the epoch
 * @begin: the first cursor of the epoch at which it is there
 * @end: the first cursor at which it is gone, %G_MAXUINT32 if it outlives the epoch
 */
typedef struct
{
  CycHolder   key;
  CycNodeKind kind;
  CycObjectId object;
  char       *title;
  char       *note;
  GArray     *rows;
  GArray     *members;
  double      width;
  double      height;
  guint32     begin;
  guint32     end;
} CycNode;

typedef enum
{
  CYC_EDGE_WEAK = 1 << 0,  /* a weak reference: dotted, not counted */
  CYC_EDGE_STACK = 1 << 1, /* from the evaluation stack: thin */
  CYC_EDGE_CLASS = 1 << 2, /* to the class: thin */
} CycEdgeFlags;

/**
 * CycEdge:
 * @tail: index of the node it starts from
 * @row: index of the tail's row; %CYC_ROW_NONE for weak references and groups
 * @head: index of the node it points at
 * @flags: #CycEdgeFlags
 * @weight: how many events of the epoch it lives
 */
typedef struct
{
  guint   tail;
  guint   row;
  guint   head;
  guint   flags;
  guint32 weight;
} CycEdge;

/**
 * CycTouch:
 * @cursor: where a step begins
 * @node: the index of a node that it has to do with
 */
typedef struct
{
  guint32 cursor;
  guint   node;
} CycTouch;

#define CYC_ROW_NONE G_MAXUINT
#define CYC_NODE_NONE G_MAXUINT

/* Makes a model of its own: it may run in any thread. */
CycGraph       *cyc_graph_new (CycRecording  *recording,
                               const CycView *view,
                               guint32        begin,
                               guint32        end) G_GNUC_WARN_UNUSED_RESULT;
CycGraph       *cyc_graph_ref (CycGraph *self) G_GNUC_WARN_UNUSED_RESULT;
void            cyc_graph_unref (CycGraph *self);
guint32         cyc_graph_get_begin (CycGraph *self);
guint32         cyc_graph_get_end (CycGraph *self);
guint           cyc_graph_get_n_nodes (CycGraph *self);
const CycNode  *cyc_graph_get_node (CycGraph *self,
                                    guint     n);
guint           cyc_graph_find_node (CycGraph *self,
                                     CycHolder key);
guint           cyc_graph_find_object (CycGraph   *self,
                                       CycObjectId object);
guint           cyc_graph_find_row (CycGraph   *self,
                                    guint       node,
                                    const char *label);
guint           cyc_graph_find_slot (CycGraph *self,
                                     CycModel *model,
                                     guint     node,
                                     CycSlot   slot);
guint32         cyc_graph_get_frame (CycGraph *self,
                                     guint     node,
                                     guint32   cursor);
CycObjectId     cyc_graph_get_folded (CycGraph *self,
                                      CycModel *model,
                                      guint     node);
guint           cyc_graph_get_n_edges (CycGraph *self);
const CycEdge  *cyc_graph_get_edge (CycGraph *self,
                                    guint     n);
const CycTouch *cyc_graph_get_touches (CycGraph *self,
                                       guint    *n_touches);
guint           cyc_graph_find_edge (CycGraph *self,
                                     guint     tail,
                                     guint     row,
                                     guint     head);
gboolean        cyc_graph_shows_event (CycGraph       *self,
                                       const CycEvent *event);
gboolean        cyc_graph_is_small_value (CycGraph   *self,
                                          CycObjectId object);

const CycRow *cyc_node_get_row (const CycNode *node,
                                guint          row);
double        cyc_node_get_row_y (const CycNode *node,
                                  guint          row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycGraph, cyc_graph_unref)

G_END_DECLS
