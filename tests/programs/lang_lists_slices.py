l = list(range(10))
print(l[2:5], l[:3], l[-3:], l[::2], l[::-1], l[8:2:-2], l[20:], l[-100:2], l[5:2])
l[2:5] = ['a', 'b']; print(l); l[::3] = [0, 0, 0]; print(l); l[1:1] = [7, 7]; print(l); del l[::2]; print(l); l[:] = []; print(l)
for bad in (lambda: [1][5], lambda: [1]['a'], lambda: [].pop(), lambda: [1].remove(2), lambda: [1].index(9), lambda: [1, 2].__setitem__(slice(0, 2, 2), [1, 2]),
            lambda: [3, 'a'].sort(), lambda: [1] + 'a', lambda: [1] * 'a', lambda: (1, 2)[5], lambda: ().index(1), lambda: 'abc'[9], lambda: [].insert()):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
a = [3, 1, 2]; b = a; c = a[:]; a.sort(); print(a, b, c, a is b, a == c, sorted(c, reverse=True))
a.append(4); a.extend('xy'); a.insert(0, 'first'); a.insert(-1, 'm'); a += [9]; print(a, a.pop(), a.pop(0), a.index('x'), a.count(1)); a.reverse(); print(a)
print([0] * 3, [[]] * 2, [1, 2] + [3], [1, 2] < [1, 3], [1] < [1, 2], [] < [0], (1, 2) == (1, 2), (1, 'a') < (2,))
m = [[0] * 3 for _ in range(2)]; m[0][0] = 1; print(m); n = [[0] * 2] * 2; n[0][0] = 5; print(n)
words = ['banana', 'Apple', 'cherry']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=lambda w: (-len(w), w)))
pairs = [(1, 'b'), (0, 'z'), (1, 'a')]; pairs.sort(key=lambda p: p[0]); print(pairs, min(pairs), max(pairs, key=lambda p: p[1]))
t = 1, [2]; t[1].append(3); print(t, t + (4,), t * 2, len(t), t[0], t[-1], t.count(1), hash((1, 2)) == hash((1, 2)))
try: t[0] = 5
except TypeError as e: print(e)
try: t[1] += [9]
except TypeError as e: print(e, t)
x, (y, z), *w = 1, (2, 3), 4, 5; print(x, y, z, w); [p, q] = 'ab'; print(p, q)
print(list('abc'), list((1, 2)), list({'k': 1}), list(range(3)), tuple([1]), list(zip([1, 2], 'ab')), [*range(3), *'ab'])
print(range(5), range(1, 10, 3)[1], len(range(0, 10, 3)), 5 in range(10), range(10)[2:5], list(range(5, 0, -1)), range(3) == range(0, 3), range(0).__bool__() if hasattr(range(0), '__bool__') else bool(range(0)))
s = slice(1, 5, 2); print(s, s.start, s.stop, s.step, s.indices(4), list(range(10))[s])
copy = [[1], [2]]; shallow = list(copy); shallow[0].append('shared'); print(copy)
import copy as cp; deep = cp.deepcopy(copy); deep[0].append('deep'); print(copy, deep)
print(all([]), any([]), sum([]), max([], default='none'), min(3, 2), sorted([True, False]), list(reversed([1, 2, 3])), [i for i, v in enumerate('abc') if v != 'b'])
