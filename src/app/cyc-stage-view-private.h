/* cyc-stage-view-private.h
 *
 * What the files of the stage's widget share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-camera.h"
#include "cyc-painter.h"
#include "cyc-shots.h"
#include "cyc-stage-view.h"

G_BEGIN_DECLS

/* The parts from top to bottom. The graph alone has a camera. */
typedef enum
{
  PART_BANNER,
  PART_GRAPH,
  PART_CAPTION,
  PART_BELTS,
  N_PARTS,
} Part;

typedef struct
{
  CycDisplayList *list;
  CycRect         room;
  double          scale; /* of what has no camera */
} Pane;

/* Where the camera stands in the places of an epoch. */
typedef struct
{
  CycShots     *shots;
  CycPlacement *placement; /* what they were made of, and for which room */
  double        width, height;
} Shots;

/* Around the graph. */
#define CYC_STAGE_MARGIN 16
/* The part of a rearrangement in which cards glide. */
#define CYC_STAGE_GLIDING 0.5

struct _CycStageView
{
  GtkWidget parent_instance;

  CycPlayer      *player;
  CycLayouts     *layouts;
  CycPainter     *painter;
  CycCensus      *census;
  Pane            panes[N_PARTS];
  gboolean        valid; /* the lists are those of the moment */
  CycDisplayList *still; /* (nullable): of a large graph, what stands still while something moves */
  CycCamera       kept;  /* how the painter's picture of the graph was taken */
  gboolean        rough; /* while a large graph is moved about, its last picture does */
  guint           sharpen_id;
  CycCamera       camera;
  CycCamera       goal;    /* where the camera glides to */
  gboolean        gliding; /* it is on its way */
  gboolean        whole;   /* all is seen, however small it is */
  CycCamera       held;    /* how things were seen and are to be seen; its scale is 0 for none */
  double          held_origin;
  int             held_width;
  gboolean        placed;   /* it has shown something of this recording */
  int             width;    /* at the last allocation */
  Shots           shots[2]; /* for the text's size, and for the usual one */
  CycTarget       selected;
  GArray         *lit; /* of CycModelRef: references that are looked at elsewhere */
  CycTarget       hovered;

  /* The event or the step of many events that moves: forwards t goes from 0 to 1, backwards from 1 to 0. */
  gboolean        moving;
  const CycEvent *event;        /* the step's last */
  CycModel       *before_model; /* of a step, the heap before it; NULL for an event */
  CycModel       *after_model;  /* backwards: the heap after it; else NULL */
  CycDirection    direction;
  double          t;
  guint           duration; /* milliseconds */
  gint64          moved_at;

  /* Places that move from one epoch's to the next one's. */
  CycPlacement *base; /* as they were made, without what is being dragged */
  CycPlacement *shown;
  CycPlacement *from;
  double        glide;

  guint  tick_id;
  gint64 frame_time;

  /* A reference that is being pulled from a row, or an arrow away from its place. */
  CycTarget   pull;
  gboolean    pulling;
  CycPoint    pull_from, pull_to;
  char       *pull_line;   /* what it stands for, else NULL */
  const char *pull_reason; /* why it stands for nothing */

  CycTarget  menu_target;
  CycPoint   menu_place;
  GtkWidget *menu;

  double   press_x, press_y;
  double   camera_x, camera_y; /* at the drag's begin */
  double   pinch_scale;
  gboolean dragged;

  /* The card that is being put somewhere else, and where it was. */
  gboolean  carrying;
  CycHolder carried;
  CycPoint  carried_from;
};

/* cyc-stage-view.c */
void cyc_stage_view_invalidate (CycStageView *self);
void cyc_stage_view_show_pinned (CycStageView  *self,
                                 const CycView *view);

/* cyc-stage-view-arrange.c */
void cyc_stage_view_set_scales (CycStageView *self);
void cyc_stage_view_arrange (CycStageView *self);
void cyc_stage_view_fit_camera (CycStageView *self);
void cyc_stage_view_forget_shots (CycStageView *self,
                                  guint         n);

/* cyc-stage-view-paint.c */
void cyc_stage_view_validate (CycStageView *self);
void cyc_stage_view_camera_moved (CycStageView *self);
void cyc_stage_view_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot);

/* cyc-stage-view-motion.c */
void cyc_stage_view_update_places (CycStageView *self);
void cyc_stage_view_start_moving (CycStageView *self,
                                  guint32       was);
void cyc_stage_view_end_moving (CycStageView *self);
void cyc_stage_view_start_ticking (CycStageView *self);

/* cyc-stage-view-pointer.c */
void     cyc_stage_view_add_controllers (CycStageView *self);
gboolean cyc_stage_view_query_tooltip (GtkWidget  *widget,
                                       int         x,
                                       int         y,
                                       gboolean    keyboard,
                                       GtkTooltip *tooltip);

/* cyc-stage-view-pull.c */
gboolean cyc_stage_view_pull_begin (CycStageView    *self,
                                    const CycTarget *target,
                                    double           x,
                                    double           y);
gboolean cyc_stage_view_pull_update (CycStageView    *self,
                                     const CycTarget *over,
                                     double           dx,
                                     double           dy);
void     cyc_stage_view_pull_end (CycStageView *self);
void     cyc_stage_view_pull_snapshot (CycStageView *self,
                                       GtkSnapshot  *snapshot);

/* cyc-stage-view-menu.c */
void cyc_stage_view_request_menu (CycStageView    *self,
                                  const CycTarget *target,
                                  double           x,
                                  double           y);

G_END_DECLS
