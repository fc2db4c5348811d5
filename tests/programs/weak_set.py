"""Members that go away."""
import weakref
class M:
    def __init__(self, n): self.n = n
    def __repr__(self): return 'M%d' % self.n
a, b, c = M(1), M(2), M(3)
s = weakref.WeakSet([a, b])
s.add(c); s.add(c)
print(len(s), a in s, 1 in s)
t = weakref.WeakSet([b])
print(len(s & t), len(s | t), len(s - t), t <= s, s >= t, t.isdisjoint(s))
del b
print(len(s), len(t), sorted(map(repr, s)))
s.discard(a); s.discard(a)
print(len(s))
try: s.remove(a)
except KeyError: print('KeyError')
s.clear(); print(len(s))
