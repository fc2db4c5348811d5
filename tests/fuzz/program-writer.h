/* program-writer.h
 *
 * Programs made out of bytes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

char *write_program (const guint8 *bytes,
                     gsize         length) G_GNUC_WARN_UNUSED_RESULT;
