/* test-calls.c
 *
 * cyclarium-cli as a person calls it: status and what it says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

/* Files that stand in the folder where each call runs. */
static const struct
{
  const char *name;
  const char *content;
  gssize      length;
} files[] = {
  { "hello.py", "print('hello')\n", -1 },
  { "old.py", "#!/usr/bin/env python3\n# cyclarium: python=3.7\nimport sys\nprint(sys.version_info[:2])\n", -1 },
  { "future.py", "# cyclarium: python=4.2\n", -1 },
  { "late.py", "import sys\n# cyclarium: python=3.7\nprint(sys.version_info[:2])\n", -1 },
  { "args.py", "import sys\nprint(sys.argv)\n", -1 },
  { "error.py", "print('before')\nprint(nothing)\n", -1 },
  { "status.py", "import sys\nsys.exit(7)\n", -1 },
  { "syntax.py", "x = (1,\ny = 2\n", -1 },
  { "outside.py", "x = 1\nasync def f():\n    pass\n", -1 },
  { "empty.py", "", -1 },
  { "binary.py", "x = 1\ny = '\377\376'\n", -1 },
  { "zero.py", "x = 1\0", 6 },
  { "empty.ipynb", "", -1 },
  { "list.ipynb", "[]", -1 },
  { "empty.cyc", "", -1 },
  { "other.cyc", "this is not one", -1 },
  { "future_import.py", "from __future__ import annotations\nclass Node:\n    next: Node\nprint(Node.__annotations__)\n", -1 },
  { "broken.ipynb", "{\"nbformat\": 4,\n \"cells\": [}", -1 },
  { "three.ipynb",
    "{\"nbformat\": 3, \"worksheets\": [{\"cells\": ["
    "{\"cell_type\": \"code\", \"input\": \"6 * 7\", \"language\": \"python\", \"outputs\": []}]}]}",
    -1 },
  { "magic.ipynb",
    "{\"nbformat\": 4, \"cells\": ["
    "{\"cell_type\": \"code\", \"source\": \"%time x = 1\"},"
    "{\"cell_type\": \"code\", \"source\": \"if 1:\\n    !ls\"},"
    "{\"cell_type\": \"code\", \"source\": \"files = !ls\"},"
    "{\"cell_type\": \"code\", \"source\": \"print?\"},"
    "{\"cell_type\": \"code\", \"source\": \"5 %2\"},"
    "{\"cell_type\": \"code\", \"source\": \"7;\"},"
    "{\"cell_type\": \"code\", \"source\": \"raise SystemExit\"},"
    "{\"cell_type\": \"code\", \"source\": \"async def f(): pass\"},"
    "{\"cell_type\": \"code\", \"source\": \"print('last')\"}]}",
    -1 },
  { "underscores.ipynb",
    "{\"nbformat\": 4, \"cells\": ["
    "{\"cell_type\": \"code\", \"source\": \"'first'\"},"
    "{\"cell_type\": \"code\", \"source\": \"Out\"},"
    "{\"cell_type\": \"code\", \"source\": \"'second'\"},"
    "{\"cell_type\": \"code\", \"source\": \"print(_, __, 2 in Out)\"},"
    "{\"cell_type\": \"code\", \"source\": \"for _ in range(2): pass\\n'third'\"},"
    "{\"cell_type\": \"code\", \"source\": \"print(_, __, _5)\"}]}",
    -1 },
  { "endless.py", "t = ()\nfor i in range(64):\n    t = (t, t)\nhash(t)\n", -1 },
  { "cycle.py",
    "import gc\n"
    "class Node:\n"
    "    pass\n"
    "a = Node()\n"
    "b = Node()\n"
    "a.other = b\n"
    "b.other = a\n"
    "keep = [a]\n"
    "del a, b\n"
    "print(gc.collect())\n"
    "keep.clear()\n"
    "print(gc.collect())\n",
    -1 },
  { "book.ipynb",
    "{\"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {}, \"cells\": ["
    "{\"cell_type\": \"code\", \"source\": [\"x = 1\\n\", \"x + 1\"], \"metadata\": {}, \"outputs\": [], \"execution_count\": null},"
    "{\"cell_type\": \"markdown\", \"source\": \"text\", \"metadata\": {}},"
    "{\"cell_type\": \"code\", \"source\": \"print(nothing)\", \"metadata\": {}, \"outputs\": [], \"execution_count\": null},"
    "{\"cell_type\": \"code\", \"source\": \"print(x)\", \"metadata\": {}, \"outputs\": [], \"execution_count\": null}]}",
    -1 },
};

/**
 * Case:
 * @name: of the test
 * @call: arguments, parted by blanks
 * @input: (nullable): standard input
 * @status: how it ends
 * @out: (nullable): what standard output contains; "" for nothing at all
 * @err: (nullable): what standard error contains; "" for nothing at all
 */
typedef struct
{
  const char *name;
  const char *call;
  const char *input;
  int         status;
  const char *out;
  const char *err;
} Case;

static const Case cases[] = {
  { "help", "--help", NULL, 0, "trace", "" },
  { "command-help", "trace --help", NULL, 0, "--kinds", "" },
  { "version", "--version", NULL, 0, "cyclarium-cli 0", "" },
  { "nothing", "", NULL, 2, "", "Usage" },
  { "unknown-command", "fly", NULL, 2, "", "fly" },
  { "unknown-option", "trace --colour hello.py", NULL, 2, "", "colour" },
  { "too-few", "run", NULL, 2, "", "Usage: cyclarium-cli run" },
  { "too-many", "check hello.py old.py", NULL, 2, "", "too many" },
  { "versions", "versions", NULL, 0, "3.13   verified against CPython 3.13", "" },
  { "versions-alone", "versions", NULL, 0, "3.14.0 3.14.0 alone, the incremental collector as it first was: from CPython’s sources, not verified", "" },
  { "versions-unverified", "versions", NULL, 0, "3.14.2 3.14.1 to 3.14.4, the incremental collector: from CPython’s sources, not verified", "" },
  { "versions-last", "versions", NULL, 0, "3.14   3.14.5 and later, the generational collector: from CPython’s sources, not verified", "" },
  { "versions-first", "versions", NULL, 0, "3.6 ", "" },

  { "missing", "run none.py", NULL, 2, "", "none.py: No such file" },
  { "directory", "run .", NULL, 2, "", "directory" },
  { "not-utf8", "run binary.py", NULL, 2, "", "binary.py:2:6:" },
  { "notebook-empty", "run empty.ipynb", NULL, 2, "", "empty.ipynb:" },
  { "notebook-list", "run list.ipynb", NULL, 2, "", "list.ipynb:" },
  { "recording-empty", "check empty.cyc", NULL, 2, "", "empty.cyc: not a recording" },
  { "recording-other", "check other.cyc", NULL, 2, "", "other.cyc: not a recording" },
  { "unknown-python", "run --python 2.7 hello.py", NULL, 2, "", "2.7" },
  { "unknown-python-comment", "run future.py", NULL, 2, "", "4.2" },

  { "run", "run hello.py", NULL, 0, "hello\n", "" },
  { "run-stdin", "run -", "print(6 * 7)\n", 0, "42\n", "" },
  { "run-empty", "run empty.py", NULL, 0, "", "" },
  { "run-python", "run --python 3.8 late.py", NULL, 0, "(3, 8)", "" },
  { "run-comment", "run old.py", NULL, 0, "(3, 7)", "" },
  { "run-option-wins", "run --python 3.11 old.py", NULL, 0, "(3, 11)", "" },
  { "run-late-comment", "run late.py", NULL, 0, "(3, 13)", "" },
  { "run-arguments", "run args.py one --python 3.7", NULL, 0, "['args.py', 'one', '--python', '3.7']", "" },
  { "run-error", "run error.py", NULL, 1, "before\n", "NameError: name 'nothing' is not defined" },
  { "run-status", "run status.py", NULL, 7, "", "" },
  { "run-syntax", "run syntax.py", NULL, 1, "", "SyntaxError" },
  { "run-outside", "run outside.py", NULL, 2, "", "outside.py:2:1:" },
  { "run-recording", "run other.cyc", NULL, 2, "", NULL },
  { "run-future", "run future_import.py", NULL, 0, "{'next': 'Node'}", "" },
  { "run-exit", "run -", "exit()\n", 2, "", "<stdin>:1:1: `exit()` is not supported" },
  { "run-input", "run -", "x = 1\ninput()\n", 2, "", "<stdin>:2:1: `input()` is not supported" },
  { "run-notebook-broken", "run broken.ipynb", NULL, 2, "", "broken.ipynb: line 2, column 13: not JSON (byte 28)" },
  { "run-notebook-3", "run three.ipynb", NULL, 0, "Out[1]: 42\n", "" },
  { "run-magic", "run magic.ipynb", NULL, 1, "Out[5]: 1\nlast\n", "<cell 1>:1:1: the magic `%time` is not supported\n<cell 2>:2:5: the magic `!ls`" },
  { "run-magic-value", "run magic.ipynb", NULL, 1, NULL, "<cell 3>:1:9: the magic `!ls` is not supported\n<cell 4>:1:1: the magic `print?`" },
  { "run-cell-outside", "run magic.ipynb", NULL, 1, NULL, "<cell 8>:1:1: `async def` is not supported" },
  { "run-memory-list", "run --memory 32M -", "l = []\nwhile True:\n    l.append(l)\n", 1, "", "MemoryError: stopped, the program's objects take more than 32.0" },
  { "run-memory-frames", "run --memory 32M -", "import sys\nsys.setrecursionlimit(10**9)\ndef f():\n    f()\nf()\n", 1, "", "MemoryError: stopped, the program's objects take more than 32.0" },
  { "run-memory-text", "run --memory 32M -", "try:\n    repr(['x' * 10**6] * 64)\nexcept MemoryError as error:\n    print([error])\n", 0, "[MemoryError()]\n", "" },
  { "check-magic", "check magic.ipynb", NULL, 0, "all well", "" },
  { "run-underscores", "run underscores.ipynb", NULL, 0, "Out[2]: {1: 'first'}\nOut[3]: 'second'\nsecond first False\n", "" },
  { "run-underscores-kept", "run underscores.ipynb", NULL, 0, "Out[5]: 'third'\n1 first third\n", "" },
  { "run-notebook", "run book.ipynb", NULL, 1, "Out[1]: 2\n1\n", "NameError" },

  { "trace", "trace hello.py", NULL, 0, "\"t\": \"output\", \"stream\": 1, \"text\": \"hello", "" },
  { "trace-start", "trace --to event:0 hello.py", NULL, 0, "{\"n\": 0, \"t\": \"start\", \"python\": \"3.13\", \"file\": \"hello.py\"", "" },
  { "trace-line", "trace --kinds line hello.py", NULL, 0, "\"t\": \"line\", \"frame\": 1, \"file\": \"hello.py\"", "" },
  { "trace-kinds", "trace --kinds exit hello.py", NULL, 0, "\"t\": \"exit\", \"status\": 0}\n", "" },
  { "trace-bad-kind", "trace --kinds exits hello.py", NULL, 2, "", "exits" },
  { "trace-order", "trace --from line:4 --to line:2 cycle.py", NULL, 2, "", "--from is after --to" },
  { "position-empty", "trace --from line: cycle.py", NULL, 2, "", "line:" },
  { "position-negative", "trace --from event:-1 cycle.py", NULL, 2, "", "event:-1" },
  { "position-zero", "trace --from gc:0 cycle.py", NULL, 2, "", "gc:0" },
  { "position-phase", "trace --from gc:1/dance cycle.py", NULL, 2, "", "gc:1/dance" },
  { "position-late", "trace --from line:9#5 cycle.py", NULL, 2, "", "line:9#5" },
  { "position-cell", "trace --from cell:1 cycle.py", NULL, 2, "", "cell:1" },
  { "trace-bad-position", "trace --from line:99 hello.py", NULL, 2, "", "line:99" },
  { "trace-syntax", "trace syntax.py", NULL, 2, "", "syntax.py:" },
  { "check", "check cycle.py", NULL, 0, "all well", "" },
  { "check-old", "check --python 3.6 cycle.py", NULL, 0, "all well", "" },
  { "check-notebook", "check book.ipynb", NULL, 0, "all well", "" },
  { "record-no-output", "record hello.py", NULL, 2, "", "-o" },
  { "record-no-folder", "record hello.py -o none/run.cyc", NULL, 2, "", "none/run.cyc: No such file" },
  { "record-directory", "record hello.py -o .", NULL, 2, "", ".: Is a directory" },
  { "record-device", "record hello.py -o /dev/null", NULL, 2, "", "/dev/null: Invalid argument" },
  { "why", "why --at line:11 cycle.py keep[0]", NULL, 0, "global keep", "" },
  { "why-dead", "why --at end cycle.py #1", NULL, 0, NULL, "" },
  { "why-nobody", "why cycle.py nobody", NULL, 2, "", "nobody" },
  { "export-no-output", "export cycle.py", NULL, 2, "", "-o" },
  { "export-suffix", "export cycle.py -o out.bmp", NULL, 2, "", "out.bmp" },
  { "export-theme", "export cycle.py -o out.svg --theme pink", NULL, 2, "", "pink" },
  { "export-small", "export cycle.py -o out.svg --size 300x200", NULL, 2, "", "300x200" },
  { "export-directory", "export cycle.py -o none/out.svg", NULL, 2, "", "none/out.svg" },
  { "export-size", "export cycle.py -o out.svg --size 12", NULL, 2, "", "12" },
  { "export-steps", "export cycle.py -o out.pdf --steps output", NULL, 2, "", "output" },
  { "export-several-steps", "export cycle.py -o out.pdf --steps line,output", NULL, 2, "", "output" },
  { "export-position", "export cycle.py -o out.svg --at gc:9", NULL, 2, "", "gc:9" },
  { "export-focus", "export cycle.py -o out.svg --focus nobody", NULL, 2, "", "nobody" },
  { "export-order", "export cycle.py -o out.pdf --from line:5 --to line:4", NULL, 2, "", "--from" },
  { "export", "export cycle.py -o out.svg --at gc:1", NULL, 0, "", "" },
  { "compare-none", "compare --python ./none hello.py", NULL, 2, "", "none" },
  { "compare-notebook", "compare book.ipynb", NULL, 2, "", "book.ipynb" },
  { "disasm", "disasm hello.py", NULL, 0, "print", "" },
  { "disasm-tree", "disasm --tree hello.py", NULL, 0, "Module(body=[Expr(value=Call(func=Name(id='print', ctx=Load(), lineno=1, col_offset=0, end_lineno=1, end_col_offset=5)", "" },
  { "disasm-syntax", "disasm --tree syntax.py", NULL, 2, "", "syntax.py:1:5:" },
};

static char *folder;

static GSubprocess *
start (const char *call,
       const char *input)
{
  g_autofree char *line = g_strdup_printf ("%s %s", g_getenv ("CYC_CLI"), call);
  g_auto (GStrv) argv = g_strsplit (g_strchomp (line), " ", -1);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE | G_SUBPROCESS_FLAGS_STDIN_PIPE);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_set_cwd (launcher, folder);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);
  return process;
}

static void
assert_says (const char *text,
             const char *expected)
{
  if (expected == NULL)
    return;
  if (expected[0] == '\0')
    g_assert_cmpstr (text, ==, "");
  else if (strstr (text, expected) == NULL)
    g_assert_cmpstr (text, ==, expected);
}

static void
test_call (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GSubprocess) process = start (test->call, test->input);
  g_autoptr (GError) error = NULL;
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;

  g_subprocess_communicate_utf8 (process, test->input, NULL, &out, &err, &error);
  g_assert_no_error (error);
  assert_says (err, test->err);
  assert_says (out, test->out);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, test->status);
}

static char *
get_output (const char *call)
{
  g_autoptr (GSubprocess) process = start (call, NULL);
  g_autoptr (GError) error = NULL;
  char *out = NULL;

  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return out;
}

/* A recording gives what the program that was recorded gives. */
static void
test_record (void)
{
  g_autofree char *none = get_output ("record --python 3.9 cycle.py -o cycle.cyc");
  g_autofree char *direct = get_output ("trace --python 3.9 cycle.py");
  g_autofree char *recorded = get_output ("trace cycle.cyc");
  g_autofree char *check = get_output ("check cycle.cyc");

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (direct, ==, recorded);
  g_assert_nonnull (strstr (check, "all well"));
}

/* Ctrl+C ends a run that is recorded, in the middle of a long call too; the recording is whole. A
 * signal that comes before the run has begun ends the process alone, so a later one is tried then. */
static void
test_interrupt (void)
{
  g_autofree char *path = g_build_filename (folder, "endless.cyc", NULL);
  g_autofree char *check = NULL;

  for (gulong wait = G_USEC_PER_SEC / 4; wait < 60 * G_USEC_PER_SEC && !g_file_test (path, G_FILE_TEST_EXISTS); wait *= 3)
    {
      g_autoptr (GSubprocess) process = start ("record endless.py -o endless.cyc", NULL);
      g_autofree char *err = NULL;

      g_usleep (wait);
      g_subprocess_send_signal (process, SIGINT);
      g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &err, NULL));
      g_assert_true (g_subprocess_get_if_signaled (process));
      g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGINT);
      if (*err != '\0')
        assert_says (err, "endless.py: interrupted after");
    }
  check = get_output ("check endless.cyc");
  g_assert_nonnull (strstr (check, "all well"));
}

/* The same run twice is the same to the byte. */
static void
test_twice (void)
{
  g_autofree char *first = get_output ("trace cycle.py");
  g_autofree char *second = get_output ("trace cycle.py");

  g_assert_cmpstr (first, ==, second);
}

/* Parts of a trace are what they are in the whole. */
static void
test_parts (void)
{
  g_autofree char *whole = get_output ("trace cycle.py");
  g_autofree char *kinds = get_output ("trace --kinds gc_begin,gc_end cycle.py");
  g_autofree char *part = get_output ("trace --from gc:1 --to gc:1/clear cycle.py");
  g_auto (GStrv) lines = g_strsplit (kinds, "\n", -1);

  g_assert_nonnull (strstr (whole, part));
  g_assert_true (strstr (part, "\"t\": \"gc_begin\"") != NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_nonnull (strstr (whole, lines[i]));
}

static void
write_script (const char *path,
              const char *text)
{
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
}

/* Removes a file and the folders above it that become empty. */
static void
remove_tree (const char *path)
{
  g_autofree char *parent = g_path_get_dirname (path);

  if (!g_str_equal (path, folder) && g_remove (path) == 0)
    remove_tree (parent);
}

/* Of the interpreters of a pyenv the release that the profile models is taken; another one is better than none. */
static void
test_compare (void)
{
  static const char other[] = "#!/bin/sh\n[ \"$1\" = -c ] && echo 3.9.1 || echo hello of another release\n";
  static const char same[] = "#!/bin/sh\n[ \"$1\" = -c ] && echo 3.9.18 || echo hello\n";
  g_autofree char  *first = g_build_filename (folder, "versions/3.9.1/bin/python3", NULL);
  g_autofree char  *second = g_build_filename (folder, "versions/3.9.18/bin/python3", NULL);
  Case              differs = { NULL, "compare --python 3.9 hello.py", NULL, 1, "hello of another release", "" };
  Case              agrees = { NULL, "compare --python 3.9 hello.py", NULL, 0, "no difference", "" };

  g_setenv ("PYENV_ROOT", folder, TRUE);
  write_script (first, other);
  test_call (&differs);
  write_script (second, same);
  test_call (&agrees);
  g_unsetenv ("PYENV_ROOT");
  remove_tree (first);
  remove_tree (second);
}

static void
make_files (void)
{
  folder = g_dir_make_tmp ("cyc-cli-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);

      g_assert_true (g_file_set_contents (path, files[i].content, files[i].length, NULL));
    }
}

static void
remove_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  make_files ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_call);
    }
  g_test_add_func ("/cli/record", test_record);
  g_test_add_func ("/cli/interrupt", test_interrupt);
  g_test_add_func ("/cli/twice", test_twice);
  g_test_add_func ("/cli/parts", test_parts);
  g_test_add_func ("/cli/compare", test_compare);

  status = g_test_run ();
  remove_files ();
  return status;
}
