/* cyc-overlaps.h
 *
 * Looks in a drawing for what a person could not read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-display-list.h"

G_BEGIN_DECLS

/**
 * CycOverlapFunc:
 * @what: what lies over what
 * @data: as given
 */
typedef void (*CycOverlapFunc) (const char *what,
                                gpointer    data);

guint cyc_overlaps_find (CycDisplayList *list,
                         CycOverlapFunc  found,
                         gpointer        data);

G_END_DECLS
