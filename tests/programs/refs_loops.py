"""Loop variables and iterators."""
import sys
g = sys.getrefcount
class C: pass
xs = [C() for _ in range(2)]
for v in xs: print('list', g(v))
print('afterwards', g(v), g(xs[0]))
del v
for v in (C() for _ in range(2)): print('generator', g(v))
for v in [C()]: print('display', g(v))
for i, v in enumerate(xs): print('enumerate', g(v))
for a, b in zip(xs, xs): print('zip', g(a))
for v in map(lambda q: q, xs): print('map', g(v))
for k, v in {1: C()}.items(): print('items', g(v))
print([g(q) for q in xs], {g(q) for q in xs}, {g(q): 1 for q in xs})
print(list(g(q) for q in xs), list(map(g, xs)))
it = iter(xs)
print('iterator', g(xs), g(next(it)))
list(it)
print('exhausted', g(xs))
