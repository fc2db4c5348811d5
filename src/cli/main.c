/* main.c
 *
 * cyclarium-cli: the engine without a window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "cyc-cli.h"
#include "cyc-locale.h"

static const CycCliCommand commands[] = {
  { "run", "[--python 3.11] [--memory 2G] FILE [ARG…]", N_ ("run a program or a notebook on the simulated heap"), cyc_cli_run },
  { "trace", "[--python V] [--kinds ref,unref,…] [--from POS] [--to POS] FILE", N_ ("print what happens as lines of JSON"), cyc_cli_trace },
  { "record", "[--python V] [--memory 2G] FILE -o OUT.cyc", N_ ("save a recording"), cyc_cli_record },
  { "check", "[--python V] FILE", N_ ("check that a run keeps every promise"), cyc_cli_check },
  { "export", "FILE -o OUT.EXT [--at POS] [--steps UNIT,…] [--from POS] [--to POS] [--theme light|dark|print|high-contrast] [--size WxH] [--focus NAME] [--lang zh_CN]", N_ ("draw a moment, or a sequence of moments"), cyc_cli_export },
  { "why", "[--python V] [--at POS] FILE NAME|#N", N_ ("tell why an object is alive, or what ended it"), cyc_cli_why },
  { "compare", "[--python PATH] FILE", N_ ("run a program here and under a real interpreter"), cyc_cli_compare },
  { "versions", "", N_ ("list the versions of Python"), cyc_cli_versions },
  { "disasm", "[--python V] [--tree] FILE", N_ ("print the compiled instructions, or the syntax tree"), cyc_cli_disasm },
};

static const CycCliCommand *
cli_find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (name, commands[i].name))
      return &commands[i];
  return NULL;
}

/**
 * cyc_cli_error:
 * @format: the message, printf-like
 * @...: arguments of @format
 *
 * Says on standard error what is wrong, after what was printed before.
 */
void
cyc_cli_error (const char *format,
               ...)
{
  va_list args;

  fflush (stdout);
  va_start (args, format);
  vfprintf (stderr, format, args);
  va_end (args);
  fputc ('\n', stderr);
}

/**
 * cyc_cli_flush:
 *
 * Returns: whether all of standard output was written
 */
gboolean
cyc_cli_flush (void)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  fprintf (stderr, _ ("standard output cannot be written: %s\n"), g_strerror (errno));
  return FALSE;
}

static void
print_usage (FILE *file)
{
  fprintf (file, "%s\n\n", _ ("Usage: cyclarium-cli COMMAND [OPTION…] FILE"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (file, "  %s %s\n      %s\n", commands[i].name, commands[i].usage, _ (commands[i].summary));
  fprintf (file, "\n%s\n", _ ("FILE is a program (.py), a notebook (.ipynb) or a recording (.cyc); - reads a program from standard input.\n"
                              "POS is start, end, event:N, line:N, line:N#K, gc:K, gc:K/PHASE or cell:K."));
}

static gboolean
wrong_call (const char *command,
            const char *message)
{
  const CycCliCommand *found = cli_find_command (command);

  cyc_cli_error ("cyclarium-cli %s: %s", command, message);
  cyc_cli_error (_ ("Usage: cyclarium-cli %s %s"), found->name, found->usage);
  return FALSE;
}

/**
 * cyc_cli_parse:
 * @entries: the options
 * @options_first: whether what follows the first argument is left alone
 * @argc: (inout): the number of arguments
 * @argv: (inout): the arguments, the command's name first
 * @min: how many must be left besides the name
 * @max: how many may be left
 *
 * Returns: %FALSE after a message
 */
gboolean
cyc_cli_parse (const GOptionEntry *entries,
               gboolean            options_first,
               int                *argc,
               char             ***argv,
               int                 min,
               int                 max)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup ((*argv)[0]);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_strict_posix (context, options_first);
  if (!g_option_context_parse (context, argc, argv, &error))
    return wrong_call (name, error->message);
  if (*argc > 1 && g_str_equal ((*argv)[1], "--"))
    {
      (*argv)++;
      (*argc)--;
    }
  if (*argc - 1 < min)
    return wrong_call (name, _ ("an argument is missing"));
  if (*argc - 1 > max)
    return wrong_call (name, _ ("too many arguments"));
  return TRUE;
}

static int
run_command (int    argc,
             char **argv)
{
  const CycCliCommand *command;

  if (argc < 2)
    {
      print_usage (stderr);
      return CYC_CLI_REFUSED;
    }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || g_str_equal (argv[1], "help"))
    {
      print_usage (stdout);
      return cyc_cli_flush () ? CYC_CLI_OK : CYC_CLI_REFUSED;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      printf ("cyclarium-cli %s\n", CYC_VERSION);
      return cyc_cli_flush () ? CYC_CLI_OK : CYC_CLI_REFUSED;
    }

  command = cli_find_command (argv[1]);
  if (command == NULL)
    {
      cyc_cli_error (_ ("cyclarium-cli: there is no command “%s”; --help lists them"), argv[1]);
      return CYC_CLI_REFUSED;
    }
  if (argc > 2 && g_str_equal (argv[2], "--help"))
    {
      printf (_ ("Usage: cyclarium-cli %s %s\n"), command->name, command->usage);
      printf ("  %s\n", _ (command->summary));
      return cyc_cli_flush () ? CYC_CLI_OK : CYC_CLI_REFUSED;
    }
  return command->run (argc - 1, argv + 1);
}

int
main (int    argc,
      char **argv)
{
  cyc_locale_init ();
  /* A reader that goes away (`trace … | head`) ends us quietly, as it ends other filters. */
  signal (SIGPIPE, SIG_DFL);

  return run_command (argc, argv);
}
