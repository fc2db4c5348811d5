#!/usr/bin/env python3
"""Writes cyc-unicode-tables.h: what GLib's Unicode tables do not say.

Usage: make-unicode-tables.py PYTHON3.6 PYTHON3.7 ... > cyc-unicode-tables.h

Each argument is an interpreter; the newest one comes last and gives the
tables of properties, the others say when a character was assigned.
"""

import subprocess
import sys

ASSIGNED = """
import unicodedata as u
print(u.unidata_version.split('.')[0])
print(''.join('01'[u.category(chr(i)) != 'Cn'] for i in range(0x110000)))
"""

PROPERTIES = """
import unicodedata as u
tests = [
    ('other_digits', lambda c: c.isdigit() and not c.isdecimal()),
    ('other_numerics', lambda c: c.isnumeric() and u.category(c) not in ('Nd', 'Nl', 'No')),
    ('other_lowercase', lambda c: c.islower() and u.category(c) != 'Ll'),
    ('other_uppercase', lambda c: c.isupper() and u.category(c) != 'Lu'),
]
for name, test in tests:
    print(name, ' '.join(str(i) for i in range(0x110000) if test(chr(i))))
"""


def ask(python, program):
    return subprocess.run([python, '-c', program], stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()


def ranges(pairs):
    """Joins (code point, value) pairs that follow each other."""
    joined = []
    for point, value in pairs:
        if joined and joined[-1][1] == point - 1 and joined[-1][2] == value:
            joined[-1][1] = point
        else:
            joined.append([point, point, value])
    return joined


def ages(pythons):
    answers = [ask(python, ASSIGNED) for python in pythons]
    for point in range(0x110000):
        version = next((int(a[0]) for a in answers if a[1][point] == '1'), None)
        if version is not None and version != int(answers[0][0]):
            yield point, version


def write(rows, form, per_line):
    for start in range(0, len(rows), per_line):
        print('  ' + ' '.join(form.format(*row) for row in rows[start:start + per_line]))
    print('};')


def main(pythons):
    print('/* cyc-unicode-tables.h\n *\n * Made by make-unicode-tables.py.\n *')
    print(' * SPDX-License-Identifier: GPL-3.0-or-later\n */\n')
    print('#pragma once\n\n#include <glib.h>\n\ntypedef struct\n{\n  guint32 first;\n  guint32 last;\n} CharRange;\n\n/* clang-format off */\n')
    print('/* Characters that later versions of Unicode assigned, and which did. */')
    print('static const struct\n{\n  guint32 first;\n  guint32 last;\n  guint8  version;\n} assigned_later[] = {')
    write(ranges(ages(pythons)), '{{ 0x{0:04x}, 0x{1:04x}, {2} }},', 4)
    for line in ask(pythons[-1], PROPERTIES):
        name, *points = line.split()
        print('\nstatic const CharRange {0}[] = {{'.format(name))
        write(ranges((int(p), 0) for p in points), '{{ 0x{0:04x}, 0x{1:04x} }},', 5)


main(sys.argv[1:])
