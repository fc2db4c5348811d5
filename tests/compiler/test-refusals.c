/* test-refusals.c
 *
 * What lies outside the language is refused by name, at its place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-program.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *source;
  guint       line;
  guint       column;
  const char *message; /* NULL: not refused */
} Refusal;

static const Refusal refusals[] = {
  { "async-def", "x = 1\nasync def f(): pass\n", 2, 0, "`async def` is not supported" },
  { "async-method", "class A:\n  async def f(self): pass\n", 2, 2, "`async def` is not supported" },
  { "match", "match x:\n  case 1: pass\n", 1, 0, "`match` is not supported" },
  { "match-name", "match = 1\nprint(match)\n", 0, 0, NULL },
  { "except-star", "try: pass\nexcept* ValueError: pass\n", 1, 0, "`except*` is not supported" },
  { "complex", "x = 1 + 2j\n", 1, 8, "a complex number is not supported" },
  { "input", "name = input('?')\n", 1, 7, "`input()` is not supported" },
  { "eval", "def f():\n  return eval('1')\n", 2, 9, "`eval()` is not supported" },
  { "exec", "exec('1')\n", 1, 0, "`exec()` is not supported" },
  { "open", "with open('f') as f: pass\n", 1, 5, "`open()` is not supported" },
  { "own-open", "def open(x): return x\nopen(1)\n", 0, 0, NULL },
  { "import-dunder", "__import__('gc')\n", 1, 0, "`__import__()` is not supported" },
  { "module", "import gc, numpy\n", 1, 11, "the module `numpy` is not supported" },
  { "module-from", "from numpy import array\n", 1, 0, "the module `numpy` is not supported" },
  { "module-guarded", "try:\n  import numpy\nexcept ImportError:\n  numpy = None\n", 0, 0, NULL },
  { "module-known", "import gc, sys, weakref\n", 0, 0, NULL },
  { "relative", "from . import x\n", 1, 0, "a relative import is not supported" },
  { "metaclass", "class A(metaclass=type): pass\n", 1, 8, "a metaclass is not supported" },
  { "async-for", "async for x in y: pass\n", 1, 0, "`async for` is not supported" },
  { "async-with", "async with a: pass\n", 1, 0, "`async with` is not supported" },
  { "await", "def f():\n  return (await x for x in y)\n", 2, 10, "`await` is not supported" },
  { "match-nested", "def f(x):\n  match x:\n    case [1, *_]: return\n", 2, 2, "`match` is not supported" },
  { "match-call", "match(1)\n", 0, 0, NULL },
  { "complex-real", "print(3.5J)\n", 1, 6, "a complex number is not supported" },
  { "compile", "f = compile\n", 1, 4, "`compile()` is not supported" },
  { "breakpoint", "breakpoint()\n", 1, 0, "`breakpoint()` is not supported" },
  { "memoryview", "x = [memoryview(b'')]\n", 1, 5, "`memoryview()` is not supported" },
  { "bytearray", "bytearray()\n", 1, 0, "`bytearray()` is not supported" },
  { "complex-call", "complex(1)\n", 1, 0, "`complex()` is not supported" },
  { "help", "help(print)\n", 1, 0, "`help()` is not supported" },
  { "exit", "if x:\n  exit()\n", 2, 2, "`exit()` is not supported" },
  { "quit", "quit()\n", 1, 0, "`quit()` is not supported" },
  { "anext", "anext(x)\n", 1, 0, "`anext()` is not supported" },
  { "input-attribute", "self.input(1)\n", 0, 0, NULL },
  { "own-parameter", "def f(open): return open\n", 0, 0, NULL },
  { "module-as", "import os as o\n", 1, 7, "the module `os` is not supported" },
  { "module-inside", "def f():\n  import threading\n", 2, 9, "the module `threading` is not supported" },
  { "module-part", "import os.path\n", 1, 7, "the module `os.path` is not supported" },
  { "module-guarded-otherwise", "try:\n  import numpy\nexcept ValueError:\n  pass\n", 2, 9, "the module `numpy` is not supported" },
  { "module-future", "from __future__ import annotations\n", 0, 0, NULL },
  { "relative-name", "from ..a import x\n", 1, 0, "a relative import is not supported" },
  { "metaclass-own", "class M(type): pass\nclass A(object, x=1, metaclass=M): pass\n", 2, 21, "a metaclass is not supported" },
  { "metaclass-abc", "from abc import ABCMeta\nclass A(metaclass=ABCMeta): pass\n", 0, 0, NULL },
  { "except-star-name", "x = 1\ntry: pass\nexcept* E as e: pass\n", 2, 0, "`except*` is not supported" },
  { "async-comprehension", "def f():\n  return [x for x in y]\nasync def g(): return [x async for x in y]\n", 3, 0, "`async def` is not supported" },
};

static void
test_refusal (gconstpointer data)
{
  const Refusal *self = data;
  CycDiagnostic *diagnostic = cyc_program_check (cyc_profile_lookup ("3.11"), "x.py", self->source, strlen (self->source));

  if (self->message == NULL)
    {
      g_assert_null (diagnostic);
      return;
    }
  g_assert_nonnull (diagnostic);
  if (diagnostic == NULL)
    return;
  g_assert_cmpint (diagnostic->kind, ==, CYC_DIAGNOSTIC_UNSUPPORTED);
  g_assert_cmpstr (diagnostic->message, ==, self->message);
  g_assert_cmpuint (diagnostic->span.line, ==, self->line);
  g_assert_cmpuint (diagnostic->span.column, ==, self->column);
  cyc_diagnostic_free (diagnostic);
}

static void
test_type_parameters (void)
{
  static const struct
  {
    const char *source;
    guint       column;
    const char *message;
  } cases[] = {
    { "def f[T](x): pass\n", 5, "a list of type parameters is not supported" },
    { "class A[T: int]: pass\n", 7, "a list of type parameters is not supported" },
    { "class A[*T, **P]: pass\n", 7, "a list of type parameters is not supported" },
    { "type X = int\n", 0, "`type` is not supported" },
    { "type X[T] = T\n", 6, "a list of type parameters is not supported" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CycDiagnostic) diagnostic = cyc_program_check (cyc_profile_lookup ("3.12"), "x.py", cases[i].source, strlen (cases[i].source));

      g_assert_nonnull (diagnostic);
      g_assert_cmpint (diagnostic->kind, ==, CYC_DIAGNOSTIC_UNSUPPORTED);
      g_assert_cmpstr (diagnostic->message, ==, cases[i].message);
      g_assert_cmpuint (diagnostic->span.line, ==, 1);
      g_assert_cmpuint (diagnostic->span.column, ==, cases[i].column);
    }
}

/* What a version does not know is a syntax error there. */
static void
test_grammar_of_versions (void)
{
  static const struct
  {
    const char *source;
    const char *before;
    const char *since;
  } cases[] = {
    { "(x := 1)\n", "3.7", "3.8" },
    { "def f(a, /): pass\n", "3.7", "3.8" },
    { "x = f'{1=}'\n", "3.7", "3.8" },
    { "with (a as b): pass\n", "3.8", "3.9" },
    { "@a[0]\ndef f(): pass\n", "3.8", "3.9" },
    { "a[*b]\n", "3.10", "3.11" },
    { "x = f'{'a'}'\n", "3.11", "3.12" },
    { "async = 1\n", NULL, "3.6" },
    { "def f():\n  return *a, b\n", "3.7", "3.8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CycDiagnostic *diagnostic;

      diagnostic = cyc_program_check (cyc_profile_lookup (cases[i].since), "x.py", cases[i].source, strlen (cases[i].source));
      g_test_message ("%s", cases[i].source);
      g_assert_null (diagnostic);
      if (cases[i].before == NULL)
        continue;
      diagnostic = cyc_program_check (cyc_profile_lookup (cases[i].before), "x.py", cases[i].source, strlen (cases[i].source));
      g_assert_nonnull (diagnostic);
      g_assert_cmpint (diagnostic->kind, ==, CYC_DIAGNOSTIC_SYNTAX);
      cyc_diagnostic_free (diagnostic);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/compiler/refusals/%s", refusals[i].name);

      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  g_test_add_func ("/compiler/type-parameters", test_type_parameters);
  g_test_add_func ("/compiler/grammar-of-versions", test_grammar_of_versions);
  return g_test_run ();
}
