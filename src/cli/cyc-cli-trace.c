/* cyc-cli-trace.c
 *
 * `trace`: events as lines of JSON. `record`: events as a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cyc-cli-input.h"
#include "cyc-cli.h"
#include "cyc-json.h"

/* Written out whenever it has grown past this. */
#define BUFFER_LENGTH 65536

static void
print_events (CycRecording *recording,
              guint64       kinds,
              guint32       from,
              guint32       to)
{
  g_autoptr (CycModel) model = cyc_recording_new_model (recording, from);
  g_autoptr (GString) lines = g_string_sized_new (BUFFER_LENGTH * 2);

  for (;;)
    {
      guint32 cursor = cyc_model_get_cursor (model);

      if (cursor > 0 && (kinds >> cyc_log_get (cyc_model_get_log (model), cursor - 1)->kind & 1) != 0)
        cyc_json_append_event (lines, model);
      if (lines->len > BUFFER_LENGTH)
        {
          fwrite (lines->str, 1, lines->len, stdout);
          g_string_truncate (lines, 0);
        }
      if (cursor >= to || ferror (stdout) || !cyc_model_step (model))
        break;
    }
  fwrite (lines->str, 1, lines->len, stdout);
}

int
cyc_cli_trace (int    argc,
               char **argv)
{
  g_autofree char   *python = NULL;
  g_autofree char   *kinds_text = NULL;
  g_autofree char   *from_text = NULL;
  g_autofree char   *to_text = NULL;
  g_autofree char   *unknown = NULL;
  const GOptionEntry entries[] = {
    { "python", 0, 0, G_OPTION_ARG_STRING, &python, N_ ("The version of Python"), "3.11" },
    { "kinds", 0, 0, G_OPTION_ARG_STRING, &kinds_text, N_ ("Only events of these kinds"), "ref,unref,…" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_ ("The first position"), "POS" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_ ("The last position"), "POS" },
    { NULL },
  };
  g_autoptr (CycInput) input = NULL;
  g_autoptr (CycRecording) recording = NULL;
  guint64 kinds = G_MAXUINT64;
  guint32 from = 0;
  guint32 to;

  if (!cyc_cli_parse (entries, FALSE, &argc, &argv, 1, 1))
    return CYC_CLI_REFUSED;
  if (kinds_text != NULL && !cyc_json_parse_kinds (kinds_text, &kinds, &unknown))
    {
      cyc_cli_error (_ ("“%s” is not a kind of event"), unknown);
      return CYC_CLI_REFUSED;
    }
  input = cyc_input_load (argv[1], python);
  recording = input == NULL ? NULL : cyc_input_record (input);
  if (recording == NULL)
    return CYC_CLI_REFUSED;

  to = cyc_recording_get_length (recording);
  if (!cyc_input_parse_position (recording, from_text, &from) || !cyc_input_parse_position (recording, to_text, &to))
    return CYC_CLI_REFUSED;
  if (from > to)
    {
      cyc_cli_error (_ ("--from is after --to"));
      return CYC_CLI_REFUSED;
    }
  print_events (recording, kinds, from, to);
  return cyc_cli_flush () ? CYC_CLI_OK : CYC_CLI_REFUSED;
}

int
cyc_cli_record (int    argc,
                char **argv)
{
  g_autofree char   *python = NULL;
  g_autofree char   *output = NULL;
  g_autofree char   *memory = NULL;
  gsize              memory_limit = 0;
  const GOptionEntry entries[] = {
    { "python", 0, 0, G_OPTION_ARG_STRING, &python, N_ ("The version of Python"), "3.11" },
    { "memory", 0, 0, G_OPTION_ARG_STRING, &memory, N_ ("How much the program's objects may take"), "2G" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The file to write"), "OUT.cyc" },
    { NULL },
  };
  g_autoptr (CycInput) input = NULL;

  if (!cyc_cli_parse (entries, FALSE, &argc, &argv, 1, 1) || !cyc_cli_parse_size (memory, &memory_limit))
    return CYC_CLI_REFUSED;
  if (output == NULL)
    {
      cyc_cli_error (_ ("record needs -o OUT.cyc"));
      return CYC_CLI_REFUSED;
    }
  input = cyc_input_load (argv[1], python);
  if (input != NULL)
    input->memory_limit = memory_limit;
  return input != NULL && cyc_input_record_to (input, output) ? CYC_CLI_OK : CYC_CLI_REFUSED;
}
