#!/usr/bin/env python3
"""Random programs about memory, printed alike by the real interpreter and ours.

usage: random-programs.py CYCLARIUM-CLI [COUNT [SEED]] [--check] [--stress] [--counting]

Each program allocates, links, drops, refers weakly, resurrects and collects at
random and prints what it sees. It runs under every real interpreter found and
under our engine with that version; the first differences are shown together
with the seed. With --check, `cyclarium-cli check` also proves the invariants
of each; with --stress, our engine collects at every allocation and must only
end well. Without a real interpreter only --check and --stress do anything.
With --counting, the programs collect by themselves and print the counters all
along: there not every version agrees yet to the last allocation.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import concurrent.futures
import importlib.util
import os
import pathlib
import random
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SPEC = importlib.util.spec_from_file_location('make_expected', HERE / 'make-expected.py')
make_expected = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(make_expected)

HEAD = '''import gc, sys, weakref
gc.disable(); gc.collect()
kept = []
class P:
    def __init__(self, n): self.n = n
class D(P):
    def __del__(self): print('del', self.n)
class R(P):
    def __del__(self):
        print('revive', self.n)
        kept.append(self)
class S:
    __slots__ = ('n', 'a', 'b', '__weakref__')
    def __init__(self, n): self.n = n
class L(list):
    def __init__(self, n): self.n = n
def said(n): return lambda r: print('callback', n, r())
def walk(n):
    yield n
    yield kept
v = [None] * 6
w = {}
'''
WEAK = '''values = weakref.WeakValueDictionary()
keys = weakref.WeakKeyDictionary()
'''
# Automatic collections, which say where they begin; the counters are printed all along.
COUNTING = '''values = keys = ()
def began(phase, info):
    if phase == 'start': print('begin', info['generation'], gc.get_count())
gc.callbacks.append(began)
gc.collect()
gc.set_threshold(%d, %d, %d)
gc.enable()
'''


class Writer:
    """One random program; one that counts collects by itself and has none of the library's weak containers."""

    def __init__(self, seed, counting):
        self.r = random.Random(seed)
        self.counting = counting
        self.kinds = [None] * 6
        self.n = 0
        self.lines = []

    def slot(self, *kinds):
        """A variable that holds one of the kinds, any where none are named."""
        fitting = [i for i, k in enumerate(self.kinds) if k is not None and (not kinds or k in kinds)]
        return self.r.choice(fitting) if fitting else None

    def allocate(self):
        i, kind = self.r.randrange(6), self.r.choice('PPDDRSLlldtsfgc')
        self.n += 1
        others = [j for j, k in enumerate(self.kinds) if k is not None]
        held = 'v[%d]' % self.r.choice(others) if others else '[]'
        make = {'l': '[%s]' % held, 'd': "{'k': %s}" % held, 't': '(%s, [])' % held, 's': 'set()', 'f': 'frozenset([len])',
                'g': 'walk(%s)' % held, 'c': '(lambda x: lambda: x)(%s)' % held}
        self.lines.append('v[%d] = %s' % (i, make.get(kind, '%s(%d)' % (kind, self.n))))
        self.kinds[i] = kind

    def link(self):
        a, b = self.slot('P', 'D', 'R', 'S', 'L', 'l', 'd'), self.slot()
        if a is None:
            return
        kind, name = self.kinds[a], self.r.choice('ab')
        form = {'l': 'v[%d].append(v[%d])', 'L': 'v[%d].append(v[%d])', 'd': "v[%d]['" + name + "'] = v[%d]"}
        self.lines.append(form.get(kind, 'v[%d].' + name + ' = v[%d]') % (a, b))

    def unlink(self):
        a = self.slot('P', 'D', 'R', 'S', 'L', 'l', 'd')
        if a is not None:
            kind = self.kinds[a]
            self.lines.append('v[%d].clear()' % a if kind in 'lLd' else 'v[%d].a = None' % a)

    def drop(self):
        i = self.slot()
        if i is not None:
            self.lines.append('v[%d] = None' % i)
            self.kinds[i] = None

    def refer(self):
        i = self.slot('P', 'D', 'R', 'S', 'L', 's')
        if i is None:
            return
        self.n += 1
        forms = ['w[%d] = weakref.ref(v[%d])' % (self.n, i), 'w[%d] = weakref.ref(v[%d], said(%d))' % (self.n, i, self.n)]
        if self.kinds[i] in 'PDRS':
            forms += ['v[%d].b = weakref.ref(v[%d], said(%d))' % (i, i, self.n)]
        if not self.counting:
            forms += ['values[%d] = v[%d]' % (self.n, i)] + ['keys[v[%d]] = %d' % (i, self.n)] * (self.kinds[i] in 'PDRS')
        self.lines.append(self.r.choice(forms))

    def collect(self):
        self.lines.append("print('collect', gc.collect(%d))" % self.r.choice((0, 0, 1, 2, 2)))

    def look(self):
        i = self.slot()
        forms = ['print(sorted((k, r() is not None) for k, r in w.items()))', 'print(len(values), len(keys), len(kept))',
                 'print(gc.get_count()[1:])', 'kept.clear()', 'w.clear()']
        if i is not None:
            forms += ["print('count', sys.getrefcount(v[%d]))" % i, "print('tracked', gc.is_tracked(v[%d]))" % i] * 2
            forms += ["print('referents', [type(o).__name__ for o in gc.get_referents(v[%d])])" % i,
                      "print('weak', weakref.getweakrefcount(v[%d]))" % i]
        self.lines.append(self.r.choice(forms))

    def function(self):
        """Some steps that leave garbage in a function's locals."""
        self.n += 1
        kind = self.r.choice(('P', 'D', 'R', 'S'))
        body = ['a = %s(%d); b = []' % (kind, self.n), 'a.a = b', 'b.append(a)']
        body += self.r.sample(['def f(): return a, f', 'c = {1: b}; b.append(c)', 'a.b = a', 't = (a, b); b.append(t)',
                               'w[%d] = weakref.ref(a, said(%d))' % (self.n, self.n), 'g = (x for x in b); next(g)'], 2)
        self.lines.append('def f%d():\n    %s\nf%d()' % (self.n, '\n    '.join(body), self.n))

    def count(self):
        """Allocations of many kinds, and what the counters say."""
        kind = self.r.choice(('[[] for i in range(%d)]', '[{} for i in range(%d)]', '[(i, v) for i in range(%d)]',
                              '{i: [i] for i in range(%d)}', 'list(map(P, range(%d)))', '[P(i) for i in range(%d)]',
                              '[S(i) for i in range(%d)]', 'list(walk(i) for i in range(%d))', 'sorted([%d, 2, 1])',
                              '[said(i) for i in range(%d)]', 'list(zip(range(%d), v))', 'dict.fromkeys(range(%d), [])'))
        self.lines.append('v[%d] = %s' % (self.r.randrange(6), kind % self.r.randrange(1, 12)))
        self.kinds = [None if 'v[%d] =' % i in self.lines[-1] else k for i, k in enumerate(self.kinds)]
        self.lines.append('print(gc.get_count())')

    def handle(self):
        """An exception that is kept with its frames, or not."""
        self.n += 1
        keeps = self.r.choice(('pass', 'a = e', 'kept.append(e)'))
        self.lines.append('def h%d(a):\n    try: raise ValueError(a)\n    except ValueError as e: %s\nh%d(v[:2])' % (self.n, keeps, self.n))

    def text(self, length=30):
        steps = [self.allocate] * 7 + [self.link] * 6 + [self.unlink, self.function] + [self.drop] * 4
        steps += [self.refer] * 4 + [self.collect] * 3 + [self.look] * 4 + [self.handle]
        steps += [self.count] * (6 * self.counting)
        for _ in range(length):
            self.r.choice(steps)()
        tail = ['v[:] = [None] * 6', "print('last', gc.collect(), gc.collect())", 'print(len(kept), len(values), len(keys))',
                'kept.clear()', 'gc.disable()', 'gc.callbacks.clear()', "print('end')"]
        r = self.r
        begin = COUNTING % (r.randrange(3, 40), r.randrange(4), r.randrange(4)) if self.counting else WEAK
        return HEAD + begin + '\n'.join(self.lines + tail) + '\n'


def examine(cli, seed, interpreters, options):
    """What is wrong with the program of @seed, as lines."""
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(os.path.realpath(folder))
        (folder / 'in').mkdir()
        program = folder / 'in' / 'program.py'
        program.write_text(Writer(seed, '--counting' in options).text())
        for version in interpreters or make_expected.VERSIONS:
            ours = [cli, 'run', '--python', version]
            if version in interpreters:
                real = make_expected.run([interpreters[version]], program, str(folder))
                got = make_expected.run(ours, program, str(folder))
                if real != got:
                    wrong.append('seed %d, %s: output differs' % (seed, version))
            for name, command in (('--check', [cli, 'check', '--python', version]), ('--stress', ours + ['--stress'])):
                if name not in options:
                    continue
                done = subprocess.run(command + [str(program)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
                if done.returncode != 0:
                    wrong.append('seed %d, %s: %s ends with %d' % (seed, version, name[2:], done.returncode))
    return wrong


def main():
    options = [a for a in sys.argv[1:] if a.startswith('--')]
    words = [a for a in sys.argv[1:] if not a.startswith('--')]
    cli, count, first = os.path.abspath(words[0]), int((words + ['500'])[1]) if len(words) > 1 else 500, int(words[2]) if len(words) > 2 else 1
    interpreters = make_expected.find_interpreters()
    if not interpreters and not options:
        print('no interpreter to compare with')
        return 77
    if '--show' in options:
        print(Writer(first, '--counting' in options).text(), end='')
        return 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        results = list(pool.map(lambda s: examine(cli, s, interpreters, options), range(first, first + count)))
    wrong = [line for lines in results for line in lines]
    print('\n'.join(wrong[:40]))
    print('%d programs on %d versions, %d differences' % (count, len(interpreters) or len(make_expected.VERSIONS), len(wrong)))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
