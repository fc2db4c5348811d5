/* cyc-scene.h
 *
 * A moment read out of the model, once for each drawing: which nodes are
 * there and in what state, what their rows hold, which arrows stand.
 * Private to the stage.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-stage.h"

G_BEGIN_DECLS

typedef enum
{
  CYC_LOOK_ABSENT,
  CYC_LOOK_LIVE,
  CYC_LOOK_CANDIDATE,
  CYC_LOOK_TENTATIVE,
  CYC_LOOK_REACHED, /* moved back from the tentative list */
  CYC_LOOK_GARBAGE,
  CYC_LOOK_RESURRECTED,
  CYC_LOOK_UNCOLLECTABLE,
  CYC_LOOK_GHOST, /* being freed, or just freed */
  CYC_N_LOOKS,
} CycLook;

/**
 * CycSceneNode:
 * @look: a #CycLook
 * @flags: of the model's object
 * @immortal: its count says ∞
 * @untracked: it has a collector's header but stands in no list
 * @has_gc_refs: it carries a diamond
 * @count: reference count at the moment's end; members alive for a group
 * @gc_refs: at the moment's end
 * @n_inside: references to it that no arrow shows
 * @frame: what a sheet draws
 * @looks: of a group, how many members have each look
 * @n_rows: rows down to the last that is visible
 * @targets: by row, the object held, 0 for none
 * @counts: by row, how many references it draws; more than one where rows were cut
 */
typedef struct
{
  CycLook      look;
  guint        flags;
  gboolean     immortal;
  gboolean     untracked;
  gboolean     has_gc_refs;
  guint32      count;
  guint32      gc_refs;
  guint        n_inside;
  guint32      frame;
  guint32      looks[CYC_N_LOOKS];
  guint        n_rows;
  CycObjectId *targets;
  guint       *counts;
  CycHolder   *holders; /* by row, who holds it in the model */
} CycSceneNode;

/**
 * CycScene:
 * @was: (nullable): where a step of many events began, while it is under way
 * @out: how far what goes has gone
 * @move: how far what moves has come
 * @in: how far what comes has come
 */
typedef struct _CycScene
{
  CycPlacement    *placement;
  CycGraph        *graph;
  CycModel        *model;
  const CycMoment *moment;
  const CycTheme  *theme;
  CycEvent         event; /* all zero with kind CYC_N_EVENT_KINDS for none */
  double           t;
  CycSceneNode    *nodes;
  guint8          *edges;        /* by edge, whether it stands */
  guint            changed_edge; /* of the event, G_MAXUINT for none */
  guint            changed_node; /* whose number changes, CYC_NODE_NONE for none */

  struct _CycScene *was;
  double            out;
  double            move;
  double            in;
} CycScene;

void cyc_scene_init (CycScene        *self,
                     CycPlacement    *placement,
                     const CycMoment *moment,
                     const CycTheme  *theme);
void cyc_scene_clear (CycScene *self);

/* Whether the layer that is drawn has what moves, or what does not. */
gboolean cyc_scene_wants (const CycScene *self,
                          gboolean        moves);
gboolean cyc_scene_node_moves (const CycScene *self,
                               guint           node);
gboolean cyc_scene_edge_moves (const CycScene *self,
                               guint           edge);
gboolean cyc_scene_signs_move (const CycScene *self,
                               guint           node);

/* A step of many events. */
guint  cyc_scene_measure_step (const CycScene *self);
double cyc_scene_get_opacity (const CycScene *self,
                              guint           node);
void   cyc_scene_plan_step (CycScene *self,
                            double    t);
guint  cyc_scene_find_successor (const CycScene *self,
                                 guint           edge);
guint  cyc_scene_find_predecessor (const CycScene *self,
                                   guint           edge);

/* How far the event's parts have come: the pulse travels, then the number turns. */
double   cyc_scene_travel (const CycScene *self);
double   cyc_scene_turn (const CycScene *self);
gboolean cyc_scene_marks (const CycScene *self);
/* The box as it is drawn now: down to the last visible row. */
CycRect     cyc_scene_get_box (const CycScene *self,
                               guint           node);
const char *cyc_look_to_text (CycLook look);
char       *cyc_scene_describe (const CycScene *self,
                                guint           node) G_GNUC_WARN_UNUSED_RESULT;

gboolean cyc_census_recall (CycCensus *self,
                            CycGraph  *graph,
                            guint32    cursor,
                            guint      node,
                            guint32   *looks);
void     cyc_census_remember (CycCensus     *self,
                              CycGraph      *graph,
                              guint32        cursor,
                              guint          node,
                              const guint32 *looks);

guint cyc_scene_find_holder (const CycScene *self,
                             CycHolder       holder);
guint cyc_scene_find_edge (const CycScene *self,
                           CycHolder       holder,
                           CycSlot         slot,
                           CycObjectId     target);

void cyc_stage_add_node (CycScene       *scene,
                         CycDisplayList *list,
                         guint           node);
void cyc_stage_add_edges (CycScene       *scene,
                          CycDisplayList *list);
void cyc_stage_add_lit (const CycScene *scene,
                        CycDisplayList *list);
void cyc_stage_add_swings (CycScene       *scene,
                           CycDisplayList *list);
void cyc_stage_add_ghosts (CycScene       *scene,
                           CycDisplayList *list);
void cyc_stage_add_signs (CycScene       *scene,
                          CycDisplayList *list,
                          guint           node);
void cyc_stage_add_arrow_head (CycDisplayList *list,
                               const CycPoint *points,
                               guint           n_points,
                               gboolean        open,
                               double          size,
                               CycColor        color);

G_END_DECLS
