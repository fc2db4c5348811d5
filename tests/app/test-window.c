/* test-window.c
 *
 * The window, driven through its actions: each template, files good and
 * bad, steps and their inverse, selection, saving, exporting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <gtksourceview/gtksource.h>
#include <string.h>

#include "cyc-appearance.h"
#include "cyc-cell-view.h"
#include "cyc-export-dialog.h"
#include "cyc-find-popover.h"
#include "cyc-inspector-section.h"
#include "cyc-preferences.h"
#include "cyc-stage-view-private.h"
#include "window-fixture.h"

static void
test_templates (void)
{
  static GType (*const types[]) (void) = {
    cyc_cell_view_get_type,
    cyc_code_view_get_type,
    cyc_editor_get_type,
    cyc_export_dialog_get_type,
    cyc_find_popover_get_type,
    cyc_inspector_get_type,
    cyc_inspector_row_get_type,
    cyc_inspector_section_get_type,
    cyc_notice_get_type,
    cyc_output_view_get_type,
    cyc_preferences_get_type,
    cyc_stage_view_get_type,
    cyc_timeline_view_get_type,
    cyc_transport_get_type,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *widget = g_object_new (types[i](), NULL);

      g_object_ref_sink (widget);
      g_assert_true (GTK_IS_WIDGET (widget));
      if (GTK_IS_WINDOW (widget))
        gtk_window_destroy (GTK_WINDOW (widget));
      g_object_unref (widget);
    }
}

static void
test_nothing (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const names[] = { "next", "previous", "next-line", "start", "end", "play", "run", "save", "export",
                                       "pause", "continue", "stop", "next-breakpoint" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_false (can (fixture, names[i]));
  g_assert_true (can (fixture, "open"));
  g_assert_true (cyc_window_is_empty (fixture->window));
}

static void
test_welcome (Fixture      *fixture,
              gconstpointer data)
{
  open_uri (fixture, LESSONS "welcome.py");
  g_assert_cmpuint (cyc_session_get_state (fixture->window->session), ==, CYC_SESSION_FINISHED);
  g_assert_cmpuint (cyc_player_get_length (fixture->window->player), >, 100);
  g_assert_cmpuint (cyc_model_get_line (model (fixture)), ==, 1);
  g_assert_null (cyc_notice_get_text (fixture->window->notice));
  go_to_end (fixture);
  g_assert_false (can (fixture, "next"));
  g_assert_true (can (fixture, "previous"));
}

static void
on_painted (GdkFrameClock *clock,
            gboolean      *painted)
{
  *painted = TRUE;
}

static void
wait_for_draw (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean       painted = FALSE;
  gulong         handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_painted), &painted);

  gtk_widget_queue_draw (widget);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  wait_until (painted);
  g_signal_handler_disconnect (clock, handler);
}

/* The picture that the stage draws, as its pixels. */
static GBytes *
take_picture (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int          width = gtk_widget_get_width (widget);
  int          height = gtk_widget_get_height (widget);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));

  wait_for_draw (widget);
  paintable = gtk_widget_paintable_new (widget);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (renderer, node, NULL);
  return gdk_texture_save_to_png_bytes (texture);
}

/* Everything is where it will stay: a draw may still find that the camera should stand elsewhere. */
static void
come_to_rest (Fixture *fixture)
{
  do
    {
      cyc_stage_view_finish (fixture->window->stage_view);
      wait_until (is_idle (fixture));
      wait_for_draw (GTK_WIDGET (fixture->window->stage_view));
  } while (!is_idle (fixture));
}

/* The stage's picture once it rests: two in a row are the same. */
static GBytes *
take_picture_at_rest (Fixture *fixture)
{
  GBytes *picture = NULL;

  for (;;)
    {
      GBytes  *before = picture;
      gboolean rests;

      come_to_rest (fixture);
      settle (50);
      picture = take_picture (GTK_WIDGET (fixture->window->stage_view));
      rests = before != NULL && g_bytes_equal (before, picture);
      g_clear_pointer (&before, g_bytes_unref);
      if (rests)
        return picture;
    }
}

/* On by so many steps and back again: the same heap, the same picture, the same words. */
static void
check_inverse (Fixture    *fixture,
               const char *on,
               const char *back,
               guint       n)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  guint64          hash;
  guint32          here;
  g_autofree char *output_before = NULL;
  g_autofree char *output_after = NULL;

  act (fixture, on);
  come_to_rest (fixture);
  here = cursor (fixture);
  hash = cyc_model_hash (model (fixture));
  before = take_picture_at_rest (fixture);
  output_before = cyc_output_view_dup_text (fixture->window->output_view);
  for (guint i = 0; i < n; i++)
    act (fixture, on);
  wait_until (is_idle (fixture));
  for (guint i = 0; i < n; i++)
    act (fixture, back);
  come_to_rest (fixture);
  g_assert_cmpuint (cursor (fixture), ==, here);
  g_assert_cmpuint (cyc_model_hash (model (fixture)), ==, hash);
  after = take_picture_at_rest (fixture);
  output_after = cyc_output_view_dup_text (fixture->window->output_view);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpstr (output_before, ==, output_after);
}

static void
test_inverse (Fixture      *fixture,
              gconstpointer data)
{
  open_uri (fixture, LESSONS "welcome.py");
  check_inverse (fixture, "next-event", "previous-event", 40);
  check_inverse (fixture, "next-line", "previous-line", 5);
  check_inverse (fixture, "next-landmark", "previous-landmark", 3);
  check_inverse (fixture, "next-phase", "previous-phase", 3);
}

static void
test_output (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *all = NULL;

  open_text (fixture, "o.py", "print('one')\nprint('two')\n");
  first = cyc_output_view_dup_text (fixture->window->output_view);
  g_assert_cmpstr (first, ==, "");
  go_to_end (fixture);
  all = cyc_output_view_dup_text (fixture->window->output_view);
  g_assert_cmpstr (all, ==, "one\ntwo\n");
  act (fixture, "start");
  g_clear_pointer (&all, g_free);
  all = cyc_output_view_dup_text (fixture->window->output_view);
  g_assert_cmpstr (all, ==, "");
}

/* All of a short program is seen from one place. */
static void
test_camera_stands (Fixture      *fixture,
                    gconstpointer data)
{
  CycStageView *stage = fixture->window->stage_view;
  CycCamera     first;
  guint         n_lines = 0;

  open_uri (fixture, LESSONS "welcome.py");
  wait_until (is_idle (fixture));
  wait_for_draw (GTK_WIDGET (stage));
  first = stage->camera;
  for (; can (fixture, "next-line") && n_lines < 200; n_lines++)
    {
      act (fixture, "next-line");
      cyc_stage_view_finish (stage);
      wait_for_draw (GTK_WIDGET (stage));
      g_assert_cmpfloat (stage->camera.scale, ==, first.scale);
      g_assert_cmpfloat (stage->camera.x, ==, first.x);
      g_assert_cmpfloat (stage->camera.y, ==, first.y);
    }
  g_assert_cmpuint (n_lines, >, 10);
}

static void
test_selection (Fixture      *fixture,
                gconstpointer data)
{
  CycHolder object;

  open_uri (fixture, LESSONS "welcome.py");
  go_to_end (fixture);
  object = CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, cyc_model_get_n_objects (model (fixture)));
  cyc_stage_view_select (fixture->window->stage_view, object);
  for (guint i = 0; i < 30; i++)
    act (fixture, "previous-event");
  act (fixture, "start");
  act (fixture, "next-line");
  g_assert_cmpuint (cyc_stage_view_get_selected (fixture->window->stage_view), ==, object);
}

static gboolean
is_panel (Fixture    *fixture,
          const char *name)
{
  return g_str_equal (gtk_stack_get_visible_child_name (fixture->window->panels), name);
}

/* In a narrow window the inspector is one of the panels; it comes before the output when something is chosen. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  CycWindow *self = fixture->window;
  GtkWidget *inspector = GTK_WIDGET (self->inspector);
  int        stage_width;

  open_uri (fixture, LESSONS "welcome.py");
  go_to_end (fixture);
  g_assert_true (gtk_paned_get_end_child (self->inner_paned) == inspector);
  stage_width = gtk_widget_get_width (GTK_WIDGET (self->stage_view));
  gtk_window_set_default_size (GTK_WINDOW (self), 1024, 768);
  wait_until (adw_bin_get_child (self->inspector_page) == inspector);
  wait_for_draw (GTK_WIDGET (self->stage_view));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self->stage_view)), >, stage_width);
  g_assert_true (is_panel (fixture, "output"));

  cyc_stage_view_select (self->stage_view, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, cyc_model_get_n_objects (model (fixture))));
  g_assert_true (is_panel (fixture, "inspector"));
  act (fixture, "inspector-pane");
  g_assert_true (is_panel (fixture, "output"));
  act (fixture, "inspector-pane");
  g_assert_true (is_panel (fixture, "inspector"));
  /* A list that is gone through stays. */
  g_action_group_activate_action (G_ACTION_GROUP (self), "panel", g_variant_new_string ("objects"));
  cyc_stage_view_select (self->stage_view, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, cyc_model_get_n_objects (model (fixture)) - 1));
  g_assert_true (is_panel (fixture, "objects"));
  act (fixture, "inspector-pane");

  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 800);
  wait_until (gtk_paned_get_end_child (self->inner_paned) == inspector);
  g_assert_true (gtk_widget_get_visible (inspector));
  g_assert_true (is_panel (fixture, "output"));
}

static void
test_breakpoints (Fixture      *fixture,
                  gconstpointer data)
{
  open_text (fixture, "b.py", "a = 1\nb = 2\nc = 3\n");
  g_assert_false (can (fixture, "next-breakpoint"));
  act (fixture, "next-line");
  g_assert_cmpuint (cyc_model_get_line (model (fixture)), ==, 2);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->window->stage_view));
  act (fixture, "toggle-breakpoint");
  g_assert_true (can (fixture, "next-breakpoint"));
  go_to_end (fixture);
  act (fixture, "previous-breakpoint");
  g_assert_cmpuint (cyc_model_get_line (model (fixture)), ==, 2);
  act (fixture, "start");
  act (fixture, "next-breakpoint");
  g_assert_cmpuint (cyc_model_get_line (model (fixture)), ==, 2);
}

typedef struct
{
  const char *name;
  const char *file;
  const char *data;
  gssize      length;
  const char *says;
} Bad;

static const Bad bad[] = {
  { "missing", NULL, NULL, 0, "No such file" },
  { "folder", ".", NULL, 0, "folder" },
  { "binary", "b.py", "\x7f"
                      "ELF\0\0\1",
    7, "not text" },
  { "latin", "l.py", "print('\xe9')\n", -1, "UTF-8" },
  { "not-json", "n.ipynb", "hello", -1, "not JSON" },
  { "not-notebook", "m.ipynb", "{}", -1, "not a notebook" },
  { "not-recording", "r.cyc", "hello", -1, "cannot be opened" },
  { "syntax", "s.py", "x = 1\nif x\n    pass\n", -1, "Line 2" },
};

static void
test_bad (Fixture      *fixture,
          gconstpointer data)
{
  const Bad *it = data;
  g_autoptr (GFile) file = NULL;

  if (it->data != NULL)
    {
      file = write_file (fixture, it->file, it->data, it->length);
    }
  else
    {
      g_autofree char *path = g_build_filename (fixture->folder, it->file != NULL ? it->file : "nothing.py", NULL);

      file = g_file_new_for_path (path);
    }
  cyc_window_open (fixture->window, file);
  wait_until (is_idle (fixture));
  g_assert_nonnull (cyc_notice_get_text (fixture->window->notice));
  g_test_message ("%s", cyc_notice_get_text (fixture->window->notice));
  g_assert_nonnull (strstr (cyc_notice_get_text (fixture->window->notice), it->says));
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  open_text (fixture, "empty.py", "");
  g_assert_cmpuint (cyc_session_get_state (fixture->window->session), ==, CYC_SESSION_FINISHED);
  g_assert_null (cyc_notice_get_text (fixture->window->notice));
}

static void
test_versions (Fixture      *fixture,
               gconstpointer data)
{
  open_text (fixture, "v.py", "# cyclarium: python=3.7\nprint(1)\n");
  g_assert_cmpstr (cyc_window_get_profile (fixture->window)->name, ==, "3.7");
  g_assert_cmpstr (cyc_recording_get_python (cyc_player_get_recording (fixture->window->player)), ==, "3.7");
}

static void
test_rerun (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *code;

  open_text (fixture, "w.py", "print(1)\n");
  code = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->window->editor));
  code = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_TEXT_VIEW (code));
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (code)), "print(0)\n", -1);
  g_assert_true (cyc_editor_get_modified (fixture->window->editor));
  g_assert_nonnull (cyc_notice_get_text (fixture->window->notice));
  act (fixture, "run");
  wait_until (is_idle (fixture));
  go_to_end (fixture);
  {
    g_autofree char *output = cyc_output_view_dup_text (fixture->window->output_view);

    g_assert_cmpstr (output, ==, "0\n1\n");
  }
  act (fixture, "save");
  g_assert_false (cyc_editor_get_modified (fixture->window->editor));
}

static void
test_export (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "picture.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  CycExportDialog *dialog;

  open_uri (fixture, LESSONS "welcome.py");
  go_to_end (fixture);
  dialog = cyc_export_dialog_new (GTK_WINDOW (fixture->window), cyc_player_get_recording (fixture->window->player),
                                  cursor (fixture), cyc_layouts_get_view (fixture->window->layouts), "picture");
  cyc_export_dialog_write (dialog, file);
  wait_until (g_file_query_exists (file, NULL));
  settle (50);
}

static void
test_play (Fixture      *fixture,
           gconstpointer data)
{
  guint32 before;

  open_uri (fixture, LESSONS "welcome.py");
  before = cursor (fixture);
  act (fixture, "play");
  g_assert_true (fixture->window->playing);
  wait_until (cursor (fixture) > before + 3);
  act (fixture, "play");
  g_assert_false (fixture->window->playing);
  before = cursor (fixture);
  settle (200);
  g_assert_cmpuint (cursor (fixture), ==, before);
}

static void
test_notebook (Fixture      *fixture,
               gconstpointer data)
{
  open_uri (fixture, LESSONS "notebook.ipynb");
  g_assert_true (cyc_editor_is_notebook (fixture->window->editor));
  g_assert_cmpstr (cyc_window_get_profile (fixture->window)->name, ==, "3.7");
  g_assert_cmpuint (cyc_session_get_state (fixture->window->session), ==, CYC_SESSION_FINISHED);
  go_to_end (fixture);
  {
    g_autofree char *output = cyc_output_view_dup_text (fixture->window->output_view);

    g_assert_nonnull (strstr (output, "NameError: name 'p1' is not defined"));
    g_assert_nonnull (strstr (output, "(700, 10, 10)"));
    g_assert_nonnull (strstr (output, "22"));
  }
}

static void
test_accessible (Fixture      *fixture,
                 gconstpointer data)
{
  g_assert_true (gtk_test_accessible_has_role (GTK_ACCESSIBLE (fixture->window->stage_view), GTK_ACCESSIBLE_ROLE_IMG));
  g_assert_true (gtk_test_accessible_has_role (GTK_ACCESSIBLE (fixture->window->timeline_view), GTK_ACCESSIBLE_ROLE_SLIDER));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (fixture->window->stage_view), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (fixture->window->version_drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

int
main (int    argc,
      char **argv)
{
  begin_window_tests (&argc, &argv);
  g_test_add_func ("/app/templates", test_templates);
  add ("/app/window/nothing", test_nothing, NULL);
  add ("/app/window/welcome", test_welcome, NULL);
  add ("/app/window/inverse", test_inverse, NULL);
  add ("/app/window/output", test_output, NULL);
  add ("/app/window/camera-stands", test_camera_stands, NULL);
  add ("/app/window/selection", test_selection, NULL);
  add ("/app/window/narrow", test_narrow, NULL);
  add ("/app/window/breakpoints", test_breakpoints, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strconcat ("/app/window/bad/", bad[i].name, NULL);

      add (path, test_bad, &bad[i]);
    }
  add ("/app/window/empty", test_empty, NULL);
  add ("/app/window/versions", test_versions, NULL);
  add ("/app/window/rerun", test_rerun, NULL);
  add ("/app/window/export", test_export, NULL);
  add ("/app/window/play", test_play, NULL);
  add ("/app/window/notebook", test_notebook, NULL);
  add ("/app/window/accessible", test_accessible, NULL);
  return end_window_tests ();
}
