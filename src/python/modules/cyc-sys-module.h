/* cyc-sys-module.h
 *
 * What the files of the module sys share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <string.h>

#include "cyc-modules-private.h"

G_BEGIN_DECLS

/* cyc-sys-info.c: version_info, flags, float_info and their like. */
gboolean cyc_sys_add_info (CycVM *vm, CycObject *dict);
/* cyc-sys-streams.c: stdin, stdout, stderr. */
gboolean cyc_sys_add_streams (CycVM *vm, CycObject *dict);

G_END_DECLS
