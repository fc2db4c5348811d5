/* window-fixture.h
 *
 * A window for each test, and what tests do with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-application.h"
#include "cyc-window-private.h"

#define PATIENCE (30 * G_USEC_PER_SEC)
#define LESSONS "resource:///dev/cyclarium/Cyclarium/lessons/"

typedef struct
{
  CycWindow *window;
  char      *folder;
} Fixture;

#define wait_until(condition)                              \
  G_STMT_START                                             \
  {                                                        \
    gint64 end_ = g_get_monotonic_time () + PATIENCE;      \
                                                           \
    while (!(condition) && g_get_monotonic_time () < end_) \
      if (!g_main_context_iteration (NULL, FALSE))         \
        g_usleep (500);                                    \
    g_assert_true (condition);                             \
  }                                                        \
  G_STMT_END

void settle (guint milliseconds);
void act (Fixture    *fixture,
          const char *name);
/* Past the program's last moment, until nothing is left. */
void      go_to_end (Fixture *fixture);
gboolean  can (Fixture    *fixture,
               const char *name);
guint32   cursor (Fixture *fixture);
CycModel *model (Fixture *fixture);
gboolean  is_idle (Fixture *fixture);
void      open_uri (Fixture    *fixture,
                    const char *uri);
GFile    *write_file (Fixture    *fixture,
                      const char *name,
                      const char *data,
                      gssize      length);
void      open_text (Fixture    *fixture,
                     const char *name,
                     const char *data);
void      add (const char *path,
               void (*test) (Fixture *, gconstpointer),
               const void *data);
void      begin_window_tests (int    *argc,
                              char ***argv);
int       end_window_tests (void);
