"""Values that go away."""
import weakref
class V:
    def __init__(self, n): self.n = n
    def __repr__(self): return 'V%d' % self.n
d = weakref.WeakValueDictionary()
vs = [V(i) for i in range(4)]
for v in vs: d[v.n] = v
del v
print(len(d), sorted(d), d[1], d.get(9), 2 in d)
del vs[1]
print(len(d), sorted(d.keys()), sorted(map(repr, d.values())), sorted(d.items(), key=repr))
print(d.pop(0), len(d), d.pop(0, 'none'))
d.setdefault(7, vs[0]); print(sorted(d))
print(d.setdefault(7, vs[1]) is vs[0])
d.update({8: vs[0]})
print(sorted(d), len(d.copy()))
vs.clear()
print(len(d), list(d))
try: d[8]
except KeyError as e: print('KeyError', e)
