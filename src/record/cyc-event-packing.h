/* cyc-event-packing.h
 *
 * Events as they stand in a file: each as what differs from the last event of
 * its kind and slot, which is little. Internal to the record.
 *
 *   u8 kind, u8 slot, u16 sizes; then for was_slot and flags as one number,
 *   and for each word that the engine writes in an event of that kind, the
 *   exclusive or with what that last event had (0 before the first), in as
 *   many bytes as two bits of the sizes say, from the lowest on: 0, 1, 2 or 4
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-event.h"

G_BEGIN_DECLS

#define CYC_PACKED_HEAD_LENGTH ((gsize) 4)
/* What is written at most, the bytes behind the last that counts included. */
#define CYC_PACKED_ROOM (CYC_PACKED_HEAD_LENGTH + sizeof (CycEvent))

/**
 * CycEventPacking:
 * @before: the numbers of the last event of each kind and slot: was_slot and
 *   flags, then its words
 *
 * What the events before say of the next one. Zeroed, it stands before the
 * first.
 */
typedef struct
{
  guint32 before[CYC_N_EVENT_KINDS][CYC_N_SLOT_KINDS][8];
} CycEventPacking;

guint8       *cyc_event_packing_pack (CycEventPacking *self, const CycEvent *events, gsize n, guint8 *place);
const guint8 *cyc_event_packing_unpack (CycEventPacking *self, const guint8 *place, const guint8 *end, CycEvent *event);

G_END_DECLS
