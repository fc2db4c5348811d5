/* cyc-session-private.h
 *
 * What the files of the session share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-run.h"
#include "cyc-session.h"

G_BEGIN_DECLS

CycSession *cyc_session_new_with_run (CycRun            *run,
                                      CycLog            *log,
                                      const char *const *sources) G_GNUC_WARN_UNUSED_RESULT;
CycRun     *cyc_session_get_program (CycSession *self);

G_END_DECLS
