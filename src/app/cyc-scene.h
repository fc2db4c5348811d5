/* cyc-scene.h
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

#define CYC_TYPE_SCENE (cyc_scene_get_type ())
G_DECLARE_FINAL_TYPE (CycScene, cyc_scene, CYC, SCENE, GObject)

CycScene        *cyc_scene_new        (CycLayoutClient *client) G_GNUC_WARN_UNUSED_RESULT;
CycLayoutClient *cyc_scene_get_client (CycScene *self);
const CycView   *cyc_scene_get_view   (CycScene *self);
void             cyc_scene_set_view   (CycScene      *self,
                                       const CycView *view);
void             cyc_scene_set_log    (CycScene *self,
                                       CycLog   *log);
void             cyc_scene_renew      (CycScene *self);
CycPlacement    *cyc_scene_lookup     (CycScene *self,
                                       guint32   cursor);
gboolean         cyc_scene_is_busy    (CycScene *self);

G_END_DECLS
