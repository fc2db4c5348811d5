#!/usr/bin/env python3
"""Proves that each translation is complete; prints TAP.

usage: check-translations.py SOURCE-ROOT

Texts are extracted as the build extracts them and compared with each language
of po/LINGUAS; and each file that has texts must be named in po/POTFILES.in.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import re
import subprocess
import sys
import tempfile

KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']
MARKED = re.compile(r'\b(_|N_|C_|NC_|ngettext|g_dngettext) \("|translatable="yes"')


def run(command, root):
    done = subprocess.run(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return [] if done.returncode == 0 else done.stdout.splitlines()[-20:] or ['exit status %d' % done.returncode]


def unlisted(root):
    listed = set((root / 'po' / 'POTFILES.in').read_text(encoding='utf-8').split())
    found = [path.relative_to(root).as_posix() for folder in ('src', 'ui') for path in sorted((root / folder).rglob('*'))
             if path.suffix in ('.c', '.h', '.ui') and MARKED.search(path.read_text(encoding='utf-8'))]
    return [path for path in found if path not in listed] + [path for path in sorted(listed) if not (root / path).exists()]


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    cases = [('every file with texts is listed', unlisted(root))]
    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder) / 'texts.pot'
        extract = ['xgettext', '--from-code=UTF-8', '-f', 'po/POTFILES.in', '-o', str(template)]
        cases.append(('texts are extracted', run(extract + ['--keyword=' + k for k in KEYWORDS], root)))
        for language in (root / 'po' / 'LINGUAS').read_text(encoding='utf-8').split():
            catalogue = 'po/%s.po' % language
            cases.append((language + ' is well formed', run(['msgfmt', '-c', '-o', '/dev/null', catalogue], root)))
            cases.append((language + ' is complete', run(['msgcmp', catalogue, str(template)], root)))
    print('1..%d' % len(cases))
    for number, (name, problems) in enumerate(cases, 1):
        print('%sok %d %s' % ('not ' if problems else '', number, name))
        for line in problems:
            print('# ' + line)
    return 1 if any(problems for _, problems in cases) else 0


sys.exit(main())
