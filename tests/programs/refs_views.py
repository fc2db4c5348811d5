"""Counts in loops over dictionaries, their views, sets, ranges, enumerate and zip."""
import sys
g = sys.getrefcount
class A:
    def __init__(self, n=0): self.n = n
    def __hash__(self): return 1
def fresh(): return {A(1): A(2)}
for k in fresh(): print('keys', g(k))
for k, v in fresh().items(): print('items', g(k), g(v))
for v in fresh().values(): print('values', g(v))
d = fresh()
for k in d: print(g(k))
for k, v in d.items(): print(g(k), g(v))
for pair in d.items(): print(g(pair), g(pair[0]), g(pair[1]))
items = list(d.items()); print(g(items[0]), g(k), g(v))
del items, pair
print(g(k), g(v), g(d), g(d.keys()), g(d.items()))
view = d.items(); print(g(d)); it = iter(view); print(g(d), g(view)); x = next(it); print(g(x), g(d)); del x
try: next(it)
except StopIteration: print('end', g(d), g(view))
del it, view; print(g(d))
print([g(k) for k in d], [g(v) for v in d.values()], [(g(k), g(v)) for k, v in d.items()], {g(k): g(v) for k, v in d.items()}, {g(k) for k in d})
print(list(g(k) for k in d), sum(g(v) for v in d.values()))
s = {A(3)}
for e in s: print(g(e))
for e in frozenset(s): print(g(e))
for i, e in enumerate(s): print(i, g(e))
for i, e in enumerate([A(1), A(2)]): print(i, g(e))
for a, b in zip([A(1)], (A(2),)): print(g(a), g(b))
for p in zip([A(1)], (A(2),)): print(g(p), g(p[0]))
for a in reversed([A(1), A(2)]): print(g(a))
for a in map(A, [1, 2]): print(g(a))
for a in filter(None, [A(1)]): print(g(a))
for (a, b), c in [((A(1), A(2)), A(3))]: print(g(a), g(b), g(c))
for a, *b in [[A(1), A(2), A(3)]]: print(g(a), g(b), g(b[0]))
for i in range(300, 302): print(g(i))

for a in [A(1)] * 3: print(g(a))
for d['x'] in [A(5)]: print(g(d['x']))
while A(1) and True: print('once'); break
