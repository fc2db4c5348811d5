#!/usr/bin/env python3
"""Ratios measured side by side in one run.

usage: bench.py BUILD [python|heap|record|stability|stability-all|stage|window …]

Every pair is run alternately, several times, as whole processes; the printed
figure is the ratio of the least CPU times, and for the recorder, which has a
thread of its own, of the least times on the clock too. Nothing here passes or fails.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROUNDS = 5
# Events: longer recordings say nothing new about places, and a fresh layout for each of their steps takes minutes.
LARGEST_RECORDING = 1 << 15
# One program of so many is looked at, beside all lessons; `stability-all` looks at each and takes many minutes.
EVERY = 3
# Seconds: for one command of a bench, and for all programs of one.
LIMIT, WHOLE = 30, 120


def cost(command):
    """Seconds of CPU of one run of a command, children included, and seconds on the clock."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after, end = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, end - start


def least_costs(*commands):
    """For each of some commands, run in turns: the least seconds of CPU and the least on the clock."""
    rounds = [[cost(c) for c in commands] for _ in range(ROUNDS)]
    return [tuple(map(min, zip(*costs))) for costs in zip(*rounds)]


def side_by_side(ours, theirs):
    """The least CPU times of two commands run in turns."""
    return tuple(cpu for cpu, _ in least_costs(ours, theirs))


def row(name, ours, theirs, unit='s'):
    print('%-32s %8.3f %s %8.3f %s  ratio %5.2f' % (name, ours, unit, theirs, unit, ours / max(theirs, 1e-9)))


def bench_python(cli):
    print('whole processes, recorder off: cyclarium-cli run against %s' % sys.version.split()[0])
    version = '%d.%d' % sys.version_info[:2]
    for program in sorted((HERE / 'programs').glob('*.py')):
        ours, theirs = side_by_side([cli, 'run', '--python', version, str(program)], [sys.executable, str(program)])
        row(program.stem, ours, theirs)


def heap_program(n):
    return (HERE / 'cycles.py.in').read_text().replace('@N@', str(n))


def bench_collection(cli, folder, n, more=8):
    """Full collections of a heap that lives: what some more of them cost, for each object and each of them."""
    paths = {}
    for times in (1, 1 + more):
        paths[times] = os.path.join(folder, 'collections%d.py' % times)
        text = (HERE / 'collections.py.in').read_text().replace('@N@', str(n)).replace('@TIMES@', str(times))
        pathlib.Path(paths[times]).write_text(text)
    costs = least_costs(*([program, *words, paths[times]] for program, words in ((cli, ['run']), (sys.executable, [])) for times in paths))
    once, often, their_once, their_often = (cpu for cpu, _ in costs)
    row('a collection of %d, alone' % n, (often - once) / more / n * 1e9, (their_often - their_once) / more / n * 1e9, 'ns an object')


def bench_heap(cli):
    print('a heap of instances in cycles, built and collected')
    with tempfile.TemporaryDirectory() as folder:
        times = {}
        for n in (10000, 100000, 1000000):
            path = os.path.join(folder, 'cycles%d.py' % n)
            pathlib.Path(path).write_text(heap_program(n))
            times[n] = side_by_side([cli, 'run', path], [sys.executable, path])
            row('%d instances' % n, *times[n])
        bench_collection(cli, folder, 1000000)
        print('growth from 100 000 to 1 000 000: ours %.1f times, theirs %.1f times'
              % (times[1000000][0] / times[100000][0], times[1000000][1] / times[100000][1]))
        path = os.path.join(folder, 'recorded.py')
        pathlib.Path(path).write_text(heap_program(200000))
        row_recorded('200000 instances, on/off', cli, path, folder)


def count_events(recording):
    """The first section's first number (cyc-recording-format.h)."""
    with open(recording, 'rb') as file:
        head = file.read(36)
    assert head[16:20] == b'EVNT'
    return int.from_bytes(head[32:], 'little')


def row_recorded(name, cli, path, folder):
    """A run with the recorder on, to a file, against one with it off."""
    out = os.path.join(folder, 'out.cyc')
    (on, clock_on), (off, clock_off) = least_costs([cli, 'record', path, '-o', out], [cli, 'run', path])
    events = count_events(out)
    row(name + ', CPU', on, off)
    row(name + ', clock', clock_on, clock_off)
    print('%.1f million events in %.2f s: %.1f million a second, %.1f bytes each'
          % (events / 1e6, clock_on, events / 1e6 / clock_on, os.path.getsize(out) / events))


def bench_record(cli):
    print('the recorder: record against run')
    with tempfile.TemporaryDirectory() as folder:
        row_recorded('recorded.py, on/off', cli, str(HERE / 'recorded.py'), folder)


def tool(cli, name):
    """A bench of its own, built when it is first asked for; it finds the layout worker of its build."""
    build = pathlib.Path(cli).parents[2]
    subprocess.run(['ninja', '-C', str(build), 'src/layout/cyclarium-layout', 'tests/bench/' + name], check=True, stdout=subprocess.DEVNULL)
    os.environ['CYCLARIUM_LAYOUT'] = str(build / 'src/layout/cyclarium-layout')
    return str(build / 'tests/bench' / name)


def ask(name, command, limit=LIMIT):
    """The words that a command prints; None, and a line that says why, if it takes too long or fails."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True)
    try:
        words = process.communicate(timeout=limit)[0].split()
    except subprocess.TimeoutExpired:
        # What it started goes with it.
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        print('%s: stopped after %d s' % (name, limit))
        return None
    if process.returncode:
        print('%s: failed with %d' % (name, process.returncode))
        return None
    return words


def walk(words):
    steps, still, displacement, area = (float(w) for w in words)
    return {'steps': steps, 'still': still, 'displacement': displacement, 'area': area}


def bench_stability(cli, every=EVERY, whole=WHOLE):
    print('what moves while stepping by line: the stage against a fresh dot for each step')
    program = tool(cli, 'bench-stability')
    root = HERE.parents[1]
    lessons = sorted(p for p in (root / 'data/lessons').iterdir() if p.suffix in ('.py', '.ipynb'))
    programs = sorted((root / 'tests/programs').glob('*.py'))
    moved = different = looked_at = large = late = 0
    sums = {'epochs': dict.fromkeys(('steps', 'still', 'displacement', 'area'), 0.0), 'fresh': dict.fromkeys(('steps', 'still', 'displacement', 'area'), 0.0)}
    end = time.monotonic() + whole
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, 'out.cyc')
        for path in lessons + programs[::every]:
            if time.monotonic() > end:
                late += 1
                continue
            pathlib.Path(out).unlink(missing_ok=True)
            # A program that ends with an error is recorded too; here only the recording counts.
            try:
                subprocess.run([cli, 'record', str(path), '-o', out], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=LIMIT)
            except subprocess.TimeoutExpired:
                print('%s: not recorded within %d s' % (path.name, LIMIT))
                continue
            if not os.path.exists(out) or count_events(out) > LARGEST_RECORDING:
                large += 1
                continue
            words = ask(path.name, [program, out])
            if words is None:
                continue
            looked_at += 1
            moved += int(words[1])
            different += int(words[3])
            for name, start in (('epochs', 5), ('fresh', 10)):
                for key, value in walk(words[start:start + 4]).items():
                    sums[name][key] += value
    print('%d lessons and programs; left out: %d of which only one in %d is looked at, %d without a recording or with one above %d events, %d for want of time'
          % (looked_at, len(programs) - len(programs[::every]), every, large, LARGEST_RECORDING, late))
    print('%-34s %10s %10s' % ('', 'stage', 'fresh dot'))
    rows = (('line steps', lambda s: '%d' % s['steps']),
            ('of them nothing moves', lambda s: '%.1f %%' % (100 * s['still'] / max(s['steps'], 1))),
            ('mean displacement, card widths', lambda s: '%.3f' % (s['displacement'] / max(s['steps'], 1))),
            ('area of what is drawn', lambda s: '%.2f' % (s['area'] / max(sums['fresh']['area'], 1))))
    for name, show in rows:
        print('%-34s %10s %10s' % (name, show(sums['epochs']), show(sums['fresh'])))
    print('cards moved between gc_begin and gc_end: %d' % moved)
    print('pictures that differ on the way back: %d' % different)


def bench_stability_all(cli):
    bench_stability(cli, 1, float('inf'))


def record_program(cli, folder, template, n):
    path, out = os.path.join(folder, 'program.py'), os.path.join(folder, 'program.cyc')
    pathlib.Path(path).write_text((HERE / template).read_text().replace('@N@', str(n)))
    subprocess.run([cli, 'record', path, '-o', out], check=True, stdout=subprocess.DEVNULL, timeout=LIMIT)
    return out


def xdot_time(dot):
    """What xdot needs for the same graph; None where there is no xdot or no display to be had."""
    python = '/usr/bin/python3'
    if shutil.which('xvfb-run') is None or subprocess.run([python, '-c', 'import importlib.util, sys; sys.exit(importlib.util.find_spec("xdot") is None)']).returncode:
        return None
    words = ask('xdot', ['xvfb-run', '-a', python, str(HERE / 'xdot-draw.py'), dot])
    return float(words[0]) if words else None


def bench_stage(cli):
    program = tool(cli, 'bench-stage')
    root = HERE.parents[1]
    print('milliseconds of CPU for a frame of 1600 x 1000, everything in sight')
    print('%-8s %12s %12s %12s %12s' % ('cards', 'animating', 'drawn anew', 'panning', 'xdot'))
    with tempfile.TemporaryDirectory() as folder:
        dot = os.path.join(folder, 'graph.dot')
        for n in (100, 1000, 5000):
            out = record_program(cli, folder, 'cards.py.in', n)
            words = ask('%d cards' % n, [program, 'frames', out, dot], 2 * LIMIT)
            if words is None:
                continue
            theirs = xdot_time(dot) if n <= 1000 else None
            print('%-8s %12s %12s %12s %12s' % (words[0], words[1], words[2], words[3], 'skipped' if theirs is None else '%.2f' % theirs))
        out = record_program(cli, folder, 'cycles.py.in', 215000)
        words = ask('seeking', [program, 'seek', out], 4 * LIMIT)
        if words is not None:
            print('seeking in %s events: half within %s ms, 99 %% within %s ms, the slowest %s ms' % tuple(words))
    for path in sorted((root / 'data/lessons').iterdir()):
        words = ask(path.name, [program, 'first', str(path)]) if path.suffix in ('.py', '.ipynb') else None
        if words is not None:
            print('%s: first picture %s ms after Run, %s ms of CPU' % (path.name, words[0], words[1]))


def bench_window(cli):
    print('how long the main loop of the window is held up at a time, milliseconds of its own CPU, 200 000 objects')
    if shutil.which('xvfb-run') is None:
        print('skipped: there is no Xvfb')
        return
    build = pathlib.Path(cli).parents[2]
    environment = dict(os.environ, GSETTINGS_BACKEND='memory', GSETTINGS_SCHEMA_DIR=str(build / 'src/app'), GSK_RENDERER='cairo',
                       GDK_BACKEND='x11', GTK_A11Y='test', CYCLARIUM_LARGE_HEAP='200000',
                       G_TEST_SRCDIR=str(HERE.parent), G_TEST_BUILDDIR=str(build / 'tests'))
    process = subprocess.run(['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', tool(cli, 'bench-window')],
                             env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    print('%-10s %10s %20s' % ('', 'by work', 'by drawing a frame'))
    for what, work, frame in re.findall(r'^# ([\w ]+): at most ([\d.]+) ms at a time, a frame ([\d.]+) ms', process.stdout, re.MULTILINE):
        print('%-10s %10s %20s' % (what, work, frame))


BENCHES = {'python': bench_python, 'heap': bench_heap, 'record': bench_record, 'stability': bench_stability, 'stage': bench_stage,
           'window': bench_window}
# Only when asked for.
MORE = {'stability-all': bench_stability_all}


def main():
    build = pathlib.Path(sys.argv[1])
    names = sys.argv[2:] or list(BENCHES)
    benches = {**BENCHES, **MORE}
    unknown = [n for n in names if n not in benches]
    if unknown:
        sys.exit('bench.py: no such bench: %s (there are %s)' % (', '.join(unknown), ', '.join(benches)))
    for name in names:
        benches[name](str(build / 'src/cli/cyclarium-cli'))
        print()


main()
