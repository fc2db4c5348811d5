/* program-writer.c
 *
 * Each byte chooses one of a grammar's alternatives, so that every sequence of
 * bytes is a program that compiles; a byte more or less changes a part of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program-writer.h"

#include <string.h>

#define MAX_DEPTH 6
#define MAX_LINES 400

/* In an alternative, $ and a letter stand for a part: n a name, a an attribute,
 * i a small number, e an expression, s a simple statement, b a block of the
 * next indentation. The first of each list nest nothing. */
static const char *const names[] = { "a", "b", "c", "d", "A", "B", "f", "g", NULL };
static const char *const attributes[] = { "x", "y", "next", "__class__", "__dict__", "__name__", "append", "clear", "pop", "update", "__init__", NULL };
static const char *const integers[] = { "0", "1", "2", "3", "-1", "7", "255", "1000", "2**64", "-5", NULL };
static const char *const expressions[] = {
  "$n", "$i", "'text'", "None", "[]", "{}", "()", "A()", "B($i)", "b'\\xff'", "1.5",
  "$n.$a", "[$e, $e]", "($e, $e)", "{$e: $e}", "{$e}", "$n[$e]", "$n($e)", "$n.$a($e)", "$n()", "$n.$a()",
  "$e + $e", "$e * $i", "$e % $i", "$e // $i", "-$e", "$e == $e", "$e < $e", "$e is $e", "$e in $e", "not $e",
  "$e and $e", "$e or $e", "$e if $e else $e", "[$e for $n in $e]", "{$e for $n in $e if $e}", "{$e: $e for $n in $e}",
  "list($e for $n in $e)", "lambda $n: $e", "lambda: $e", "f'{$e}{$e!r:>8}'", "$n[$i:$i]", "$n[::-1]", "[*$e, $e]", "{**$n}",
  "$n(*$e)", "$n(**$n)", "len($e)", "repr($e)", "str($e)", "list($e)", "tuple($e)", "dict($e)", "set($e)", "frozenset($e)",
  "iter($e)", "next($e, $e)", "sorted($e)", "zip($e, $e)", "map($e, $e)", "enumerate($e)", "range($i)", "reversed($e)", "sum($e)",
  "hash($e)", "type($e)", "isinstance($e, $e)", "super($n, $n)", "getattr($e, 'x', $e)", "hasattr($e, 'y')", "dir($n)", "vars($n)",
  "max($e, $e)", "abs($e)", "divmod($e, $i)", "'%s %r' % ($e, $e)", "'{} {!r}'.format($e, $e)", "', '.join($e)", "$e.__repr__()",
  "weakref.ref($e)", "weakref.ref($e, print)", "weakref.proxy($e)", "gc.get_referrers($n)", "gc.get_referents($n)", "gc.collect($i)",
  "gc.is_tracked($e)", "sys.getrefcount($e)", "sys.getsizeof($e)", "copy.copy($e)", "copy.deepcopy($n)", "collections.deque($e, $i)",
  "itertools.chain($e, $e)", "itertools.tee($e)", "functools.partial($e, $e)", "(yielding($e))", "property($e)", "staticmethod($e)",
  "type('T', ($n,), {'x': $e})", "Exception($e)", "slice($i, $i, $i)", "$e[$e]", "b'%d' % $i", "int(str($i))", "$i ** 3", "$i << 5",
  NULL
};
static const char *const statements[] = {
  "$n = $e", "print($e)", "del $n", "$n.$a = $e", "$n.$a = $n", "$n[$e] = $e", "$n.append($n)", "pass", "gc.collect()", "$n = $n = $e",
  "del $n.$a", "del $n[$e]", "$n += $e", "$n.$a += $e", "$n, $n = $e", "$n, *$n = $e", "$n[$i:$i] = $e", "del $n[:]",
  "assert $e", "raise $e", "raise ValueError($e)", "import weakref", "import weakref, copy", "import collections, functools", "raise $n from $n", "global $n", "$n: $e = $e", "return_($e)", "gc.callbacks.append($n)",
  "gc.garbage.clear()", "gc.freeze() if hasattr(gc, 'freeze') else None", "gc.set_threshold($i)", "gc.set_debug(gc.DEBUG_SAVEALL)", "gc.set_debug(0)",
  "$n.__class__ = $n", "$n.__dict__ = $e", "$n.__bases__ = ($n,)", "sys.setrecursionlimit(200)", "print(*$e, sep=$e)",
  NULL
};
static const char *const compounds[] = {
  "if $e:$b", "for $n in $e:$b", "for $n in range(3):$b", "if $e:$belse:$b", "while $e:$b    break\n",
  "try:$bexcept Exception as $n:$b", "try:$bfinally:$b", "try:$bexcept (TypeError, $n):$belse:$b", "with manager($e) as $n:$b",
  "def f($n=$e, *args, **kw):$b", "def g($n):$b    yield $e\n", "def g():$b    return (yield $e)\n", "def f():$b    yield from $e\n",
  "def f($n):\n    def g():\n        return $n\n    return g\n", "class A:$b", "class A($n):$b", "class B(A):$b    x = $e\n",
  "class A:\n    def __del__(self):\n        global $n\n        $n = self\n", "class A:\n    def __del__(self):\n        $s\n",
  "class B:\n    __slots__ = ('x', '__weakref__')\n    def __init__(self, $n=None):\n        self.x = $n\n",
  "class A:\n    def __eq__(self, other):\n        return $e\n    def __hash__(self):\n        return $e\n",
  "class A:\n    def __getattr__(self, name):\n        return $e\n", "class A:\n    def __get__(self, o, t):\n        return $e\n    def __set__(self, o, v):\n        $s\n",
  "class A:\n    def __iter__(self):\n        return self\n    def __next__(self):\n        $s\n        raise StopIteration($e)\n",
  "class A:\n    def __len__(self):\n        return $e\n    def __getitem__(self, i):\n        return $e\n    def __bool__(self):\n        return $e\n",
  "class A:\n    def __repr__(self):\n        return $e\n    def __call__(self, *args):\n        return $e\n    def __add__(self, o):\n        return $e\n",
  "@$n\ndef f($n):$b", "class A(Exception):$b", "class A(list):$b", "class A(dict):$b", "class B(A, $n):$b", "class A(int):$b", "class A(tuple):$b", "class A(type):$b",
  NULL
};

static const char preamble[] =
  "import gc, sys, itertools\n"
  "class A:\n    pass\n"
  "class B:\n    def __init__(self, x=None):\n        self.x = x\n"
  "class manager:\n    def __init__(self, x):\n        self.x = x\n    def __enter__(self):\n        return self.x\n    def __exit__(self, *args):\n        return self.x\n"
  "def yielding(x):\n    for i in range(3):\n        x = yield x\n"
  "def return_(x):\n    raise StopIteration(x)\n"
  "def f(*args):\n    return args\n"
  "def g(x=None):\n    yield x\n"
  "a = A()\nb = [a]\nc = {'x': b}\nd = (a, b, c)\n";

typedef struct
{
  const guint8 *bytes;
  gsize         left;
  GString      *out;
  guint         depth;
  guint         indent;
  guint         n_lines;
} Writer;

static const char *
choose (Writer            *self,
        const char *const *alternatives)
{
  gsize n = self->depth < MAX_DEPTH ? g_strv_length ((char **) alternatives) : 4;

  if (self->left == 0)
    return alternatives[0];
  self->left--;
  return alternatives[*self->bytes++ % n];
}

static void expand (Writer *self, const char *text);
static void write_statement (Writer *self);

static void
write_part (Writer *self,
            char    part)
{
  self->depth++;
  switch (part)
    {
    case 'n':
      g_string_append (self->out, choose (self, names));
      break;
    case 'a':
      g_string_append (self->out, choose (self, attributes));
      break;
    case 'i':
      g_string_append (self->out, choose (self, integers));
      break;
    case 'e':
      g_string_append_c (self->out, '(');
      expand (self, choose (self, expressions));
      g_string_append_c (self->out, ')');
      break;
    case 's':
      expand (self, choose (self, statements));
      break;
    case 'b':
      g_string_append_c (self->out, '\n');
      self->indent++;
      write_statement (self);
      write_statement (self);
      self->indent--;
      break;
    default:
      g_assert_not_reached ();
    }
  self->depth--;
}

static void
write_indent (Writer *self)
{
  for (guint i = 0; i < self->indent; i++)
    g_string_append (self->out, "    ");
}

static void
expand (Writer     *self,
        const char *text)
{
  for (; *text != '\0'; text++)
    {
      if (*text == '$')
        write_part (self, *++text);
      else
        g_string_append_c (self->out, *text);
      /* What follows a line of an alternative, or its block, is indented as the alternative is. */
      if (self->out->str[self->out->len - 1] == '\n' && text[1] != '\0')
        write_indent (self);
    }
}

static void
write_statement (Writer *self)
{
  gboolean compound = self->left > 0 && self->depth < MAX_DEPTH && *self->bytes % 3 == 0;

  if (self->left > 0)
    {
      self->left--;
      self->bytes++;
    }
  self->n_lines++;
  write_indent (self);
  expand (self, choose (self, compound ? compounds : statements));
  if (!compound)
    g_string_append_c (self->out, '\n');
}

/**
 * write_program:
 * @bytes: (array length=length): what chooses
 * @length: of @bytes
 *
 * Returns: (transfer full): a program; an exception ends only a statement of it
 */
char *
write_program (const guint8 *bytes,
               gsize         length)
{
  Writer self = { bytes, length, g_string_new (preamble), 0, 1, 0 };

  do
    {
      g_string_append (self.out, "try:\n");
      write_statement (&self);
      g_string_append (self.out, "except BaseException as error:\n    print(type(error), error)\n");
  } while (self.left > 0 && self.n_lines < MAX_LINES);
  return g_string_free (self.out, FALSE);
}
