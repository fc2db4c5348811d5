/* cyc-dot.h
 *
 * The only file that touches Graphviz.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-layout-request.h"

G_BEGIN_DECLS

typedef struct _CycDot CycDot;

CycDot     *cyc_dot_new (void) G_GNUC_WARN_UNUSED_RESULT;
void        cyc_dot_free (CycDot *self);
const char *cyc_dot_get_plugins (CycDot *self);
char       *cyc_dot_run (CycDot                 *self,
                         const CycLayoutRequest *request,
                         char                  **problem) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
