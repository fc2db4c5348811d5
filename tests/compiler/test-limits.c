/* test-limits.c
 *
 * Programs of unusual size and programs of unusual bytes: they run, or a
 * message says why not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-program.h"

#include <string.h>

/**
 * Limit:
 * @before: what the program begins with
 * @unit: what is repeated; %u stands for the number of the repetition
 * @n: how often
 * @after: what it ends with
 * @status: how it ends: 2 where it is refused
 * @says: what it prints, or what the refusal says
 */
typedef struct
{
  const char *name;
  const char *before;
  const char *unit;
  guint       n;
  const char *after;
  int         status;
  const char *says;
} Limit;

static const Limit limits[] = {
  { "empty", "", "", 0, "", 0, "" },
  { "blank", "", "   \n", 3, "  ", 0, "" },
  { "comment-without-end", "", "", 0, "# nothing", 0, "" },
  { "byte-order-mark", "\xef\xbb\xbf", "", 0, "print(1)\n", 0, "1\n" },
  { "byte-order-mark-alone", "\xef\xbb\xbf", "", 0, "", 0, "" },
  { "tabs", "if 1:\n", "\tprint(%u)\n", 3, "", 0, "0\n1\n2\n" },
  { "tabs-and-blanks", "if 1:\n\tprint(1)\n", "", 0, "        print(2)\n", 1, "TabError: inconsistent use of tabs" },
  { "form-feeds", "\fprint(1)\n\f", "", 0, "if 1:\n\f  print(2)\n", 0, "1\n2\n" },
  { "carriage-returns", "print(1)\r\nprint('a\\\r\nb')\r", "", 0, "print(3)\r", 0, "1\nab\n3\n" },
  { "lines", "", "x = %u\n", 70000, "print(x)\n", 0, "69999\n" },
  { "long-line", "x = 1", " ", 1000000, "+ 1; print(x)\n", 0, "2\n" },
  { "long-string", "print(len('", "abcdefghij", 100000, "'))\n", 0, "1000000\n" },
  { "long-name", "", "name", 20000, " = 1\nprint(1)\n", 0, "1\n" },
  { "semicolons", "", "x = %u;", 20000, "print(x)\n", 0, "19999\n" },
  { "locals", "def f():\n", "  a%u = %u\n", 10000, "  return a0 + a9999\nprint(f())\n", 0, "9999\n" },
  { "constants", "x = [", "%u, ", 70000, "]\nprint(len(x), x[-1])\n", 0, "70000 69999\n" },
  { "floats", "def f(): return (", "%u.5, ", 70000, ")\nprint(f()[-1])\n", 0, "69999.5\n" },
  { "pairs", "x = {", "%u: 1, ", 70000, "}\nprint(len(x))\n", 0, "70000\n" },
  { "long-jump", "for i in range(2):\n", "  x = i + %u\n", 20000, "print(x)\n", 0, "20000\n" },
  { "arguments", "def f(*a): return len(a)\nprint(f(", "%u, ", 3000, "))\n", 0, "3000\n" },
  { "parameters", "def f(", "a%u, ", 3000, "): return a2999\nprint(f(*range(3000)))\n", 0, "2999\n" },
  { "hexadecimal", "x = 0x", "f", 100000, "\nprint(x % 7)\n", 0, "1\n" },
  { "decimal", "x = ", "9", 5000, "\n", 1, "Exceeds the limit (4300 digits)" },
  { "strings-side-by-side", "x = ", "'a' ", 20000, "\nprint(len(x))\n", 0, "20000\n" },
  { "sum", "print(0", " + 1", 2000, ")\n", 0, "2000\n" },
  { "long-sum", "print(0", " + 1", 100000, ")\n", 2, "the expression is too long" },
  { "parentheses", "", "(", 199, "1", 1, "'(' was never closed" },
  { "too-many-parentheses", "", "(", 201, "1", 1, "too many nested parentheses" },
  { "minus-signs", "x = ", "-", 100000, "1\n", 2, "too many levels of nesting" },
  { "branches", "if 0: pass\n", "elif 0: pass\n", 10000, "", 2, "too many levels of nesting" },
  { "byte", "x = 1\n", "", 0, "y = '\xff'\n", 1, "SyntaxError" },
};

static char *
write_source (const Limit *self)
{
  GString *source = g_string_new (self->before);

  for (guint i = 0; i < self->n; i++)
    {
      const char *rest = self->unit;
      const char *mark;

      for (; (mark = strstr (rest, "%u")) != NULL; rest = mark + 2)
        {
          g_string_append_len (source, rest, mark - rest);
          g_string_append_printf (source, "%u", i);
        }
      g_string_append (source, rest);
    }
  g_string_append (source, self->after);
  return g_string_free (source, FALSE);
}

static void
keep_cb (int         stream,
         const char *text,
         gsize       length,
         gpointer    data)
{
  g_string_append_len (data, text, (gssize) length);
}

static void
test_limit (gconstpointer data)
{
  const Limit     *self = data;
  g_autofree char *source = write_source (self);
  g_autoptr (GString) said = g_string_new (NULL);
  g_autoptr (CycDiagnostic) diagnostic = NULL;
  g_autoptr (CycProgram) program = NULL;
  CycProgramOptions options = { .profile = cyc_profile_lookup ("3.13"), .host = { .write = keep_cb, .data = said } };

  program = cyc_program_new (&options);
  g_assert_cmpint (cyc_program_run_file (program, "x.py", source, strlen (source), &diagnostic), ==, self->status);
  if (self->status == 2 && diagnostic == NULL)
    return;
  if (self->status == 0)
    g_assert_cmpstr (said->str, ==, self->says);
  else if (self->status == 1)
    g_assert_nonnull (strstr (said->str, self->says));
  else
    g_assert_cmpstr (diagnostic->message, ==, self->says);
}

/* NUL is no byte of a program, wherever it stands. */
static void
test_nul (void)
{
  static const char  sources[][16] = { "\0", "x = 1\0\n", "x = 'a\0b'\n", "# a\0b\nx = 1\n" };
  static const gsize lengths[] = { 1, 7, 10, 12 };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (CycDiagnostic) diagnostic = cyc_program_check (cyc_profile_lookup ("3.13"), "x.py", sources[i], lengths[i]);

      g_assert_nonnull (diagnostic);
      g_assert_nonnull (strstr (diagnostic->message, "null bytes"));
    }
}

/* Indentations nest a hundred deep. */
static void
test_indentation (void)
{
  g_autoptr (GString) source = g_string_new (NULL);
  g_autoptr (CycDiagnostic) fine = NULL;
  g_autoptr (CycDiagnostic) diagnostic = NULL;

  for (int depth = 0; depth < 99; depth++)
    g_string_append_printf (source, "%*sif 1:\n", depth, "");
  g_string_append_printf (source, "%*spass\n", 99, "");
  fine = cyc_program_check (cyc_profile_lookup ("3.13"), "x.py", source->str, source->len);
  g_assert_null (fine);

  g_string_truncate (source, source->len - strlen ("pass\n"));
  g_string_append_printf (source, "if 1:\n%*spass\n", 100, "");
  diagnostic = cyc_program_check (cyc_profile_lookup ("3.13"), "x.py", source->str, source->len);
  g_assert_nonnull (diagnostic);
  g_assert_cmpstr (diagnostic->type, ==, "IndentationError");
  g_assert_cmpstr (diagnostic->message, ==, "too many levels of indentation");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *path = g_strdup_printf ("/compiler/limits/%s", limits[i].name);

      g_test_add_data_func (path, &limits[i], test_limit);
    }
  g_test_add_func ("/compiler/limits/nul", test_nul);
  g_test_add_func ("/compiler/limits/indentation", test_indentation);
  return g_test_run ();
}
