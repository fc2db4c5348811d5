/* cyc-gesture.h
 *
 * Events that belong together: an assignment is one gesture.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-log.h"

G_BEGIN_DECLS

guint32 cyc_gesture_find_end (CycLog *log,
                              guint32 cursor,
                              guint32 length);

G_END_DECLS
