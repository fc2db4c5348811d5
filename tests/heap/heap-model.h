/* heap-model.h
 *
 * The heap as its events tell it, with the invariants that hold after each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-event.h"

G_BEGIN_DECLS

typedef struct _HeapModel HeapModel;

HeapModel *heap_model_new (void);
void       heap_model_free (HeapModel *self);
/* Fails the test if @event does not fit what was told before. */
void heap_model_apply (HeapModel *self, const CycEvent *event);

G_END_DECLS
