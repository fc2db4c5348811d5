#!/usr/bin/env python3
"""Writes cyc-unicode-names.def: the characters that "\\N{…}" can name.

usage: python3.6 make-unicode-names.py > cyc-unicode-names.def

Run it with the oldest Python that has a profile, so that every version knows
each name. The scripts that programs name characters of are in it; others are
refused by name.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import unicodedata

BLOCKS = [(0x20, 0x24f), (0x2b0, 0x2ff), (0x370, 0x52f), (0x5d0, 0x5ea), (0x1e00, 0x20bf), (0x2100, 0x27bf),
          (0x2900, 0x2bff), (0x1f000, 0x1f02f), (0x1f0a0, 0x1f0ff), (0x1f300, 0x1f6ff), (0x1f900, 0x1f9ff)]

print('/* cyc-unicode-names.def')
print(' *')
print(' * Written by make-unicode-names.py from Unicode %s.' % unicodedata.unidata_version)
print(' *')
print(' * SPDX-License-Identifier: GPL-3.0-or-later')
print(' */')
print()
for first, last in BLOCKS:
    for code in range(first, last + 1):
        name = unicodedata.name(chr(code), None)
        if name:
            print('CYC_CHARACTER (0x%04x, "%s")' % (code, name))
