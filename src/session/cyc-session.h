/* cyc-session.h
 *
 * A program being watched: it runs in a thread of its own while the main
 * thread reads the log as it grows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "cyc-diagnostic.h"
#include "cyc-program.h"
#include "cyc-recording.h"

G_BEGIN_DECLS

/**
 * CycSessionState:
 * @CYC_SESSION_READY: not started
 * @CYC_SESSION_RUNNING: the program runs, the log grows
 * @CYC_SESSION_PAUSED: it waits at the end of its budget, or because it was asked to
 * @CYC_SESSION_FINISHED: the program has ended
 * @CYC_SESSION_STOPPED: it was stopped before its end
 * @CYC_SESSION_REFUSED: nothing ran: see cyc_session_get_diagnostic()
 */
typedef enum
{
  CYC_SESSION_READY,
  CYC_SESSION_RUNNING,
  CYC_SESSION_PAUSED,
  CYC_SESSION_FINISHED,
  CYC_SESSION_STOPPED,
  CYC_SESSION_REFUSED,
} CycSessionState;

/* Events that a program may make before it is paused and the person asked. */
#define CYC_SESSION_BUDGET 2000000u

#define CYC_TYPE_SESSION (cyc_session_get_type ())
G_DECLARE_FINAL_TYPE (CycSession, cyc_session, CYC, SESSION, GObject)

CycSession *cyc_session_new_program (const char       *name,
                                     const char       *source,
                                     gsize             length,
                                     const CycProfile *profile) G_GNUC_WARN_UNUSED_RESULT;
CycSession *cyc_session_new_notebook (const char          *name,
                                      const CycCellSource *cells,
                                      guint                n_cells,
                                      const CycProfile    *profile) G_GNUC_WARN_UNUSED_RESULT;
CycSession *cyc_session_new_recording (CycRecording *recording) G_GNUC_WARN_UNUSED_RESULT;

/* A run of the same program with one more line at a moment. */
CycSession      *cyc_session_new_branch (CycSession *base,
                                         guint32     cursor,
                                         const char *line) G_GNUC_WARN_UNUSED_RESULT;
gboolean         cyc_session_can_branch (CycSession *self);
CycDiagnostic   *cyc_session_check_line (CycSession *self,
                                         const char *line) G_GNUC_WARN_UNUSED_RESULT;
guint            cyc_session_get_n_what_ifs (CycSession *self);
const CycWhatIf *cyc_session_get_what_if (CycSession *self,
                                          guint       n);
gboolean         cyc_session_find_what_if (CycSession *self,
                                           guint       n,
                                           guint32    *begin,
                                           guint32    *end);
gboolean         cyc_session_follows (CycSession *self,
                                      CycSession *base,
                                      guint32     cursor);
guint32          cyc_session_find_fork (CycSession *self,
                                        CycSession *other);

void cyc_session_set_budget (CycSession *self,
                             guint32     events);
void cyc_session_start (CycSession *self);
void cyc_session_pause (CycSession *self);
void cyc_session_continue (CycSession *self);
void cyc_session_stop (CycSession *self);

CycRecording        *cyc_session_get_recording (CycSession *self);
CycSessionState      cyc_session_get_state (CycSession *self);
int                  cyc_session_get_exit_status (CycSession *self);
const CycDiagnostic *cyc_session_get_diagnostic (CycSession *self);
guint                cyc_session_get_diagnostic_cell (CycSession *self);

G_END_DECLS
