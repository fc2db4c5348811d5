/* cyc-view.h
 *
 * What a person asked to see of the heap.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-event.h"
#include "cyc-geometry.h"

G_BEGIN_DECLS

/**
 * CycView:
 * @max_rows: rows of a container before the rest is only counted
 * @max_cards: cards at a time before types fold into groups
 * @types: show built-in types too; classes of the program always show
 * @class_rows: show each instance's reference to its class
 * @functions: show functions, methods, code and cells
 * @modules: show module objects
 * @stack: show the rows of the evaluation stack
 * @values: show small values as cards of their own
 * @focus: the object whose surroundings are shown, 0 for everything
 * @focus_steps: how many references around @focus
 * @opened: (element-type guint): containers and groups opened by hand
 * @pins: (element-type guint CycPoint): nodes put somewhere by hand: their left upper corners
 */
typedef struct
{
  guint       max_rows;
  guint       max_cards;
  guint       types : 1;
  guint       class_rows : 1;
  guint       functions : 1;
  guint       modules : 1;
  guint       stack : 1;
  guint       values : 1;
  CycObjectId focus;
  guint       focus_steps;
  GHashTable *opened;
  GHashTable *pins;
} CycView;

CycView *cyc_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
CycView *cyc_view_copy (const CycView *self) G_GNUC_WARN_UNUSED_RESULT;
void     cyc_view_free (CycView *self);
void     cyc_view_set_opened (CycView  *self,
                              CycHolder key,
                              gboolean  opened);
void     cyc_view_pin (CycView  *self,
                       CycHolder key,
                       CycPoint  corner);
void     cyc_view_unpin_all (CycView *self);
gboolean cyc_view_is_opened (const CycView *self,
                             CycHolder      key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycView, cyc_view_free)

G_END_DECLS
