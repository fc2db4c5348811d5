/* cyc-layouts.h
 *
 * Where things stand at any cursor: epochs and their places, made aside and
 * kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "cyc-layout-client.h"
#include "cyc-placement.h"
#include "cyc-recording.h"
#include "cyc-view.h"

G_BEGIN_DECLS

#define CYC_TYPE_LAYOUTS (cyc_layouts_get_type ())
G_DECLARE_FINAL_TYPE (CycLayouts, cyc_layouts, CYC, LAYOUTS, GObject)

CycLayouts    *cyc_layouts_new (CycLayoutClient *client) G_GNUC_WARN_UNUSED_RESULT;
const CycView *cyc_layouts_get_view (CycLayouts *self);
void           cyc_layouts_set_view (CycLayouts    *self,
                                     const CycView *view);
void           cyc_layouts_set_log (CycLayouts *self,
                                    CycLog     *log);
void           cyc_layouts_branch (CycLayouts   *self,
                                   CycLog       *log,
                                   guint32       cursor,
                                   CycPlacement *before);
void           cyc_layouts_renew (CycLayouts *self);
CycPlacement  *cyc_layouts_lookup (CycLayouts *self,
                                   guint32     cursor);
gboolean       cyc_layouts_is_busy (CycLayouts *self);

G_END_DECLS
