/* cyc-histogram.h
 *
 * How much happens in each stretch of a log.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-log.h"

G_BEGIN_DECLS

/* Activity of a stretch from 0 to 1. Returns (element-type float) @n_buckets values. */
GArray *cyc_histogram_new (CycLog *log,
                           guint32 begin,
                           guint32 end,
                           guint   n_buckets) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
