/* cyc-file-chooser.c
 *
 * Asking for a file, with what GTK 4.8 has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-file-chooser.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkFileChooserNative *chooser;
  CycFileFunc           chosen;
  gpointer              data;
} Question;

static void
on_response (Question *question,
             int       response)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (question->chooser));
  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (question->chooser));
  if (file != NULL)
    question->chosen (file, question->data);
  g_object_unref (question->chooser);
  g_free (question);
}

static GtkFileChooser *
ask (GtkWindow           *parent,
     const char          *title,
     GtkFileChooserAction action,
     const char          *accept,
     CycFileFunc          chosen,
     gpointer             data)
{
  Question *question = g_new0 (Question, 1);

  question->chooser = gtk_file_chooser_native_new (title, parent, action, accept, NULL);
  question->chosen = chosen;
  question->data = data;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (question->chooser), TRUE);
  g_signal_connect_swapped (question->chooser, "response", G_CALLBACK (on_response), question);
  return GTK_FILE_CHOOSER (question->chooser);
}

/**
 * cyc_file_chooser_open:
 * @parent: the window that asks; it lives as long as the question
 * @title: what for
 * @filter_name: what @patterns stand for
 * @patterns: (array zero-terminated=1): of file names
 * @chosen: (scope async): called if a file is chosen
 * @data: (closure): for @chosen
 *
 * Asks for a file that exists.
 */
void
cyc_file_chooser_open (GtkWindow         *parent,
                       const char        *title,
                       const char        *filter_name,
                       const char *const *patterns,
                       CycFileFunc        chosen,
                       gpointer           data)
{
  GtkFileChooser *chooser = ask (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), chosen, data);
  g_autoptr (GtkFileFilter) known = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (known, filter_name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (known, patterns[i]);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, known);
  gtk_file_chooser_add_filter (chooser, all);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * cyc_file_chooser_save:
 * @parent: the window that asks; it lives as long as the question
 * @title: what for
 * @name: the file name to begin with
 * @chosen: (scope async): called if a place is chosen
 * @data: (closure): for @chosen
 *
 * Asks for a place to save to.
 */
void
cyc_file_chooser_save (GtkWindow  *parent,
                       const char *title,
                       const char *name,
                       CycFileFunc chosen,
                       gpointer    data)
{
  GtkFileChooser *chooser = ask (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), chosen, data);

  gtk_file_chooser_set_current_name (chooser, name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
