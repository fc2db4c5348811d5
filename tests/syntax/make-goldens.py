#!/usr/bin/env python3
"""Writes what Python 3.11's ast.dump() says of each program in trees/.

usage: python3.11 make-goldens.py

SPDX-License-Identifier: GPL-3.0-or-later
"""
import ast
import pathlib
import sys

if sys.version_info[:2] != (3, 11):
    sys.exit('the trees are those of Python 3.11')
for path in sorted((pathlib.Path(__file__).parent / 'trees').glob('*.py')):
    tree = ast.parse(path.read_bytes())
    path.with_suffix('.tree').write_text(ast.dump(tree) + '\n', encoding='utf-8')
