/* cyc-cli-run.c
 *
 * `run`: a program as Python would run it, without recording.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>

#include "cyc-cli-input.h"
#include "cyc-cli.h"

/* Standard output keeps its buffer, as Python's does; it is written before
 * anything on standard error, so that the two stay in order. */
static void
write_cb (int         stream,
          const char *text,
          gsize       length,
          gpointer    data)
{
  if (stream == 2)
    fflush (stdout);
  fwrite (text, 1, length, stream == 2 ? stderr : stdout);
}

static int
run_input (CycInput *input,
           char    **arguments,
           gboolean  stress)
{
  g_autoptr (CycDiagnostic) diagnostic = NULL;
  g_autoptr (CycProgram) program = NULL;
  CycProgramOptions options = {
    .profile = input->profile,
    .host = { .write = write_cb },
    .argv = arguments,
    .stress = stress,
    .memory_limit = input->memory_limit,
  };
  int status;

  program = cyc_program_new (&options);
  if (input->kind == CYC_INPUT_PROGRAM)
    status = cyc_program_run_file (program, input->name, input->text, input->length, &diagnostic);
  else
    status = cyc_program_run_cells (program, input->name, (const CycCellSource *) (void *) input->cells->data, input->cells->len, NULL, &diagnostic);

  if (!cyc_cli_flush ())
    return CYC_CLI_REFUSED;
  /* A syntax error was printed as Python prints it, and what a cell says stands where the cell does. */
  if (diagnostic != NULL && diagnostic->kind != CYC_DIAGNOSTIC_SYNTAX && diagnostic->cell == 0)
    {
      cyc_input_say_diagnostic (input, diagnostic);
      return CYC_CLI_REFUSED;
    }
  if (cyc_program_dies_of_interrupt (program))
    {
      signal (SIGINT, SIG_DFL);
      raise (SIGINT);
    }
  return status;
}

int
cyc_cli_run (int    argc,
             char **argv)
{
  g_autofree char   *python = NULL;
  g_autofree char   *memory = NULL;
  gsize              memory_limit = 0;
  gboolean           stress = FALSE;
  const GOptionEntry entries[] = {
    { "python", 0, 0, G_OPTION_ARG_STRING, &python, N_ ("The version of Python"), "3.11" },
    { "memory", 0, 0, G_OPTION_ARG_STRING, &memory, N_ ("How much the program's objects may take"), "2G" },
    { "stress", 0, 0, G_OPTION_ARG_NONE, &stress, N_ ("Collect at every allocation"), NULL },
    { NULL },
  };
  g_autoptr (CycInput) input = NULL;

  if (!cyc_cli_parse (entries, TRUE, &argc, &argv, 1, G_MAXINT) || !cyc_cli_parse_size (memory, &memory_limit))
    return CYC_CLI_REFUSED;
  input = cyc_input_load (argv[1], python);
  if (input == NULL)
    return CYC_CLI_REFUSED;
  input->memory_limit = memory_limit;
  if (input->kind == CYC_INPUT_RECORDING)
    {
      cyc_cli_error (_ ("%s: a recording has run already"), input->name);
      return CYC_CLI_REFUSED;
    }

  return run_input (input, argv + 2, stress);
}
