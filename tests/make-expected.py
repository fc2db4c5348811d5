#!/usr/bin/env python3
"""Runs test programs under the real interpreters and keeps what they print.

usage: make-expected.py [NAME…]
       make-expected.py --trees [NAME…]

For each tests/programs/NAME.py (all without arguments) and each interpreter
found, writes NAME.expected.json as tests/programs/README.md describes. Read
the difference before committing it: what stands there is the truth. --trees
renews nothing but the syntax tree that Python 3.11 makes of the program.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

VERSIONS = ['3.6', '3.7', '3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14.2']
PROGRAMS = pathlib.Path(__file__).resolve().parent / 'programs'


def find_interpreters():
    """Version → path; the machine's own and those of a pyenv."""
    found = {}
    folders = sorted(pathlib.Path.home().glob('.pyenv/versions/3.*/bin'))
    for version in VERSIONS:
        paths = [f / 'python3' for f in folders if f.parent.name.rsplit('.', 1)[0] == version]
        paths += [p for p in [shutil.which('python' + version)] if p]
        if paths:
            found[version] = str(paths[0])
    return found


def normalize(text, folder):
    """Takes out what differs from run to run: the folder, how long tests took, and addresses."""
    text = text.replace(folder + os.sep, '')
    text = re.sub(r'(Ran \d+ tests? in )\d+\.\d+s', r'\1@s', text)
    return re.sub(r'0x[0-9a-f]{6,}', '0x@', text)


def run(command, program, folder):
    """What one run printed, as the expected file keeps it."""
    shutil.copy(program, folder)
    env = dict(os.environ, PYTHONHASHSEED='0', PYTHONIOENCODING='utf-8', PYTHONDONTWRITEBYTECODE='1')
    env.pop('PYTHONUNBUFFERED', None)  # an unbuffered print() makes objects of its own
    done = subprocess.run(command + [program.name], cwd=folder, env=env, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    out, err = done.stdout.decode(errors='replace'), done.stderr.decode(errors='replace')
    if not err and done.returncode == 0:
        return out
    return {'stdout': out, 'stderr': normalize(err, folder), 'status': done.returncode}


TREE = '''
import ast, hashlib, sys
for statement in ast.parse(sys.stdin.buffer.read()).body:
    print(hashlib.sha256(ast.dump(statement, include_attributes=True).encode('utf-8', 'surrogatepass')).hexdigest()[:8])
'''


def tree(interpreter, program):
    """A digest of what ast.dump() says of each statement, places included; None for a program that is none."""
    done = subprocess.run([interpreter, '-W', 'ignore', '-c', TREE], stdin=program.open('rb'), stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL)
    return ' '.join(done.stdout.decode().split()) if done.returncode == 0 else None


def main():
    interpreters = find_interpreters()
    only_trees = sys.argv[1:2] == ['--trees']
    names = sys.argv[1 + only_trees:] or [p.stem for p in sorted(PROGRAMS.glob('*.py'))]
    for name in names:
        path = PROGRAMS / (name + '.py')
        target = path.with_suffix('.expected.json')
        expected = json.loads(target.read_text()) if target.exists() else {}
        with tempfile.TemporaryDirectory() as folder:
            for version, interpreter in ({} if only_trees else interpreters).items():
                expected[version] = run([interpreter], path, os.path.realpath(folder))
        if '3.11' in interpreters:
            expected['tree'] = tree(interpreters['3.11'], path)
        ordered = {v: expected[v] for v in VERSIONS + ['tree'] if v in expected}
        target.write_text(json.dumps(ordered, indent=1, ensure_ascii=False) + '\n', encoding='utf-8')
        print(name)


if __name__ == '__main__':
    main()
