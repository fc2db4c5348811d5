"""Removal waits while something iterates."""
import weakref
class K:
    def __init__(self, n): self.n = n
ks = [K(i) for i in range(5)]
d = weakref.WeakKeyDictionary((k, k.n) for k in ks)
seen = []
for k in d:
    seen.append(k.n)
    if k.n == 0: ks[:] = ks[:1]
print(len(seen) >= 1, seen[0])
del k
print(len(d), [k.n for k in d.keys()])
s = weakref.WeakSet(ks)
it = iter(s)
next(it)
ks.clear()
del it
print(len(s), len(d))
