def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
s = {3, 1, 2}
s.add(4); s.add(1); print(s, len(s), 2 in s, 9 in s); s.discard(9); s.discard(1); s.remove(2); print(s)
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b, a.union(b, [9]), a.intersection(b, [3]), a.difference(b, [1]), a.symmetric_difference([1, 9]))
print(a <= b, a < a, a <= a, a >= {1}, a > {1}, a == {4, 3, 2, 1}, a != b, a.issubset([1, 2, 3, 4, 5]), a.issuperset([1]), a.isdisjoint([9]), a.isdisjoint(b), a == frozenset(a), {1} == [1])
c = set(a); c |= b; print(c); c &= {1, 2, 3}; print(c); c -= {1}; print(c); c ^= {3, 8}; print(c); c.update([5], (6,), {7: 1}); print(c)
c.intersection_update([5, 6], [6]); print(c); c.difference_update([6], []); print(c); c.symmetric_difference_update([1, 2]); print(c); c.clear(); print(c, bool(c))
print(set(), frozenset(), {1}, frozenset([1, 2]), set([]) == frozenset(), repr({'a'}), str(frozenset('a')), {frozenset([1])}, frozenset([frozenset()]))
f = frozenset([1, 2]); print(f | {3}, type(f | {3}).__name__, type({3} | f).__name__, f.copy() is f, frozenset(f) is f, hash(f) == hash(frozenset([2, 1])), f.union([9]))
print({frozenset([1]): 'x'}[frozenset([1])], {1} in {frozenset([1])}, hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset(range(10))), hash(frozenset([-1])))
g = {frozenset([1, 2]), 3}; g.discard({1, 2}); print(g); t(lambda: g.remove({5}))
class S(set): pass
x = S([1]); x.extra = 1; print(x, type(x | {2}).__name__, type(x.copy()).__name__, x.extra, S())
print(sorted({i % 3 for i in range(10)}), set('abc') == {'a', 'b', 'c'}, set({1: 2}), set(range(3)))
t(lambda: set(1)); t(lambda: set(1, 2)); t(lambda: {[]}); t(lambda: set().add([])); t(lambda: set().remove(3)); t(lambda: set().pop()); t(lambda: set().add()); t(lambda: set().union(3)); t(lambda: set() | []); t(lambda: frozenset(3)); t(lambda: {1}.issubset(3)); t(lambda: set().clear(1)); t(lambda: set(x=1)); t(lambda: frozenset(x=1)); t(lambda: {1} < 3); t(lambda: hash({1})); t(lambda: {1}[0]); t(lambda: {1} + {2}); t(lambda: frozenset().add(1)); t(lambda: set().update(3)); t(lambda: [] in {1}); t(lambda: set().isdisjoint(3))
def f1():
    d = {1}
    for k in d: d.add(k + 1)
def f2():
    d = {1, 2}
    for k in d: d.discard(k)
t(f1); t(f2)
it = iter({1, 2, 3}); print(next(it), it.__length_hint__(), list(it), type(it).__name__)
