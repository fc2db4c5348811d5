#!/usr/bin/env python3
"""Runs CPython's own tests of the collector and of weak references on our engine.

usage: cpython-suite.py CYCLARIUM-CLI [VERSION] [--language] [-v]

The test files are those of the installed interpreter of VERSION (3.11 where
none is given); nothing of them is kept here. Each test method is cut out with
the classes and functions that it needs and runs as a program of its own. Tests
that need threads, processes, the C API's test module or files do not apply;
those that the compiler refuses, since they use exec() or complex numbers, are
counted apart. As CPython's runner does, ours collects before a test begins: a test
that looks at what is not yet collected must not meet the thousandth allocation.

--language runs tests of the language and its containers instead, which takes minutes.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import ast
import concurrent.futures
import importlib.util
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SPEC = importlib.util.spec_from_file_location('make_expected', HERE / 'make-expected.py')
make_expected = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(make_expected)

OUTSIDE = 'outside the language'

CLASSES = {
    'test_gc.py': ['GCTests', 'GCCallbackTests', 'GCTogglingTests'],
    'test_weakref.py': ['ReferencesTestCase', 'FinalizeTestCase'],
}

LANGUAGE = {
    'test_copy.py': ['TestCopy'],
    'test_defaultdict.py': ['TestDefaultDict'],
    'test_deque.py': ['TestSubclass', 'TestSubclassWithKwargs'],
    'test_generators.py': ['FinalizationTest', 'GeneratorTest', 'ExceptionTest', 'GeneratorCloseTest', 'GeneratorThrowTest',
                           'YieldFromTests'],
    'test_iter.py': ['TestCase'],
    'test_property.py': ['PropertyTests', 'PropertySubclassTests'],
    'test_raise.py': ['TestRaise', 'TestCause', 'TestTraceback', 'TestContext', 'TestRemovedFunctionality'],
    'test_range.py': ['RangeTest'],
    'test_scope.py': ['ScopeTests'],
    'test_slice.py': ['SliceTest'],
    'test_weakset.py': ['TestWeakSet'],
    'test_with.py': ['FailureTestCase', 'NestedNonexceptionalTestCase', 'ExceptionalTestCase', 'NonLocalFlowControlTestCase',
                     'AssignmentTargetTestCase', 'ExitSwallowsExceptionTestCase', 'NestedWith'],
}

# What a test mentions that does not apply to a simulated heap.
FOREIGN = re.compile(r'thread|assert_python_ok|script_helper|_testcapi|_testinternalcapi|import_module|ContainerNoGC|'
                     r'mock\.|make_script|temp_dir|tp_del|requires_subprocess|subprocess|'
                     r'refcount_test|load_tests|doctest|assertWarns|settrace|__setstate__|check_free_after|catch_unraisable|'
                     r'check_syntax_error')

PROLOGUE = '''import gc, sys, weakref, unittest, collections, operator, copy, random, contextlib, time
verbose = is_wasi = Py_DEBUG = False
def cpython_only(test): return test
requires_type_collecting = cpython_only
def suppress_immortalization(): return cpython_only
def requires_gil_enabled(reason): return cpython_only
def gc_threshold(*values):
    def decorate(test):
        def run(self):
            before = gc.get_threshold()
            gc.set_threshold(*values)
            try: test(self)
            finally: gc.set_threshold(*before)
        return run
    return decorate
class Uncollectable: pass
class ALWAYS_EQ:
    def __eq__(self, other): return True
    def __ne__(self, other): return False
ALWAYS_EQ = ALWAYS_EQ()
def gc_collect():
    gc.collect(); gc.collect(); gc.collect()
class support:
    verbose = False
    gc_collect = staticmethod(gc_collect)
    cpython_only = requires_type_collecting = staticmethod(cpython_only)
'''


def cut(lines, node):
    """A node's text with its decorators."""
    first = min([node.lineno] + [d.lineno for d in getattr(node, 'decorator_list', [])])
    return '\n'.join(lines[first - 1:node.end_lineno])


def names_in(node):
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}


def defined_by(node):
    """The names that a statement of a file defines; what it imports of the test package stands in the prologue."""
    if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
        return [node.name]
    if isinstance(node, ast.Assign):
        return [t.id for t in node.targets if isinstance(t, ast.Name)]
    if isinstance(node, ast.Import) or (isinstance(node, ast.ImportFrom) and not node.module.startswith('test')):
        return [a.asname or a.name.split('.')[0] for a in node.names if not a.name.startswith('test')]
    return []


class Source:
    """One of CPython's test files."""

    def __init__(self, path):
        text = path.read_text(encoding='utf-8')
        self.lines = text.splitlines()
        self.tree = ast.parse(text)
        self.top = {name: n for n in self.tree.body for name in defined_by(n) if name != 'Uncollectable'}

    def needed(self, nodes):
        """The definitions that @nodes use, in the file's order."""
        found, open_nodes = set(), list(nodes)
        while open_nodes:
            for name in names_in(open_nodes.pop()):
                if name in self.top and name not in found:
                    found.add(name)
                    open_nodes.append(self.top[name])
        return sorted({self.top[name] for name in found}, key=lambda n: n.lineno)

    def programs(self, class_name):
        """Pairs of a test's name and its program; None where it does not apply."""
        node = self.top[class_name]
        others = [n for n in node.body if not (isinstance(n, ast.FunctionDef) and n.name.startswith('test'))
                  and not (isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant))]
        for method in node.body:
            if not (isinstance(method, ast.FunctionDef) and method.name.startswith('test')):
                continue
            attributes = {n.attr for n in ast.walk(method) if isinstance(n, ast.Attribute)}
            mine = [n for n in others if not isinstance(n, ast.FunctionDef) or n.name in attributes
                    or n.name in ('setUp', 'tearDown', 'callback', 'cb1', 'cb2')]
            body = [cut(self.lines, n) for n in mine + [method]]
            bases = [b for b in node.bases if isinstance(b, ast.Name)]
            helpers = [cut(self.lines, n) for n in self.needed(mine + [method] + bases)]
            code = '\n'.join(helpers + body)
            if FOREIGN.search(code) or 'Uncollectable' in body[-1]:
                yield method.name, None
                continue
            header = 'class %s(%s):' % (class_name, ', '.join(ast.get_source_segment('\n'.join(self.lines), b) for b in node.bases))
            yield method.name, '\n'.join([PROLOGUE] + helpers + [header] + body + ["if __name__ == '__main__':\n    gc.collect()\n    unittest.main()", ''])


def run(cli, version, name, text):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / (name + '.py')
        path.write_text(text, encoding='utf-8')
        try:
            done = subprocess.run([cli, 'run', '--python', version, str(path)], stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)
        except subprocess.TimeoutExpired:
            return 'does not end'
    output = done.stdout.decode(errors='replace')
    if done.returncode == 2 and output.rstrip().endswith('is not supported'):
        return OUTSIDE
    return '' if done.returncode == 0 and 'OK' in output else output or 'status %d' % done.returncode


def main():
    words = [a for a in sys.argv[1:] if not a.startswith('-')]
    cli, version = os.path.abspath(words[0]), words[1] if len(words) > 1 else '3.11'
    interpreter = make_expected.find_interpreters().get(version)
    if interpreter is None:
        print('no interpreter of version', version)
        return 77
    folder = pathlib.Path(subprocess.check_output([interpreter, '-c', 'import os; print(os.__file__)']).decode()).parent / 'test'
    failed = 0
    for file, classes in (LANGUAGE if '--language' in sys.argv else CLASSES).items():
        if not (folder / file).exists():
            continue
        source = Source(folder / file)
        for class_name in classes:
            if class_name not in source.top:
                continue
            tests = list(source.programs(class_name))
            apply = [(n, t) for n, t in tests if t is not None]
            with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
                results = list(pool.map(lambda test: run(cli, version, *test), apply))
            outside = results.count(OUTSIDE)
            bad = [(n, r) for (n, _), r in zip(apply, results) if r and r != OUTSIDE]
            failed += len(bad)
            total = len(apply) - outside
            print('%s: %d of %d pass (%d do not apply, %d use what the language leaves out)'
                  % (class_name, total - len(bad), total, len(tests) - len(apply), outside))
            for name, result in bad:
                print('  not ok', name)
                if '-v' in sys.argv:
                    print('    ' + '\n    '.join(result.splitlines()[-8:]))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
