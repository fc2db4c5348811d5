/* cyc-application.c
 *
 * The program: its windows, its menus, its command line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-application.h"

#include <glib/gi18n.h>

#include "cyc-appearance.h"
#include "cyc-preferences.h"
#include "cyc-window.h"

#define WELCOME "resource:///dev/cyclarium/Cyclarium/lessons/welcome.py"

struct _CycApplication
{
  AdwApplication parent_instance;

  GHashTable *bookmarks; /* of CycBookmarks, by what was run */
};

G_DEFINE_FINAL_TYPE (CycApplication, cyc_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
  { NULL },
};

static CycWindow *
get_empty_window (CycApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *window = windows; window != NULL; window = window->next)
    if (CYC_IS_WINDOW (window->data) && cyc_window_is_empty (window->data))
      return window->data;
  return cyc_window_new (GTK_APPLICATION (self));
}

static void
open_in_window (CycApplication *self,
                GFile          *file)
{
  CycWindow *window = get_empty_window (self);

  cyc_window_open (window, file);
  gtk_window_present (GTK_WINDOW (window));
}

static void
cyc_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  g_autoptr (GFile) welcome = g_file_new_for_uri (WELCOME);

  if (window != NULL)
    gtk_window_present (window);
  else
    open_in_window (CYC_APPLICATION (application), welcome);
}

static void
cyc_application_open (GApplication *application,
                      GFile       **files,
                      int           n_files,
                      const char   *hint)
{
  for (int i = 0; i < n_files; i++)
    open_in_window (CYC_APPLICATION (application), files[i]);
}

static int
cyc_application_handle_local_options (GApplication *application,
                                      GVariantDict *dict)
{
  if (g_variant_dict_contains (dict, "version"))
    {
      g_print ("cyclarium %s\n", CYC_VERSION);
      return 0;
    }
  return -1;
}

static void
on_new_window (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  g_autoptr (GFile) welcome = g_file_new_for_uri (WELCOME);

  open_in_window (data, welcome);
}

static void
on_preferences (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  gtk_window_present (GTK_WINDOW (cyc_preferences_new (gtk_application_get_active_window (data))));
}

static void
on_about (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  static const char *developers[] = { "The Cyclarium developers", NULL };

  adw_show_about_window (gtk_application_get_active_window (data),
                         "application-name", "Cyclarium",
                         "application-icon", CYC_APP_ID,
                         "version", CYC_VERSION,
                         "developer-name", _ ("The Cyclarium developers"),
                         "developers", developers,
                         "comments", _ ("See how Python manages memory: reference counts, cycles, and the collector that finds them. "
                                        "Every number comes from an engine that does what CPython does."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your names, one a line. */
                         "translator-credits", _ ("translator-credits"),
                         NULL);
}

static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *window = windows; window != NULL; window = window->next)
    gtk_window_close (window->data);
}

static const GActionEntry entries[] = {
  { "new-window", on_new_window },
  { "preferences", on_preferences },
  { "about", on_about },
  { "quit", on_quit },
};

static const struct
{
  const char *action;
  const char *keys[4];
} accelerators[] = {
  { "app.new-window", { "<Control>n" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.show-help-overlay", { "F1", "<Control>question" } },
  { "win.legend", { "<Control><Shift>l" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-recording", { "<Control><Shift>s" } },
  { "win.export", { "<Control>e" } },
  { "win.run", { "F5" } },
  { "win.toggle-breakpoint", { "F9" } },
  { "win.next-breakpoint", { "F8" } },
  { "win.previous-breakpoint", { "<Shift>F8" } },
  { "win.find", { "<Control>f" } },
  { "win.bookmark", { "<Control>d" } },
  { "win.next-bookmark", { "F2" } },
  { "win.previous-bookmark", { "<Shift>F2" } },
  { "win.loop", { "<Control>l" } },
  { "win.lifelines", { "<Control>t" } },
  { "win.moment", { "<Control>g" } },
  { "win.object-birth", { "<Alt>Home" } },
  { "win.object-death", { "<Alt>End" } },
  { "win.object-next", { "<Alt>Page_Down" } },
  { "win.object-previous", { "<Alt>Page_Up" } },
  { "win.find-step", { "<Control><Shift>f" } },
  { "win.focus-prompt", { "<Control>k" } },
  { "win.next-branch", { "<Control>b" } },
  { "win.compare-branches", { "<Control><Shift>b" } },
  { "win.show-ledger", { "<Control>r" } },
  { "win.show-why", { "<Control><Shift>r" } },
  { "win.panel::output", { "<Alt>1" } },
  { "win.panel::steps", { "<Alt>2" } },
  { "win.panel::objects", { "<Alt>3" } },
  { "win.panel::memory", { "<Alt>4" } },
  { "win.inspector-pane", { "<Alt>5" } },
  { "win.program-pane", { "<Alt>6" } },
  { "win.fullscreen", { "F11" } },
  { "win.text-larger", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.text-smaller", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.text-normal", { "<Control>0", "<Control>KP_0" } },
  { "win.zoom-fit", { "<Control>9" } },
  { "win.tidy", { "<Control><Shift>t" } },
};

static void
cyc_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (cyc_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (CYC_APP_ID);
  cyc_appearance_get_default ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action, (const char *const *) accelerators[i].keys);
}

static void
cyc_application_finalize (GObject *object)
{
  g_hash_table_unref (CYC_APPLICATION (object)->bookmarks);

  G_OBJECT_CLASS (cyc_application_parent_class)->finalize (object);
}

static void
cyc_application_class_init (CycApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cyc_application_finalize;
  application_class->startup = cyc_application_startup;
  application_class->activate = cyc_application_activate;
  application_class->open = cyc_application_open;
  application_class->handle_local_options = cyc_application_handle_local_options;
}

static void
cyc_application_init (CycApplication *self)
{
  self->bookmarks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
  g_application_set_option_context_summary (G_APPLICATION (self), _ ("Shows what CPython does with memory while a program runs.\n"
                                                                     "Opens programs (.py), notebooks (.ipynb) and recordings (.cyc)."));
}

/**
 * cyc_application_new:
 * @flags: beside %G_APPLICATION_HANDLES_OPEN
 *
 * Makes the application.
 *
 * Returns: (transfer full): the application
 */
CycApplication *
cyc_application_new (GApplicationFlags flags)
{
  return g_object_new (CYC_TYPE_APPLICATION,
                       "application-id", CYC_APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN | flags,
                       "resource-base-path", "/dev/cyclarium/Cyclarium",
                       NULL);
}

/**
 * cyc_application_get_bookmarks:
 * @self: the application
 * @key: what was run
 *
 * Bookmarks live as long as the program does.
 *
 * Returns: (transfer none): those set in the same run before, or none yet
 */
CycBookmarks *
cyc_application_get_bookmarks (CycApplication *self,
                               const char     *key)
{
  CycBookmarks *bookmarks;

  g_return_val_if_fail (CYC_IS_APPLICATION (self), NULL);

  bookmarks = g_hash_table_lookup (self->bookmarks, key);
  if (bookmarks == NULL)
    {
      bookmarks = cyc_bookmarks_new ();
      g_hash_table_insert (self->bookmarks, g_strdup (key), bookmarks);
    }
  return bookmarks;
}
