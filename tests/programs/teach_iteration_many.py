class R:
    def __init__(s, n): s.n = n
    def __getitem__(s, i):
        if i >= s.n: raise IndexError
        return i * i
    def __len__(s): return s.n
r = R(4); print(list(r), 4 in r, 9 in r, list(reversed(r)), sum(r), max(r), sorted(r, reverse=True), [*r], tuple(r), dict(enumerate(r)), list(zip(r, r)), type(iter(r)).__name__)
it = iter(r); print(next(it), next(it), it.__length_hint__())
a, *b, c = r; print(a, b, c)
def call():
    vals = iter([1, 2, 3, 0, 4]); return lambda: next(vals)
print(list(iter(call(), 0)), type(iter(call(), 0)).__name__)
class I:
    def __iter__(s): return s
    def __next__(s): raise ZeroDivisionError('in next')
try: list(I())
except ZeroDivisionError as e: print(e)
class D(dict):
    def __missing__(s, k): s[k] = k * 2; return s[k]
d = D(); print(d['a'], d, d.get('b'), 'b' in d)
class Seq:
    def __contains__(s, x): print('contains', x); return x == 1
print(1 in Seq(), 2 not in Seq())
try: iter(Seq())
except TypeError as e: print(e)
z = zip([1, 2, 3], 'ab'); print(list(z), list(z)); m = map(lambda a, b: a + b, [1, 2], [10, 20, 30]); print(list(m)); f = filter(None, [0, 1, '', 'a', [], None, 2]); print(list(f))
e = enumerate('ab', start=5); print(next(e), list(e)); rv = reversed([1, 2, 3]); print(list(rv))
for i, (a, b) in enumerate({'x': 1, 'y': 2}.items()): print(i, a, b)
L = [1, 2, 3]
for x in L:
    if x < 6: L.append(x + 3)
print(L)
try:
    d2 = {1: 1}
    for k in d2: d2[k + 1] = 1
except RuntimeError as e: print(e)
try:
    s = {1}
    for k in s: s.add(k + 1)
except RuntimeError as e: print(e)
print([type(iter(x)).__name__ for x in ({1: 2}, [], (), "", {1}, range(1), {}.items(), b"")])
print(all(x > 0 for x in [1, 2]), any([]), all([]), min('hello'), max([3, 1], default=0), min([], default='none'), list(range(10, 0, -3)), range(5)[1:3], range(10)[-1], len(range(0, 10, 3)), 4 in range(0, 10, 2), range(3) == range(0, 3, 1), range(0, 5, 2).index(4), range(5).count(2))
for x in range(3):
    if x == 1: break
else: print('no break')
for x in []: pass
else: print('else ran')
next(I())
