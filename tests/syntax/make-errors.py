#!/usr/bin/env python3
"""Renews errors.ini: what real Pythons say of broken programs.

usage: make-errors.py BUILD/tests/syntax/test-syntax-errors

Each group of errors.ini is a program. A key names the versions that say the
same (`3.6-3.8`, `3.9`), its value is the line and what is printed after the
file's name, or nothing for a program that is accepted. `differs` lists the
versions where we are known to say it otherwise. To add a program, add a group
with its `source`; all interpreters that are found are asked.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import concurrent.futures
import importlib.util
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SPEC = importlib.util.spec_from_file_location('make_expected', HERE.parent / 'make-expected.py')
make_expected = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(make_expected)

TARGET = HERE / 'errors.ini'
ESCAPES = (('\\', '\\\\'), ('\n', '\\n'), ('\t', '\\t'), ('\r', '\\r'))
HEAD = """# What real Pythons say of broken programs: see make-errors.py.
"""


def escape(text):
    for plain, escaped in ESCAPES:
        text = text.replace(plain, escaped)
    return '\\s' + text[1:] if text.startswith(' ') else text


def unescape(text):
    plain = {'n': '\n', 't': '\t', 'r': '\r', 's': ' ', '\\': '\\'}
    return re.sub(r'\\(.)', lambda m: plain[m.group(1)], text)


def ask(command, source):
    """What a version prints of a program that it refuses, from the line's number on; '' where it accepts it."""
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / 'x.py').write_bytes(source.encode())
        done = subprocess.run(command + ['x.py'], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              env={'PYTHONIOENCODING': 'utf-8', 'LC_ALL': 'C.UTF-8'}, timeout=60)
    match = re.search(r'^  File "[^"]*", line (.*)\Z', done.stderr.decode('utf-8', 'replace'), re.S)
    return match.group(1) if match and match.start() == 0 else ''


def ask_all(interpreters, source):
    """The keys and values of one program's group."""
    versions = list(interpreters)
    said = [ask([interpreters[v], '-S', '-E'], source) for v in versions]
    lines, first = [], 0
    for i, version in enumerate(versions):
        if i + 1 == len(versions) or said[i + 1] != said[i]:
            key = version if first == i else versions[first] + '-' + version
            lines.append('%s=%s' % (key, escape(said[i])))
            first = i + 1
    return lines


def find_differing(test):
    """Number of a program → the versions where we say something else."""
    done = subprocess.run([test], env=dict(os.environ, G_TEST_SRCDIR=str(HERE.parent)), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    differing = {}
    for number, version in re.findall(r'^not ok \d+ /syntax/errors/(\d+)/([\d.]+)', done.stdout.decode(errors='replace'), re.M):
        differing.setdefault(int(number), []).append(version)
    return differing


def write(sources, groups, differing):
    parts = [HEAD]
    for number, (source, lines) in enumerate(zip(sources, groups)):
        differs = ['differs=' + ' '.join(differing[number])] if number in differing else []
        parts.append('\n'.join(['[%d]' % number, 'source=' + source] + lines + differs) + '\n')
    TARGET.write_text('\n'.join(parts), encoding='utf-8')


def main():
    sources = list(dict.fromkeys(re.findall(r'^source=(.*)$', TARGET.read_text(encoding='utf-8'), re.M)))
    interpreters = make_expected.find_interpreters()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        groups = list(pool.map(lambda source: ask_all(interpreters, unescape(source)), sources))
    write(sources, groups, {})
    write(sources, groups, find_differing(os.path.abspath(sys.argv[1])))


if __name__ == '__main__':
    main()
