def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
import gc
from collections import deque
from itertools import chain, cycle
from functools import partial
gc.collect(); gc.collect(); gc.disable()
def f1(): d = deque(); d.append(d)
def f2(): s = set(); l = [s]; t = (l,); s.add(t) if False else l.append(t)
def f3(): l = []; it = iter(l); l.append(it)
def f4(): d = {}; d['k'] = d.keys()
def f5(): d = {}; d['it'] = iter(d.items())
def f6(): l = []; l.append(enumerate(l))
def f7(): l = []; l.append(zip(l, l))
def f8(): l = []; l.append(map(len, l))
def f9(): l = []; l.append(filter(None, l))
def f10(): l = []; l.append(reversed(l))
def f11(): l = []; l.append(slice(l))
def f12(): l = []; l.append(partial(len, l))
def f13(): l = []; l.append(chain(l))
def f14(): l = []; l.append(cycle(l))
def f15(): l = []; l.append(iter(l.pop, 1))
def f16(): d = {}; d[1] = [d, (d,), {2: d}]
def f17(): l = [1]; l.append(l); l.append(deque([l]))
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17): f(); print(f.__name__, gc.collect())
print([gc.is_tracked(x) for x in ([], {}, (), set(), frozenset(), {1: 1}, {1: []}, (1,), deque(), iter([]), iter({}), {}.keys(), zip(), enumerate([]), map(len, []), filter(None, []), reversed([]), slice(1), range(3), iter(range(3)), iter(set()), chain(), iter(len, 1), dict(a=1), dict(a=[]))])
print(gc.get_referents([1, 2]), gc.get_referents((3, 4)), gc.get_referents({'a': 5, 'b': 6}), gc.get_referents({1: 7}), sorted(gc.get_referents({8, 9})), gc.get_referents(iter([])), gc.get_referents(slice(1, 2, 3)), gc.get_referents(range(3)))
