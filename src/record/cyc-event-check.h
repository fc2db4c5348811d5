/* cyc-event-check.h
 *
 * Whether a single event makes sense on its own: what a file must pass
 * before a model may apply it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-log.h"

G_BEGIN_DECLS

/**
 * CycEventBounds:
 * @n_texts: texts have numbers below this
 * @n_objects: objects have numbers up to this
 * @n_frames: frames have numbers up to this
 */
typedef struct
{
  guint32 n_texts;
  guint32 n_objects;
  guint32 n_frames;
} CycEventBounds;

void     cyc_event_bounds_of_log (CycEventBounds *self,
                                  CycLog         *log,
                                  guint32         length);
gboolean cyc_event_is_sound (const CycEvent       *event,
                             const CycEventBounds *bounds);

G_END_DECLS
