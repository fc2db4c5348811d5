/* cyc-cli-compare.c
 *
 * `compare`: the same program here and under a real interpreter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "cyc-cli-input.h"
#include "cyc-cli-interpreter.h"
#include "cyc-cli.h"

/* What a program printed and how it ended. */
typedef struct
{
  GString *streams[2];
  int      status;
} Outcome;

static void
outcome_clear (Outcome *self)
{
  for (guint i = 0; i < 2; i++)
    if (self->streams[i] != NULL)
      g_string_free (self->streams[i], TRUE);
}

static void
collect_cb (int         stream,
            const char *text,
            gsize       length,
            gpointer    data)
{
  Outcome *outcome = data;

  g_string_append_len (outcome->streams[stream - 1], text, (gssize) length);
}

static gboolean
run_here (CycInput *input,
          Outcome  *outcome)
{
  g_autoptr (CycDiagnostic) diagnostic = NULL;
  g_autoptr (CycProgram) program = NULL;
  CycProgramOptions options = {
    .profile = input->profile,
    .host = { .write = collect_cb, .data = outcome },
  };

  outcome->streams[0] = g_string_new (NULL);
  outcome->streams[1] = g_string_new (NULL);
  program = cyc_program_new (&options);
  outcome->status = cyc_program_run_file (program, input->name, input->text, input->length, &diagnostic);
  if (diagnostic != NULL && diagnostic->kind != CYC_DIAGNOSTIC_SYNTAX)
    {
      cyc_input_say_diagnostic (input, diagnostic);
      return FALSE;
    }
  return TRUE;
}

/* Runs a command and keeps what it prints; FALSE: said why it did not start. */
static gboolean
run_command (const char *const *argv,
             const char        *input,
             Outcome           *outcome)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) given = input == NULL ? NULL : g_bytes_new_static (input, strlen (input));
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE |
                                        (input == NULL ? G_SUBPROCESS_FLAGS_NONE : G_SUBPROCESS_FLAGS_STDIN_PIPE));
  g_subprocess_launcher_setenv (launcher, "PYTHONIOENCODING", "utf-8", TRUE);
  g_subprocess_launcher_setenv (launcher, "PYTHONHASHSEED", "0", TRUE);
  g_subprocess_launcher_setenv (launcher, "PYTHONDONTWRITEBYTECODE", "1", TRUE);
  /* Colours of tracebacks are for terminals. */
  g_subprocess_launcher_setenv (launcher, "NO_COLOR", "1", TRUE);
  process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  if (process == NULL || !g_subprocess_communicate (process, given, NULL, &out, &err, &error))
    {
      cyc_cli_error ("%s: %s", argv[0], error->message);
      return FALSE;
    }

  outcome->streams[0] = g_string_new_len (g_bytes_get_data (out, NULL), (gssize) g_bytes_get_size (out));
  outcome->streams[1] = g_string_new_len (g_bytes_get_data (err, NULL), (gssize) g_bytes_get_size (err));
  outcome->status = g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process) : 128 + g_subprocess_get_term_sig (process);
  return TRUE;
}

/* The profile of an interpreter, by what it says of itself. */
static const CycProfile *
ask_version (const char *interpreter)
{
  const char *const argv[] = { interpreter, "-c", "import sys; print('%d.%d.%d' % sys.version_info[:3])", NULL };
  Outcome           outcome = { 0 };
  const CycProfile *profile = NULL;

  if (!run_command (argv, NULL, &outcome))
    return NULL;
  if (outcome.status != 0)
    cyc_cli_error (_ ("%s: this interpreter does not run: %s"), interpreter, g_strchomp (outcome.streams[1]->str));
  else
    {
      g_strchomp (outcome.streams[0]->str);
      profile = cyc_profile_for_release (outcome.streams[0]->str);
      if (profile == NULL)
        cyc_cli_error (_ ("%s: there is no profile for this interpreter"), interpreter);
    }
  outcome_clear (&outcome);
  return profile;
}

static void
print_line (const char *who,
            const char *text,
            gsize       length)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);

  printf ("  %s: %s\n", who, valid);
}

/* The first line in which two texts differ; FALSE where they are the same. */
static gboolean
print_difference (const char    *stream,
                  const GString *here,
                  const GString *there,
                  const char    *interpreter)
{
  gsize at = 0;
  gsize start = 0;
  guint line = 1;

  while (at < here->len && at < there->len && here->str[at] == there->str[at])
    {
      if (here->str[at] == '\n')
        {
          line++;
          start = at + 1;
        }
      at++;
    }
  if (at == here->len && at == there->len)
    return FALSE;

  printf (_ ("%s differs in line %u:\n"), stream, line);
  print_line (_ ("here"), here->str + start, strcspn (here->str + start, "\n"));
  print_line (interpreter, there->str + start, strcspn (there->str + start, "\n"));
  return TRUE;
}

static int
report (const Outcome *here,
        const Outcome *there,
        const char    *interpreter)
{
  gboolean differ = print_difference (_ ("standard output"), here->streams[0], there->streams[0], interpreter);

  if (!differ)
    differ = print_difference (_ ("standard error"), here->streams[1], there->streams[1], interpreter);
  if (!differ && here->status != there->status)
    {
      printf (_ ("the exit status differs: %d here, %d under %s\n"), here->status, there->status, interpreter);
      differ = TRUE;
    }
  if (!differ)
    printf (_ ("no difference: %zu bytes of output, exit status %d\n"), here->streams[0]->len + here->streams[1]->len, here->status);
  if (!cyc_cli_flush ())
    return CYC_CLI_REFUSED;
  return differ ? CYC_CLI_FAILED : CYC_CLI_OK;
}

int
cyc_cli_compare (int    argc,
                 char **argv)
{
  g_autofree char   *python = NULL;
  g_autofree char   *interpreter = NULL;
  const GOptionEntry entries[] = {
    { "python", 0, 0, G_OPTION_ARG_FILENAME, &python, N_ ("A real interpreter"), "PATH" },
    { NULL },
  };
  g_autoptr (CycInput) input = NULL;
  const char *command[] = { NULL, NULL, NULL };
  Outcome     here = { 0 };
  Outcome     there = { 0 };
  int         status = CYC_CLI_REFUSED;

  if (!cyc_cli_parse (entries, FALSE, &argc, &argv, 1, 1))
    return CYC_CLI_REFUSED;
  input = cyc_input_load (argv[1], NULL);
  if (input == NULL)
    return CYC_CLI_REFUSED;
  if (input->kind != CYC_INPUT_PROGRAM)
    {
      cyc_cli_error (_ ("%s: only programs can be compared"), input->name);
      return CYC_CLI_REFUSED;
    }
  interpreter = cyc_cli_find_interpreter (python, input->profile);
  input->profile = interpreter == NULL ? NULL : ask_version (interpreter);
  if (input->profile == NULL)
    return CYC_CLI_REFUSED;

  command[0] = interpreter;
  command[1] = argv[1];
  if (run_here (input, &here) && run_command (command, g_str_equal (argv[1], "-") ? input->text : NULL, &there))
    status = report (&here, &there, interpreter);
  outcome_clear (&here);
  outcome_clear (&there);
  return status;
}
