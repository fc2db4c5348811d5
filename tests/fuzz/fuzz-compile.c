/* fuzz-compile.c
 *
 * Any bytes are a program to the lexer, the parser and the compiler: each ends
 * with a tree and code, or with a diagnostic that has a place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-parser.h"
#include "cyc-program.h"
#include "cyc-syntax-print.h"
#include "fuzz-target.h"

#define N_VERSIONS 8

static void
check_diagnostic (const CycDiagnostic *diagnostic,
                  const CycProfile    *profile,
                  const char          *source,
                  gsize                length)
{
  g_autofree char *text = cyc_syntax_print (profile, "fuzz.py", source, length, diagnostic);

  g_assert (diagnostic->type != NULL && diagnostic->message[0] != '\0');
  g_assert (text[0] != '\0');
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const char       *source = (const char *) data;
  const CycProfile *profile = cyc_profile_get_nth ((guint) (size % N_VERSIONS));
  g_autoptr (CycTree) tree = NULL;
  g_autoptr (CycDiagnostic) diagnostic = NULL;
  g_autofree char *dump = NULL;

  tree = cyc_parse (source, size, "fuzz.py", profile, &diagnostic);
  g_assert ((tree == NULL) == (diagnostic != NULL));
  if (tree != NULL)
    {
      dump = cyc_node_dump (tree->root, TRUE);
      diagnostic = cyc_program_check (profile, "fuzz.py", source, size);
    }
  if (diagnostic != NULL)
    check_diagnostic (diagnostic, profile, source, size);
  return 0;
}
