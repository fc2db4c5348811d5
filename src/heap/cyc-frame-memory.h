/* cyc-frame-memory.h
 *
 * What the counter of generation 0 knows of frames, where a frame is an
 * object from its beginning.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-heap.h"

G_BEGIN_DECLS

void cyc_frame_memory_take (CycHeap *heap, gboolean *kept);
void cyc_frame_memory_give (CycHeap *heap, gboolean *kept);
void cyc_frame_memory_drop (CycHeap *heap, gboolean *kept);
void cyc_frame_memory_clear (CycHeap *heap);

G_END_DECLS
