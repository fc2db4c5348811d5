/* cyc-display-list.h
 *
 * A drawing as data: rectangles, paths and texts in groups.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-event.h"
#include "cyc-geometry.h"
#include "cyc-theme.h"

G_BEGIN_DECLS

typedef enum
{
  CYC_ITEM_GROUP, /* until the matching end */
  CYC_ITEM_END,
  CYC_ITEM_RECT,
  CYC_ITEM_PATH,
  CYC_ITEM_TEXT,
} CycItemKind;

typedef enum
{
  CYC_DASH_NONE,
  CYC_DASH_DASHED, /* tentative */
  CYC_DASH_DOTTED, /* weak, freed */
  CYC_DASH_FINE,   /* between names and the stack */
} CycDash;

typedef enum
{
  CYC_ANCHOR_START,
  CYC_ANCHOR_MIDDLE,
  CYC_ANCHOR_END,
} CycAnchor;

typedef enum
{
  CYC_TEXT_MONO = 1 << 0,
  CYC_TEXT_BOLD = 1 << 1,
  CYC_TEXT_ITALIC = 1 << 2,
  CYC_TEXT_STRUCK = 1 << 3,
} CycTextFlags;

/* What lies under the pointer. */
typedef enum
{
  CYC_TARGET_NONE,
  CYC_TARGET_NODE,  /* a card or sheet: .holder */
  CYC_TARGET_ROW,   /* .holder, .slot */
  CYC_TARGET_MORE,  /* the row that counts what was cut: opens .holder */
  CYC_TARGET_BADGE, /* the reference count of .object */
  CYC_TARGET_GC_REFS,
  CYC_TARGET_EDGE,  /* .holder, .slot, .object */
  CYC_TARGET_CHIP,  /* .object on .list */
  CYC_TARGET_BELT,  /* .list */
  CYC_TARGET_PHASE, /* .value: a CycPhase */
  CYC_TARGET_GROUP, /* objects of one type: opens .holder */
} CycTargetKind;

/**
 * CycTarget:
 * @kind: a #CycTargetKind
 * @holder: the node's key, or who holds the reference
 * @slot: the row's or edge's slot
 * @object: the object meant, 0 for none
 * @value: list or phase
 */
typedef struct
{
  CycTargetKind kind;
  CycHolder     holder;
  CycSlot       slot;
  CycObjectId   object;
  guint         value;
} CycTarget;

/**
 * CycItem:
 * @kind: a #CycItemKind
 * @dash: a #CycDash
 * @anchor: of a text
 * @text_flags: #CycTextFlags
 * @hatched: the fill is hatched with @fill over nothing
 * @round: strokes have round ends
 * @fill: colour of area or text
 * @stroke: colour of the line
 * @line: its width
 * @radius: of a rectangle's corners
 * @size: of a text
 * @opacity: of a group
 * @box: a rectangle; a group's or path's extent; a text's point on its baseline (x, y), and room (width, 0 for any)
 * @text: text, or the group's id
 * @detail: a group's class
 * @title: a group's description for people, or %NULL
 * @verbs: of a path: M, L, C, Z, one point each but C three, Z none
 * @points: its points
 */
typedef struct
{
  guint8      kind;
  guint8      dash;
  guint8      anchor;
  guint8      text_flags;
  guint8      hatched;
  guint8      round;
  CycColor    fill;
  CycColor    stroke;
  float       line;
  float       radius;
  float       size;
  float       opacity;
  CycRect     box;
  const char *text;
  const char *detail;
  const char *title;
  const char *verbs;
  CycPoint   *points;
  guint       n_points;
} CycItem;

typedef struct _CycDisplayList CycDisplayList;

CycDisplayList *cyc_display_list_new (void) G_GNUC_WARN_UNUSED_RESULT;
CycDisplayList *cyc_display_list_ref (CycDisplayList *self) G_GNUC_WARN_UNUSED_RESULT;
void            cyc_display_list_unref (CycDisplayList *self);
guint           cyc_display_list_get_n (CycDisplayList *self);
const CycItem  *cyc_display_list_get (CycDisplayList *self,
                                      guint           n);
CycRect         cyc_display_list_get_bounds (CycDisplayList *self);
char           *cyc_display_list_to_string (CycDisplayList *self) G_GNUC_WARN_UNUSED_RESULT;

void     cyc_display_list_begin (CycDisplayList *self,
                                 const char     *id,
                                 const char     *klass,
                                 const char     *title,
                                 double          opacity);
void     cyc_display_list_end (CycDisplayList *self);
CycItem *cyc_display_list_rect (CycDisplayList *self,
                                double          x,
                                double          y,
                                double          width,
                                double          height,
                                double          radius,
                                CycColor        fill,
                                CycColor        stroke,
                                double          line);
CycItem *cyc_display_list_circle (CycDisplayList *self,
                                  double          x,
                                  double          y,
                                  double          radius,
                                  CycColor        fill,
                                  CycColor        stroke,
                                  double          line);
CycItem *cyc_display_list_path (CycDisplayList *self,
                                const char     *verbs,
                                const CycPoint *points,
                                CycColor        fill,
                                CycColor        stroke,
                                double          line);
CycItem *cyc_display_list_curve (CycDisplayList *self,
                                 const CycPoint *points,
                                 guint           n_points,
                                 CycColor        stroke,
                                 double          line);
CycItem *cyc_display_list_text (CycDisplayList *self,
                                double          x,
                                double          y,
                                const char     *text,
                                double          size,
                                guint           flags,
                                CycAnchor       anchor,
                                CycColor        color);
void     cyc_display_list_append (CycDisplayList *self,
                                  CycDisplayList *other,
                                  double          dx,
                                  double          dy,
                                  double          scale);

void cyc_display_list_hit_box (CycDisplayList  *self,
                               const CycRect   *box,
                               const CycTarget *target);
void cyc_display_list_hit_curve (CycDisplayList  *self,
                                 const CycPoint  *points,
                                 guint            n_points,
                                 const CycTarget *target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycDisplayList, cyc_display_list_unref)

G_END_DECLS
