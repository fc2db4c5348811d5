/* cyc-layout-client.h
 *
 * Asks cyclarium-layout for places, one request at a time, with a deadline.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "cyc-placement.h"

G_BEGIN_DECLS

#define CYC_TYPE_LAYOUT_CLIENT (cyc_layout_client_get_type ())
G_DECLARE_FINAL_TYPE (CycLayoutClient, cyc_layout_client, CYC, LAYOUT_CLIENT, GObject)

CycLayoutClient *cyc_layout_client_new (const char *program) G_GNUC_WARN_UNUSED_RESULT;
void             cyc_layout_client_set_deadline (CycLayoutClient *self,
                                                 guint            milliseconds);
void             cyc_layout_client_place_async (CycLayoutClient    *self,
                                                CycGraph           *graph,
                                                CycPlacement       *before,
                                                GCancellable       *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
CycPlacement    *cyc_layout_client_place_finish (CycLayoutClient *self,
                                                 GAsyncResult    *result,
                                                 GError         **error) G_GNUC_WARN_UNUSED_RESULT;
CycPlacement    *cyc_layout_client_place (CycLayoutClient *self,
                                          CycGraph        *graph,
                                          CycPlacement    *before) G_GNUC_WARN_UNUSED_RESULT;
char            *cyc_layout_client_get_greeting (CycLayoutClient *self) G_GNUC_WARN_UNUSED_RESULT;
GPid             cyc_layout_client_get_worker (CycLayoutClient *self);
guint            cyc_layout_client_get_restarts (CycLayoutClient *self);

G_END_DECLS
