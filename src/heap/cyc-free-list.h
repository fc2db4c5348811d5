/* cyc-free-list.h
 *
 * The dead instances whose memory a type keeps for the next ones. Internal
 * to the heap.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-heap.h"

G_BEGIN_DECLS

gboolean cyc_free_list_take (CycType *type, gsize size, guint32 *block);
gboolean cyc_free_list_give (CycHeap *heap, CycType *type, gsize size, guint32 block);
void     cyc_free_lists_clear (CycHeap *heap);
void     cyc_free_lists_free (CycHeap *heap);

G_END_DECLS
