/* window-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "window-fixture.h"

#include <string.h>

#include <glib/gstdio.h>
#include <gtksourceview/gtksource.h>

static CycApplication *application;

void
settle (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  do
    while (g_main_context_iteration (NULL, FALSE))
      ;
  while (g_get_monotonic_time () < end);
}

void
act (Fixture    *fixture,
     const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), name, NULL);
}

void
go_to_end (Fixture *fixture)
{
  act (fixture, "end");
  act (fixture, "end");
}

gboolean
can (Fixture    *fixture,
     const char *name)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), name);
}

guint32
cursor (Fixture *fixture)
{
  return cyc_player_get_cursor (fixture->window->player);
}

CycModel *
model (Fixture *fixture)
{
  return cyc_player_get_model (fixture->window->player);
}

gboolean
is_idle (Fixture *fixture)
{
  CycWindow *self = fixture->window;

  return self->loading == NULL && !cyc_layouts_is_busy (self->layouts) && !cyc_stage_view_is_animating (self->stage_view) &&
         (self->session == NULL || cyc_session_get_state (self->session) != CYC_SESSION_RUNNING);
}

void
open_uri (Fixture    *fixture,
          const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  cyc_window_open (fixture->window, file);
  wait_until (is_idle (fixture));
}

GFile *
write_file (Fixture    *fixture,
            const char *name,
            const char *data,
            gssize      length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, data, length, NULL));
  return g_file_new_for_path (path);
}

void
open_text (Fixture    *fixture,
           const char *name,
           const char *data)
{
  g_autoptr (GFile) file = write_file (fixture, name, data, -1);

  cyc_window_open (fixture->window, file);
  wait_until (is_idle (fixture));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("cyclarium-XXXXXX", NULL);
  fixture->window = cyc_window_new (GTK_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (gtk_widget_get_width (GTK_WIDGET (fixture->window->stage_view)) > 0);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  GDir       *dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  fixture->window->closing = TRUE;
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle (20);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_dir_close (dir);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

void
add (const char *path,
     void (*test) (Fixture *, gconstpointer),
     const void *data)
{
  g_test_add (path, Fixture, data, set_up, test, tear_down);
}


void
begin_window_tests (int    *argc,
                    char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  gtk_source_init ();
  /* One case that fails says nothing of the others. */
  g_test_set_nonfatal_assertions ();
  /* Time is tested where it is a parameter; here things are where they will be. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  application = cyc_application_new (G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
}

int
end_window_tests (void)
{
  int result = g_test_run ();

  g_clear_object (&application);
  return result;
}
