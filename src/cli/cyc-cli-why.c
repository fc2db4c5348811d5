/* cyc-cli-why.c
 *
 * `why`: why an object is alive, or what ended it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cyc-cli-input.h"
#include "cyc-cli.h"
#include "cyc-ledger.h"
#include "cyc-why.h"

#define MAX_CHAINS 16

static void
print_ledger (CycModel   *model,
              CycObjectId object)
{
  guint n_more;
  g_autoptr (GPtrArray) ledger = cyc_ledger_new (model, object, G_MAXUINT, &n_more);

  if (ledger->len == 0)
    return;
  printf ("%s\n", _ ("Held by:"));
  for (guint i = 0; i < ledger->len; i++)
    {
      const CycLedgerEntry *entry = g_ptr_array_index (ledger, i);

      printf ("  %s\n", entry->title);
    }
}

int
cyc_cli_why (int    argc,
             char **argv)
{
  g_autofree char   *python = NULL;
  g_autofree char   *at = NULL;
  g_autofree char   *text = NULL;
  const GOptionEntry entries[] = {
    { "python", 0, 0, G_OPTION_ARG_STRING, &python, N_ ("The version of Python"), "3.11" },
    { "at", 0, 0, G_OPTION_ARG_STRING, &at, N_ ("The position; without it, the end of the program’s last line"), "POS" },
    { NULL },
  };
  g_autoptr (CycInput) input = NULL;
  g_autoptr (CycRecording) recording = NULL;
  g_autoptr (CycModel) model = NULL;
  g_autoptr (CycWhy) why = NULL;
  CycObjectId object;
  guint32     cursor;

  if (!cyc_cli_parse (entries, FALSE, &argc, &argv, 2, 2))
    return CYC_CLI_REFUSED;
  input = cyc_input_load (argv[1], python);
  recording = input == NULL ? NULL : cyc_input_record (input);
  if (recording == NULL)
    return CYC_CLI_REFUSED;
  /* The names of the program are still there. */
  cursor = cyc_timeline_get_last_moment (cyc_recording_get_timeline (recording));
  if (!cyc_input_parse_position (recording, at, &cursor))
    return CYC_CLI_REFUSED;

  model = cyc_recording_new_model (recording, cursor);
  object = cyc_input_find_object (input, model, argv[2]);
  if (object == 0)
    return CYC_CLI_REFUSED;
  why = cyc_why_new (model, object, MAX_CHAINS);
  text = cyc_why_to_text (why, model);
  fputs (text, stdout);
  print_ledger (model, object);
  return cyc_cli_flush () ? CYC_CLI_OK : CYC_CLI_REFUSED;
}
