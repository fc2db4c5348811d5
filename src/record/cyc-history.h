/* cyc-history.h
 *
 * What happened to one object, and when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-log.h"

G_BEGIN_DECLS

/**
 * CycHistoryPoint:
 * @CYC_HISTORY_BIRTH: it was made
 * @CYC_HISTORY_DEATH: it was freed
 * @CYC_HISTORY_NEXT: something happens to it after the cursor
 * @CYC_HISTORY_PREVIOUS: something happened to it before the event at the cursor
 */
typedef enum
{
  CYC_HISTORY_BIRTH,
  CYC_HISTORY_DEATH,
  CYC_HISTORY_NEXT,
  CYC_HISTORY_PREVIOUS,
} CycHistoryPoint;

gboolean cyc_event_concerns (const CycEvent *event,
                             CycObjectId     object);
guint32  cyc_history_find (CycLog         *log,
                           CycObjectId     object,
                           CycHistoryPoint point,
                           guint32         cursor,
                           guint32         length);

G_END_DECLS
