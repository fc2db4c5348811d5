/* bench-recording.h
 *
 * What the benches of drawing share: recordings, and CPU time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-recording.h"

G_BEGIN_DECLS

CycRecording *bench_load (const char *path) G_GNUC_WARN_UNUSED_RESULT;
double        bench_cpu_ms (void);

G_END_DECLS
