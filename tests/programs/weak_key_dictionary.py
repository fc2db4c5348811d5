"""Keys that go away."""
import weakref
class K:
    def __init__(self, n): self.n = n
    def __repr__(self): return 'K%d' % self.n
d = weakref.WeakKeyDictionary()
a, b, c = K(1), K(2), K(3)
d[a] = 'a'; d[b] = 'b'; d[c] = 'c'
print(len(d), d[a], a in d, K(1) in d, d.get(K(9), 'no'))
del b
print(len(d), sorted(map(repr, d)), sorted(d.values()))
for k, v in d.items(): print(k, v)
del k
d[c] = 'again'
print(d.pop(c), len(d), d.setdefault(a, 'z'))
del d[a]
print(len(d), dict(d))
try: d['s'] = 1
except TypeError as e: print(e)
