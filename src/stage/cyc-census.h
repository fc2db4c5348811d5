/* cyc-census.h
 *
 * How the members of groups look, remembered from one frame to the next: a
 * group may have a hundred thousand of them, and while a step is drawn the
 * same two moments are read for every frame.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CycCensus CycCensus;

CycCensus *cyc_census_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       cyc_census_free (CycCensus *self);

G_END_DECLS
