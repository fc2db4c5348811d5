/* cyc-cli-versions.c
 *
 * `versions`: the profiles. `disasm`: compiled instructions, or the tree they come from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cyc-cli-input.h"
#include "cyc-cli.h"

int
cyc_cli_versions (int    argc,
                  char **argv)
{
  const GOptionEntry entries[] = { { NULL } };
  const CycProfile  *profile;

  if (!cyc_cli_parse (entries, FALSE, &argc, &argv, 0, 0))
    return CYC_CLI_REFUSED;
  for (guint i = 0; (profile = cyc_profile_get_nth (i)) != NULL; i++)
    {
      const char *mark = profile == cyc_profile_get_default () ? _ (" (default)") : "";

      if (profile->verified != NULL)
        /* TRANSLATORS: a version, the interpreter it was compared with, a mark for the default */
        printf (_ ("%-6s verified against %s%s\n"), profile->name, profile->verified, mark);
      else if (profile->incremental && profile->micros[1] == 0)
        /* TRANSLATORS: a version, and the only release it stands for */
        printf (_ ("%-6s %u.%u.%u alone, the incremental collector as it first was: from CPython’s sources, not verified against an interpreter%s\n"),
                profile->name, profile->major, profile->minor, profile->micro, mark);
      else if (profile->incremental)
        /* TRANSLATORS: a version, and the first and last release it stands for: 3.14 .1 .4 */
        printf (_ ("%-6s %u.%u.%u to %u.%u.%u, the incremental collector: from CPython’s sources, not verified against an interpreter%s\n"),
                profile->name, profile->major, profile->minor, profile->micros[0], profile->major, profile->minor, profile->micros[1], mark);
      else
        /* TRANSLATORS: a version, and the first release it stands for */
        printf (_ ("%-6s %u.%u.%u and later, the generational collector: from CPython’s sources, not verified against an interpreter%s\n"),
                profile->name, profile->major, profile->minor, profile->micros[0], mark);
    }
  return cyc_cli_flush () ? CYC_CLI_OK : CYC_CLI_REFUSED;
}

static gboolean
print_disassembly (const CycInput *input,
                   const char     *source,
                   gsize           length,
                   gboolean        as_tree)
{
  g_autoptr (CycDiagnostic) diagnostic = NULL;
  g_autofree char *text = NULL;

  if (as_tree)
    text = cyc_program_dump_tree (input->profile, input->name, source, length, TRUE, &diagnostic);
  else
    text = cyc_program_disassemble (input->profile, input->name, source, length, &diagnostic);

  if (text == NULL)
    {
      cyc_input_say_diagnostic (input, diagnostic);
      return FALSE;
    }
  fputs (text, stdout);
  if (as_tree)
    putchar ('\n');
  return TRUE;
}

int
cyc_cli_disasm (int    argc,
                char **argv)
{
  g_autofree char   *python = NULL;
  gboolean           as_tree = FALSE;
  const GOptionEntry entries[] = {
    { "python", 0, 0, G_OPTION_ARG_STRING, &python, N_ ("The version of Python"), "3.11" },
    { "tree", 0, 0, G_OPTION_ARG_NONE, &as_tree, N_ ("The syntax tree instead, as ast.dump() writes it"), NULL },
    { NULL },
  };
  g_autoptr (CycInput) input = NULL;

  if (!cyc_cli_parse (entries, FALSE, &argc, &argv, 1, 1))
    return CYC_CLI_REFUSED;
  input = cyc_input_load (argv[1], python);
  if (input == NULL)
    return CYC_CLI_REFUSED;

  if (input->kind == CYC_INPUT_RECORDING)
    {
      cyc_cli_error (_ ("%s: a recording has no instructions"), input->name);
      return CYC_CLI_REFUSED;
    }
  if (input->kind == CYC_INPUT_PROGRAM && !print_disassembly (input, input->text, input->length, as_tree))
    return CYC_CLI_REFUSED;
  for (guint i = 0; i < input->cells->len; i++)
    {
      const CycCellSource *cell = &g_array_index (input->cells, CycCellSource, i);

      printf (_ ("Cell %u:\n"), cell->number);
      if (!print_disassembly (input, cell->source, cell->length, as_tree))
        return CYC_CLI_REFUSED;
    }
  return cyc_cli_flush () ? CYC_CLI_OK : CYC_CLI_REFUSED;
}
