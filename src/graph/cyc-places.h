/* cyc-places.h
 *
 * The places of a recording: for any cursor the graph and where its nodes
 * stand, laid out when first asked for and kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-epochs.h"
#include "cyc-layout-client.h"

G_BEGIN_DECLS

#define CYC_TYPE_PLACES (cyc_places_get_type ())
G_DECLARE_FINAL_TYPE (CycPlaces, cyc_places, CYC, PLACES, GObject)

CycPlaces    *cyc_places_new (CycRecording    *recording,
                              const CycView   *view,
                              CycLayoutClient *client) G_GNUC_WARN_UNUSED_RESULT;
void          cyc_places_adopt (CycPlaces    *self,
                                guint32       cursor,
                                CycPlacement *before);
CycEpochs    *cyc_places_get_epochs (CycPlaces *self);
CycPlacement *cyc_places_get (CycPlaces *self,
                              guint32    cursor) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
