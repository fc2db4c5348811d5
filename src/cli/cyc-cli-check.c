/* cyc-cli-check.c
 *
 * `check`: every promise of the events.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cyc-check.h"
#include "cyc-cli-input.h"
#include "cyc-cli.h"

int
cyc_cli_check (int    argc,
               char **argv)
{
  g_autofree char   *python = NULL;
  g_autofree char   *text = NULL;
  const GOptionEntry entries[] = {
    { "python", 0, 0, G_OPTION_ARG_STRING, &python, N_ ("The version of Python"), "3.11" },
    { NULL },
  };
  g_autoptr (CycInput) input = NULL;
  g_autoptr (CycRecording) recording = NULL;
  g_autoptr (CycCheck) check = NULL;

  if (!cyc_cli_parse (entries, FALSE, &argc, &argv, 1, 1))
    return CYC_CLI_REFUSED;
  input = cyc_input_load (argv[1], python);
  recording = input == NULL ? NULL : cyc_input_record_only (input);
  if (recording == NULL)
    return CYC_CLI_REFUSED;

  check = cyc_check_run (cyc_recording_get_log (recording));
  text = cyc_check_to_text (check);
  fputs (text, stdout);
  if (!cyc_cli_flush ())
    return CYC_CLI_REFUSED;
  return check->ok ? CYC_CLI_OK : CYC_CLI_FAILED;
}
