/* cyc-printed.h
 *
 * What a number says that a program has printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-recording.h"

G_BEGIN_DECLS

gboolean cyc_printed_find_count (CycRecording *recording,
                                 guint32       output,
                                 guint32       number,
                                 guint         n_later,
                                 guint32      *cursor,
                                 CycObjectId  *object);

G_END_DECLS
