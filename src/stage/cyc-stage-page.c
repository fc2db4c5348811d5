/* cyc-stage-page.c
 *
 * All parts on one page, for export.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-stage.h"

#define MARGIN 16
#define GAP 12
#define BANNER_HEIGHT 24
/* Badges and selections stand out of their cards. */
#define BLEED 20
#define LEAST_WIDTH 720
#define LEAST_GRAPH 160

typedef struct
{
  CycDisplayList *caption;
  CycDisplayList *belts;
  double          above; /* where the graph may begin */
  double          below; /* what stands under it needs so much */
} Frame;

static double
height_of (CycDisplayList *list)
{
  CycRect bounds = cyc_display_list_get_bounds (list);

  return bounds.y + bounds.height;
}

static void
add_banner (CycDisplayList  *page,
            const CycMoment *moment,
            const CycTheme  *theme,
            double           width)
{
  g_autoptr (CycDisplayList) banner = cyc_stage_draw_banner (moment, theme, width - 2 * MARGIN);

  cyc_display_list_append (page, banner, MARGIN, MARGIN, 1);
}

static void
frame_init (Frame           *frame,
            const CycMoment *moment,
            const CycTheme  *theme,
            guint            parts,
            double           width)
{
  *frame = (Frame){ .above = MARGIN };
  if (parts & CYC_PART_BANNER)
    frame->above += BANNER_HEIGHT + GAP;
  if (parts & CYC_PART_CAPTION)
    {
      frame->caption = cyc_stage_draw_caption (moment, theme, width - 2 * MARGIN);
      frame->below += height_of (frame->caption) + GAP;
    }
  if (parts & CYC_PART_BELTS)
    {
      frame->belts = cyc_stage_draw_belts (moment, theme, width - 2 * MARGIN);
      frame->below += height_of (frame->belts) + GAP;
    }
  frame->below += MARGIN - GAP;
}

static void
frame_clear (Frame *frame)
{
  g_clear_pointer (&frame->caption, cyc_display_list_unref);
  g_clear_pointer (&frame->belts, cyc_display_list_unref);
}

/* In the middle of what is left between the parts above and below, never enlarged. */
static void
add_graph (CycDisplayList *page,
           CycDisplayList *graph,
           CycRect         bounds,
           const CycRect  *room)
{
  double scale = 1;

  bounds = (CycRect){ bounds.x - BLEED, bounds.y - BLEED, bounds.width + 2 * BLEED, bounds.height + 2 * BLEED };
  scale = MIN (scale, MIN (room->width / bounds.width, room->height / bounds.height));
  cyc_display_list_append (page, graph, room->x + (room->width - bounds.width * scale) / 2 - bounds.x * scale,
                           room->y + (room->height - bounds.height * scale) / 2 - bounds.y * scale, scale);
}

/**
 * cyc_stage_draw_page:
 * @placement: what is shown and where
 * @moment: when
 * @theme: the colours
 * @parts: #CycStageParts
 * @width: of the page, 0 for as wide as the graph needs
 * @height: of the page, 0 for as high as the parts need
 *
 * Returns: (transfer full): the page; its bounds are its size
 */
CycDisplayList *
cyc_stage_draw_page (CycPlacement    *placement,
                     const CycMoment *moment,
                     const CycTheme  *theme,
                     guint            parts,
                     double           width,
                     double           height)
{
  CycDisplayList *page = cyc_display_list_new ();
  CycRect         bounds = cyc_placement_get_bounds (placement), room;
  Frame           frame;
  CycMoment       with_graph = *moment;
  g_autoptr (CycDisplayList) graph = NULL;

  with_graph.graph = cyc_placement_get_graph (placement);
  moment = &with_graph;
  graph = cyc_stage_draw_graph (placement, moment, theme);
  if (parts & CYC_PART_CROP && cyc_display_list_get_n (graph) > 2)
    bounds = cyc_display_list_get_bounds (graph);
  if (width <= 0)
    width = MAX (LEAST_WIDTH, bounds.width + 2 * BLEED + 2 * MARGIN);
  frame_init (&frame, moment, theme, parts, width);
  if (height <= 0)
    height = frame.above + frame.below + (parts & CYC_PART_GRAPH ? MAX (LEAST_GRAPH, bounds.height + 2 * BLEED + GAP) : 0);
  room = (CycRect){ MARGIN, frame.above, width - 2 * MARGIN, MAX (1, height - frame.above - frame.below - GAP) };
  cyc_display_list_rect (page, 0, 0, width, height, 0, theme->colors[CYC_COLOR_PAPER], 0, 0);
  if (parts & CYC_PART_GRAPH)
    add_graph (page, graph, bounds, &room);
  if (parts & CYC_PART_BANNER)
    add_banner (page, moment, theme, width);
  if (frame.caption != NULL)
    cyc_display_list_append (page, frame.caption, MARGIN, height - frame.below, 1);
  if (frame.belts != NULL)
    cyc_display_list_append (page, frame.belts, MARGIN, height - MARGIN - height_of (frame.belts), 1);
  frame_clear (&frame);
  return page;
}
