#!/usr/bin/env python3
"""Counts single test cases in the TAP output that meson kept.

usage: summary.py MESON-LOGS SETUP

Prints the cases that failed and ends with `N passed, N failed, N skipped`.
A test program that died or timed out counts as one failed case.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import pathlib
import re
import sys

CASE = re.compile(r'^(not ok|ok)\b[ \t]*(\d+)?[ \t-]*(.*?)(?:#[ \t]*(SKIP|TODO)\b.*)?$', re.I)


def count(test):
    """Returns (passed, names of failed cases, skipped) of one test program."""
    passed, failed, skipped = 0, [], 0
    cases = False
    for line in (test.get('stdout') or '').splitlines():
        match = CASE.match(line)
        if not match:
            continue
        cases = True
        verdict, _, name, directive = match.groups()
        if directive and directive.upper() == 'SKIP':
            skipped += 1
        elif verdict.lower() == 'ok':
            passed += 1
        else:
            failed.append('%s %s' % (test['name'], name.strip()))
    result = test['result']
    if not cases:
        if result == 'OK':
            passed = 1
        elif result == 'SKIP':
            skipped = 1
    if result not in ('OK', 'SKIP', 'EXPECTEDFAIL') and not failed:
        failed.append('%s: %s' % (test['name'], result))
    return passed, failed, skipped


def main():
    logs, setup = pathlib.Path(sys.argv[1]), sys.argv[2]
    path = logs / ('testlog-%s.json' % setup)
    if not path.exists():
        path = logs / 'testlog.json'
    passed, failed, skipped = 0, [], 0
    for line in path.read_text(encoding='utf-8', errors='replace').splitlines():
        p, f, s = count(json.loads(line))
        passed += p
        failed += f
        skipped += s
    for name in failed:
        print('failed: %s' % name)
    print('%d passed, %d failed, %d skipped' % (passed, len(failed), skipped))
    return 1 if failed or not passed else 0


sys.exit(main())
