/* cyc-outline-item.h
 *
 * A sheet, a card or a row of the stage, as an item of a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "cyc-outline.h"

G_BEGIN_DECLS

#define CYC_TYPE_OUTLINE_ITEM (cyc_outline_item_get_type ())
G_DECLARE_FINAL_TYPE (CycOutlineItem, cyc_outline_item, CYC, OUTLINE_ITEM, GObject)

CycOutlineItem *cyc_outline_item_new (CycHolder key) G_GNUC_WARN_UNUSED_RESULT;
void            cyc_outline_item_set_node (CycOutlineItem       *self,
                                           const CycOutlineNode *node);
CycHolder       cyc_outline_item_get_key (CycOutlineItem *self);
CycHolder       cyc_outline_item_get_head (CycOutlineItem *self);
GListModel     *cyc_outline_item_get_rows (CycOutlineItem *self);
const char     *cyc_outline_item_get_name (CycOutlineItem *self);
const char     *cyc_outline_item_get_value (CycOutlineItem *self);
const char     *cyc_outline_item_get_description (CycOutlineItem *self);
gboolean        cyc_outline_item_get_reference (CycOutlineItem *self,
                                                CycModelRef    *reference);

G_END_DECLS
