"""Equal while alive, then only themselves."""
import weakref
class N:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return hash(self.n)
a, b, c = N(1), N(1), N(2)
ra, rb, rc = map(weakref.ref, (a, b, c))
print(ra == rb, ra != rc, hash(ra) == hash(rb), hash(ra) == hash(a))
d = {ra: 'x'}
print(d[rb])
del a, b
print(ra == rb, ra == ra, hash(ra) == hash(1))
rd = weakref.ref(c); e = weakref.ref(N(5))
try: hash(e)
except TypeError as x: print(x)
print(rd == rc, rd is rc)
