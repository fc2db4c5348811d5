#!/usr/bin/env python3
# Turns the modules written in Python into a table of C strings.
# SPDX-License-Identifier: GPL-3.0-or-later
"""embed.py OUTPUT FILE.py...: writes cyc_module_sources[] for the files."""

import os
import sys


def to_c(data):
    lines = []
    for line in data.splitlines(keepends=True):
        text = ''.join(
            '\\%03o' % byte if byte < 32 or byte > 126 or byte in b'"\\?' else chr(byte)
            for byte in line
        )
        lines.append('    "%s"' % text)
    return '\n'.join(lines) or '    ""'


def main(output, paths):
    parts = ['#include "cyc-module-sources.h"\n', 'const CycModuleSource cyc_module_sources[] = {']
    for path in sorted(paths):
        with open(path, 'rb') as file:
            data = file.read()
        name = os.path.splitext(os.path.basename(path))[0]
        parts.append('  { "%s", %d,\n%s },' % (name, len(data), to_c(data)))
    parts.append('  { NULL, 0, NULL },\n};\n')
    with open(output, 'w', encoding='ascii') as file:
        file.write('\n'.join(parts))


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2:])
