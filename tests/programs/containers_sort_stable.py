def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
print(sorted([3, 1, 2]), sorted('hello'), sorted([3, 1, 2], reverse=True), sorted([(1, 'b'), (1, 'a'), (0, 'z')]), sorted({'b': 1, 'a': 2}))
pairs = [(i % 3, i) for i in range(20)]
print(sorted(pairs, key=lambda p: p[0])); print(sorted(pairs, key=lambda p: p[0], reverse=True)); print(sorted(pairs, key=lambda p: -p[0]))
l = [5, 2, 9, 1]; print(l.sort(), l); l.sort(reverse=True); print(l); l.sort(key=lambda x: -x, reverse=True); print(l); l.sort(key=None); print(l)
print(sorted(['B', 'a', 'C'], key=str.lower), sorted([1.5, 1, -2, True, 0]), sorted(['é', 'e', 'z', 'ü']), sorted([10**30, -10**30, 5]))
t(lambda: [1, 'a'].sort()); t(lambda: sorted([1, None])); t(lambda: [].sort(1)); t(lambda: [].sort(foo=1)); t(lambda: sorted(1)); t(lambda: sorted()); t(lambda: sorted([1], key=3)); t(lambda: sorted([1], key=lambda: 0))
t(lambda: [2, 1].sort(reverse='a')); t(lambda: sorted([3, 1], reverse=1)); t(lambda: sorted([object(), 1][1:]))
l = [3, 1, 2]
class Bad:
    def __init__(self, n): self.n = n
    def __lt__(self, o): l2.append(1); return self.n < o.n
l2 = [Bad(3), Bad(1), Bad(2)]
t(lambda: l2.sort()); print(len(l2), [b.n for b in l2])
def key(x): print(len(l3), end=' '); return x
l3 = [3, 1, 2]; l3.sort(key=key); print(l3)
def failing(x):
    if x == 2: raise KeyError('two')
    return x
l4 = [3, 2, 1]; t(lambda: l4.sort(key=failing)); print(l4)
class Cmp:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        if o.n == 5: raise ValueError('five')
        return self.n < o.n
l5 = [Cmp(i) for i in (9, 8, 1, 5, 4)]; t(lambda: l5.sort()); print([c.n for c in l5])
