#!/usr/bin/env python3
"""Reads traces and proves what the description of events promises; prints TAP.

usage: read-trace.py CYCLARIUM-CLI [PREFIX…]

A second opinion on the log, written from the description of the events alone:
it shares nothing with the recorder and believes only the lines of JSON that
`cyclarium-cli trace` prints. It replays each program of tests/programs, a few
of them where no prefix is given, on the versions in CYC_VERSIONS, and works
out for each collection what is reachable.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys

PROGRAMS = pathlib.Path(__file__).resolve().parent / 'programs'
SAMPLE = ['gc_freeze', 'gc_resurrection_many', 'gc_weak_callbacks_order', 'gc_generator_cycles', 'gc_shutdown_cycle',
          'gc_trash_order', 'oracle_15_finalizer_counts', 'oracle_26_auto_schedule', 'oracle_30_shutdown', 'weak_finalize_atexit']
PHASES = ['merge', 'update_refs', 'subtract_refs', 'move_unreachable', 'untrack', 'promote', 'legacy_finalizers', 'weakrefs',
          'finalizers', 'resurrection', 'clear']
LISTS = ('gen0', 'gen1', 'gen2', 'permanent', 'young', 'unreachable', 'finalizers', 'uncollectable')
STATES = ('reachable', 'tentative', 'unreachable', 'resurrected', 'uncollectable')
# What each kind says at least; other kinds may come.
FIELDS = {
    'start': 'python file cells', 'line': 'frame file line cell', 'call': 'frame name func', 'return': 'frame', 'raise': 'frame obj',
    'handle': 'frame obj', 'output': 'stream text', 'alloc': 'obj type size addr gc immortal', 'free': 'obj', 'ref': 'from slot to count',
    'unref': 'from slot to count', 'rename': 'was from slot to', 'shift': 'from at by', 'weak': 'ref to', 'unweak': 'ref to',
    'track': 'obj gen', 'untrack': 'obj gen', 'counter': 'gen value threshold', 'threshold': 'values', 'enable': 'on',
    'gc_begin': 'gen why', 'gc_phase': 'phase', 'gc_refs': 'obj value why', 'list': 'obj from to at', 'verdict': 'obj state',
    'weak_clear': 'ref to', 'weak_callback': 'ref func', 'finalize': 'obj', 'clear': 'obj', 'gc_callback': 'func phase',
    'gc_end': 'gen collected uncollectable', 'freeze': '', 'unfreeze': '', 'exit': 'status',
}
PASSING = ('young', 'unreachable', 'finalizers')
ELEMENT = re.compile(r'\[(\d+)\]$')


class Broken(Exception):
    pass


def expect(truth, *what):
    if not truth:
        raise Broken(' '.join(map(str, what)))


def holder_of(json_holder):
    (kind, number), = json_holder.items()
    return kind, number


class Object:
    def __init__(self, event):
        self.type = event['type']
        self.immortal = event['immortal']
        self.gc = event['gc']
        self.addr = event['addr']
        self.count = 0            # references to it
        self.watchers = set()     # weak references
        self.watches = None
        self.list = None
        self.finalized = 0


class Heap:
    """The heap as the lines tell it."""

    def __init__(self):
        self.live = {}
        self.addresses = {}
        self.last = 0
        self.slots = collections.defaultdict(lambda: collections.defaultdict(collections.Counter))
        self.lists = collections.defaultdict(list)
        self.thresholds = None
        self.frames = set()
        self.collecting = None    # the generation
        self.phase = None
        self.gc_refs = {}
        self.own = set()          # permanent without a freeze: the interpreter's
        self.checks = collections.Counter()

    def object(self, number):
        expect(number in self.live, 'object', number, 'does not exist')
        return self.live[number]

    # references

    def hold(self, holder, slot, to, by):
        if holder[0] == 'obj':
            self.object(holder[1])
        targets = self.slots[holder][slot]
        targets[to] += by
        expect(targets[to] >= 0, holder, slot, 'does not refer to', to)
        if targets[to] == 0:
            del targets[to]
            if not targets:
                del self.slots[holder][slot]
            if not self.slots[holder]:
                del self.slots[holder]

    def count(self, event, by):
        target = self.object(event['to'])
        self.hold(holder_of(event['from']), event['slot'], event['to'], by)
        target.count += by
        if not target.immortal:
            expect(target.count == event['count'], 'object', event['to'], 'has', target.count, 'references, not', event['count'])
        self.checks['counts'] += 1

    def on_ref(self, event):
        self.count(event, 1)

    def on_unref(self, event):
        self.count(event, -1)

    def on_rename(self, event):
        self.object(event['to'])
        self.hold(holder_of(event['was']['from']), event['was']['slot'], event['to'], -1)
        self.hold(holder_of(event['from']), event['slot'], event['to'], 1)

    def on_shift(self, event):
        slots = self.slots[holder_of(event['from'])]
        moving = [s for s in slots if ELEMENT.match(s) and int(s[1:-1]) >= event['at']]
        moved = {'[%d]' % (int(s[1:-1]) + event['by']): slots.pop(s) for s in moving}
        expect(not set(moved) & set(slots), 'a shift puts two references in one place')
        slots.update(moved)

    # objects

    def on_alloc(self, event):
        number = event['obj']
        expect(number == self.last + 1, 'object', number, 'comes after', self.last)
        expect(event['addr'] not in self.addresses, 'two objects at', event['addr'])
        self.last = number
        self.addresses[event['addr']] = number
        self.live[number] = Object(event)

    def on_immortal(self, event):
        self.object(event['obj']).immortal = True

    def on_free(self, event):
        number = event['obj']
        it = self.object(number)
        expect(it.count == 0, 'freed with', it.count, 'references')
        expect(('obj', number) not in self.slots, 'freed while it holds', dict(self.slots[('obj', number)]))
        expect(it.list is None, 'freed in the list', it.list)
        expect(not it.watchers, 'freed while weak references watch it')
        expect(it.watches is None, 'freed while it watches')
        del self.live[number], self.addresses[it.addr]
        self.checks['freed'] += 1

    def on_weak(self, event):
        ref, to = self.object(event['ref']), self.object(event['to'])
        expect(ref.watches is None, 'it watches already')
        ref.watches = event['to']
        to.watchers.add(event['ref'])

    def on_unweak(self, event):
        ref, to = self.object(event['ref']), self.object(event['to'])
        expect(ref.watches == event['to'] and event['ref'] in to.watchers, 'it does not watch')
        ref.watches = None
        to.watchers.remove(event['ref'])

    def on_weak_clear(self, event):
        expect(self.object(event['ref']).watches == event['to'], 'cleared, but it does not watch')

    def on_weak_callback(self, event):
        expect(self.object(event['ref']).watches is None, 'called while it still watches')

    def on_finalize(self, event):
        it = self.object(event['obj'])
        it.finalized += 1
        expect(it.finalized == 1 or not it.gc, 'finalized twice')

    def on_clear(self, event):
        expect(self.phase == 'clear', 'tp_clear outside its phase')

    # lists

    def enter(self, number, name, at='end'):
        place = self.lists[name]
        if at == 'end':
            place.append(number)
        else:
            expect(at in place, 'object', at, 'is not in', name)
            place.insert(place.index(at), number)
        self.object(number).list = name

    def leave(self, number):
        it = self.object(number)
        expect(it.list is not None, 'in no list')
        place = self.lists[it.list]
        if place[0] == number:
            del place[0]
        else:
            place.remove(number)
        it.list = None

    def on_track(self, event):
        it = self.object(event['obj'])
        expect(it.gc and it.list is None, 'tracked, but it is in', it.list)
        self.enter(event['obj'], 'gen%d' % event['gen'])

    def on_untrack(self, event):
        was = self.object(event['obj']).list
        if event['obj'] not in self.own:
            expect(was is not None and (not was.startswith('gen') or was == 'gen%d' % event['gen']), 'it stands in', was)
        self.leave(event['obj'])

    def on_list(self, event):
        it = self.object(event['obj'])
        expect(it.list == event['from'], 'it stands in', it.list)
        expect(event['from'] in LISTS and event['to'] in LISTS, 'an unknown list')
        if event['to'] == 'permanent':
            self.own.add(event['obj'])
        self.leave(event['obj'])
        self.enter(event['obj'], event['to'], event['at'])

    def on_freeze(self, event):
        for name in ('gen0', 'gen1', 'gen2'):
            for number in self.lists[name]:
                self.enter(number, 'permanent')
            self.lists[name] = []

    def on_unfreeze(self, event):
        frozen = [n for n in self.lists['permanent'] if n not in self.own]
        self.lists['permanent'] = [n for n in self.lists['permanent'] if n in self.own]
        for number in frozen:
            self.enter(number, 'gen2')

    # collections

    def on_threshold(self, event):
        self.thresholds = event['values']

    def on_counter(self, event):
        expect(event['value'] >= 0 and event['threshold'] == self.thresholds[event['gen']], 'the threshold is', self.thresholds)

    def nothing_passes(self):
        for name in PASSING:
            expect(not self.lists[name], name, 'is not empty:', self.lists[name])

    def on_gc_begin(self, event):
        expect(self.collecting is None, 'a collection in a collection')
        expect(event['why'] in ('threshold', 'collect', 'shutdown'))
        self.nothing_passes()
        self.collecting, self.phase, self.gc_refs = event['gen'], None, {}
        self.checks['collections'] += 1

    def on_gc_phase(self, event):
        expect(self.collecting is not None, 'a phase outside a collection')
        order = -1 if self.phase is None else PHASES.index(self.phase)
        expect(PHASES.index(event['phase']) > order, event['phase'], 'after', self.phase)
        if self.phase == 'merge':
            self.all_merged()
        if self.phase == 'subtract_refs':
            self.subtracted()
        if self.phase == 'move_unreachable':
            self.split()
        self.phase = event['phase']

    def all_merged(self):
        for name in ('gen0', 'gen1', 'gen2')[:self.collecting + 1]:
            expect(not self.lists[name], name, 'was not merged')

    def on_gc_refs(self, event):
        number, value = event['obj'], event['value']
        it = self.object(number)
        expect(event['why'] in ('copy', 'subtract', 'reachable') and value >= 0, 'an unknown reason, or less than none')
        if event['why'] == 'copy':
            expect(value == it.count, 'copied', value, 'of', it.count)
        elif event['why'] == 'subtract':
            expect(self.gc_refs.get(number) == value + 1, 'subtracted from', self.gc_refs.get(number))
            if 'from' in event:
                expect(number in self.slots[holder_of(event['from'])][event['slot']], 'no such reference')
        self.gc_refs[number] = value

    def incoming(self, candidates):
        """For each candidate the references from candidates, and who they are."""
        referrers = collections.defaultdict(list)
        for number in candidates:
            for targets in list(self.slots.get(('obj', number), {}).values()):
                for to, n in targets.items():
                    if to in candidates:
                        referrers[to] += [number] * n
        return referrers

    def subtracted(self):
        candidates = set(self.lists['young'])
        expect(candidates == set(self.gc_refs), 'gc_refs of', set(self.gc_refs) ^ candidates)
        referrers = self.incoming(candidates)
        for number in candidates:
            wanted = self.live[number].count - len(referrers[number])
            expect(self.gc_refs[number] == wanted, 'object', number, 'has', wanted, 'references from outside, not', self.gc_refs[number])
        self.checks['gc_refs'] += len(candidates)

    def split(self):
        """What is reachable from outside the candidates, and what was found to be."""
        young, unreachable = set(self.lists['young']), set(self.lists['unreachable'])
        candidates = young | unreachable
        referrers = self.incoming(candidates)
        reached, to_do = set(), [n for n in candidates if self.live[n].count > len(referrers[n])]
        while to_do:
            number = to_do.pop()
            if number not in reached:
                reached.add(number)
                for targets in self.slots.get(('obj', number), {}).values():
                    to_do += [t for t in targets if t in candidates]
        expect(reached == young, 'wrongly judged:', reached ^ young)
        self.checks['reached'] += len(candidates)

    def on_verdict(self, event):
        self.object(event['obj'])
        expect(event['state'] in STATES, 'an unknown state')
        expect(self.collecting is not None, 'a verdict outside a collection')

    def on_gc_end(self, event):
        expect(event['gen'] == self.collecting, 'another generation ends')
        self.nothing_passes()
        self.collecting = self.phase = None

    # frames

    def on_call(self, event):
        self.frames.add(event['frame'])

    def on_return(self, event):
        expect(event['frame'] in self.frames, 'it was not called')

    def on_line(self, event):
        expect(event['frame'] in self.frames, 'it was not called')


def read(lines):
    """What was proved, with counts; raises Broken."""
    heap, at, kind, event = Heap(), -1, None, None
    try:
        for at, line in enumerate(lines):
            event = json.loads(line)
            expect(event['n'] == at, 'its position is', event['n'])
            expect((at == 0) == (event['t'] == 'start'), 'start')
            expect(kind != 'exit', 'something after exit')
            kind = event['t']
            missing = [f for f in FIELDS.get(kind, '').split() if f not in event]
            expect(not missing, 'it does not say', missing)
            getattr(heap, 'on_' + kind, lambda event: None)(event)
        expect(kind == 'exit', 'no exit at the end')
        heap.nothing_passes()
    except Broken as error:
        raise Broken('event %d: %s: %s' % (at, error, json.dumps(event)[:200]))
    heap.checks['events'] = at + 1
    return heap.checks


def examine(cli, path, version):
    process = subprocess.Popen([cli, 'trace', '--python', version, str(path)], stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True)
    try:
        return None, read(process.stdout)
    except Broken as error:
        process.kill()
        return str(error), None
    finally:
        process.stdout.close()
        process.stderr.close()
        process.wait()


def main():
    cli, prefixes = os.path.abspath(sys.argv[1]), tuple(sys.argv[2:])
    versions = os.environ.get('CYC_VERSIONS', '3.6,3.7,3.8,3.9,3.10,3.11,3.12,3.13').split(',')
    names = [p.stem for p in sorted(PROGRAMS.glob('*.py')) if p.stem.startswith(prefixes)] if prefixes else SAMPLE
    cases = []
    for name in names:
        expected = json.loads((PROGRAMS / (name + '.expected.json')).read_text(encoding='utf-8'))
        for version, result in expected.items():
            # Refused before it starts: there is nothing to trace.
            refused = isinstance(result, dict) and result['stderr'].startswith('  File ')
            if version in versions and not refused:
                cases.append((name, version))
    print('1..%d' % len(cases))
    failed = 0
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        jobs = [pool.submit(examine, cli, PROGRAMS / (name + '.py'), version) for name, version in cases]
        for number, ((name, version), job) in enumerate(zip(cases, jobs), 1):
            problem, checks = job.result()
            failed += problem is not None
            print('%sok %d trace/%s/%s' % ('not ' if problem else '', number, name, version), flush=True)
            print('# ' + (problem or ', '.join('%s %d' % pair for pair in sorted(checks.items()))))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
