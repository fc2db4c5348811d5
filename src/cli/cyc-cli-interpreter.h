/* cyc-cli-interpreter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-profile.h"

G_BEGIN_DECLS

char *cyc_cli_find_interpreter (const char       *python,
                                const CycProfile *profile) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
