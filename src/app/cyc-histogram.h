/* cyc-histogram.h
 *
 * How much happens in each stretch of a log.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-log.h"

G_BEGIN_DECLS

GArray *cyc_histogram_new (CycLog        *log,
                           const guint32 *borders,
                           guint          n_buckets) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
