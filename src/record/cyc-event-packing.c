/* cyc-event-packing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-event-packing.h"

#include <string.h>

/* How many of an event's words the engine writes. What stands in the others is of models. */
static const guint8 n_words[CYC_N_EVENT_KINDS] = {
  [CYC_EVENT_START] = 3,
  [CYC_EVENT_LINE] = 4,
  [CYC_EVENT_CALL] = 5,
  [CYC_EVENT_RETURN] = 5,
  [CYC_EVENT_RAISE] = 2,
  [CYC_EVENT_HANDLE] = 2,
  [CYC_EVENT_OUTPUT] = 1,
  [CYC_EVENT_ALLOC] = 6,
  [CYC_EVENT_FREE] = 1,
  [CYC_EVENT_REF] = 4,
  [CYC_EVENT_UNREF] = 4,
  [CYC_EVENT_RENAME] = 5,
  [CYC_EVENT_SHIFT] = 3,
  [CYC_EVENT_WEAK] = 3,
  [CYC_EVENT_UNWEAK] = 3,
  [CYC_EVENT_TRACK] = 4,
  [CYC_EVENT_UNTRACK] = 4,
  [CYC_EVENT_COUNTER] = 3,
  [CYC_EVENT_THRESHOLD] = 4,
  [CYC_EVENT_ENABLE] = 1,
  [CYC_EVENT_GC_BEGIN] = 1,
  [CYC_EVENT_GC_REFS] = 4,
  [CYC_EVENT_LIST] = 4,
  [CYC_EVENT_VERDICT] = 1,
  [CYC_EVENT_WEAK_CLEAR] = 3,
  [CYC_EVENT_WEAK_CALLBACK] = 3,
  [CYC_EVENT_FINALIZE] = 1,
  [CYC_EVENT_CLEAR] = 1,
  [CYC_EVENT_GC_CALLBACK] = 1,
  [CYC_EVENT_GC_END] = 3,
  [CYC_EVENT_EXIT] = 2,
  [CYC_EVENT_CELL_BEGIN] = 2,
  [CYC_EVENT_CELL_END] = 2,
  [CYC_EVENT_TEXT] = 3,
  [CYC_EVENT_IMMORTAL] = 1,
  [CYC_EVENT_CALL_BUILTIN] = 4,
  [CYC_EVENT_WHAT_IF] = 2,
  [CYC_EVENT_WORK] = 2,
};

/* By the two bits of a size. */
static const guint8 n_bytes[4] = { 0, 1, 2, 4 };

/* By the zeros before the highest bit of a number that is not 0. */
static const guint8 size_after_zeros[32] = {
  3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1
};
static const guint8 n_bytes_after_zeros[32] = {
  4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1
};

static inline guint8 *
pack_event (CycEventPacking *self,
            const CycEvent  *event,
            guint8          *place)
{
  guint32 *before = self->before[event->kind][event->slot];
  guint    n = n_words[event->kind];
  guint8  *next = place + CYC_PACKED_HEAD_LENGTH;
  guint32  head = event->kind | (guint32) event->slot << 8;
  guint32  number = event->was_slot | (guint32) event->flags << 8;

  for (guint k = 0;; number = event->word[k++])
    {
      guint32 difference = number ^ before[k];
      guint32 bytes = GUINT32_TO_LE (difference);

      /* Most numbers are what they were, over and over in a loop: this branch is foretold. */
      if (difference != 0)
        {
          guint n_zeros = (guint) __builtin_clz (difference);

          before[k] = number;
          memcpy (next, &bytes, sizeof bytes);
          next += n_bytes_after_zeros[n_zeros];
          head |= (guint32) size_after_zeros[n_zeros] << (16 + 2 * k);
        }
      if (k == n)
        break;
    }
  head = GUINT32_TO_LE (head);
  memcpy (place, &head, sizeof head);
  return next;
}

/**
 * cyc_event_packing_pack:
 * @self: what stands before them
 * @events: (array length=n): the next events
 * @n: how many
 * @place: where %CYC_PACKED_ROOM bytes may be written for each
 *
 * Packs the engine's part of events: the same bytes for the same run, whoever
 * has looked at it.
 *
 * Returns: behind the bytes that count
 */
guint8 *
cyc_event_packing_pack (CycEventPacking *self,
                        const CycEvent  *events,
                        gsize            n,
                        guint8          *place)
{
  for (gsize i = 0; i < n; i++)
    place = pack_event (self, &events[i], place);
  return place;
}

/**
 * cyc_event_packing_unpack:
 * @self: what stands before it
 * @place: a packed event
 * @end: where the packed events end
 * @event: (out): the event; its words are 0 where the engine writes none
 *
 * Returns: (nullable): behind the packed event; %NULL if there is none
 */
const guint8 *
cyc_event_packing_unpack (CycEventPacking *self,
                          const guint8    *place,
                          const guint8    *end,
                          CycEvent        *event)
{
  const guint8 *head = place;
  guint32      *before;
  guint         sizes;

  if ((gsize) (end - head) < CYC_PACKED_HEAD_LENGTH || head[0] >= CYC_N_EVENT_KINDS || head[1] >= CYC_N_SLOT_KINDS)
    return NULL;
  before = self->before[head[0]][head[1]];
  sizes = head[2] | (guint) head[3] << 8;
  place += CYC_PACKED_HEAD_LENGTH;
  for (guint k = 0; k <= n_words[head[0]]; k++)
    {
      guint   length = n_bytes[sizes >> 2 * k & 3];
      guint32 bytes = 0;

      if ((gsize) (end - place) < length)
        return NULL;
      memcpy (&bytes, place, length);
      before[k] ^= GUINT32_FROM_LE (bytes);
      place += length;
    }

  event->kind = head[0];
  event->slot = head[1];
  event->was_slot = (guint8) before[0];
  event->flags = (guint8) (before[0] >> 8);
  memcpy (event->word, before + 1, sizeof event->word);
  return place;
}
