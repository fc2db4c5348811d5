/* cyc-places.h
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

#define CYC_TYPE_PLACES (cyc_places_get_type ())
G_DECLARE_FINAL_TYPE (CycPlaces, cyc_places, CYC, PLACES, GObject)

CycPlaces        *cyc_places_new        (CycLayoutClient *client) G_GNUC_WARN_UNUSED_RESULT;
CycLayoutClient *cyc_places_get_client (CycPlaces *self);
const CycView   *cyc_places_get_view   (CycPlaces *self);
void             cyc_places_set_view   (CycPlaces      *self,
                                       const CycView *view);
void             cyc_places_set_log    (CycPlaces *self,
                                       CycLog   *log);
void             cyc_places_renew      (CycPlaces *self);
CycPlacement    *cyc_places_lookup     (CycPlaces *self,
                                       guint32   cursor);
gboolean         cyc_places_is_busy    (CycPlaces *self);

G_END_DECLS
