#!/usr/bin/env python3
"""Runs tests/programs on every version profile and compares; prints TAP.

usage: run-programs.py CYCLARIUM-CLI output|check|stress [PREFIX…]

`output` compares what each program prints, `check` proves the invariants of
each recording, `stress` collects at every allocation and compares again: only
what programs about the moment of a collection print may change. A program that
is left out says why in a comment that begins with `# not under stress:`, or
`check:`. With prefixes, only programs whose names begin so. The
environment's CYC_VERSIONS (3.7,3.13) leaves the other versions out: sanitizers
make every case ten times slower.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import concurrent.futures
import difflib
import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SPEC = importlib.util.spec_from_file_location('make_expected', HERE / 'make-expected.py')
make_expected = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(make_expected)

LEFT_OUT = '# not under %s: '


def explain(expected, got):
    """The first lines in which two results differ."""
    if isinstance(expected, str) and isinstance(got, str):
        pairs = [('stdout', expected, got)]
    else:
        as_dict = [r if isinstance(r, dict) else {'stdout': r, 'stderr': '', 'status': 0} for r in (expected, got)]
        pairs = [(k, str(as_dict[0][k]), str(as_dict[1][k])) for k in ('stdout', 'stderr', 'status')]
    lines = []
    for key, a, b in pairs:
        if a != b:
            diff = difflib.unified_diff(a.splitlines(), b.splitlines(), 'real ' + key, 'ours', lineterm='', n=0)
            lines += list(diff)[:12]
    return lines


def compare(cli, path, version, expected, *options):
    with tempfile.TemporaryDirectory() as folder:
        try:
            got = make_expected.run([cli, 'run', '--python', version, *options], path, os.path.realpath(folder))
        except subprocess.TimeoutExpired:
            return ['does not end']
    return [] if got == expected else explain(expected, got)


def stress(cli, path, version, expected):
    return compare(cli, path, version, expected, '--stress')


def check(cli, path, version, expected):
    try:
        done = subprocess.run([cli, 'check', '--python', version, str(path)], stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300)
    except subprocess.TimeoutExpired:
        return ['does not end']
    return [] if done.returncode == 0 else done.stdout.decode(errors='replace').splitlines()[-5:]


def main():
    cli, what, prefixes = os.path.abspath(sys.argv[1]), sys.argv[2], tuple(sys.argv[3:])
    work = {'output': compare, 'check': check, 'stress': stress}[what]
    versions = os.environ.get('CYC_VERSIONS', ','.join(make_expected.VERSIONS)).split(',')
    cases = []
    for target in sorted((HERE / 'programs').glob('*.expected.json')):
        name = target.name[:-len('.expected.json')]
        if prefixes and not name.startswith(prefixes):
            continue
        if LEFT_OUT % what in (HERE / 'programs' / (name + '.py')).read_text(encoding='utf-8'):
            continue
        for version, expected in json.loads(target.read_text(encoding='utf-8')).items():
            # Refused before it starts: there is no recording to check.
            error = expected['stderr'] if isinstance(expected, dict) else ''
            refused = 'Traceback' not in error and ('  File ' in error or error.startswith('SyntaxError'))
            if version in versions and (what == 'output' or not refused):
                cases.append((name, version, expected))
    print('1..%d' % len(cases))
    with concurrent.futures.ThreadPoolExecutor(max(2, os.cpu_count() or 2)) as pool:
        jobs = [pool.submit(work, cli, target, version, expected)
                for target, version, expected in
                ((HERE / 'programs' / (n + '.py'), v, e) for n, v, e in cases)]
        failed = 0
        for number, ((name, version, _), job) in enumerate(zip(cases, jobs), 1):
            problems = job.result()
            failed += bool(problems)
            print('%sok %d %s/%s/%s' % ('not ' if problems else '', number, what, name, version), flush=True)
            for line in problems:
                print('# ' + line)
    return 1 if failed else 0


sys.exit(main())
