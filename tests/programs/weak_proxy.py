"""A proxy behaves like the object."""
import weakref
class V:
    def __init__(self, x): self.x = x
    def __add__(self, o): return self.x + o
    def __len__(self): return self.x
    def __getitem__(self, i): return i * self.x
    def __contains__(self, i): return i == self.x
    def __iter__(self): return iter(range(self.x))
    def __str__(self): return 'V%d' % self.x
    def m(self): return type(self).__name__
    def __bool__(self): return False
v = V(3)
p = weakref.proxy(v)
print(p.x, p + 1, len(p), p[2], 3 in p, list(p), str(p), p.m(), bool(p))
p.y = 7; print(v.y); del p.y; print(hasattr(v, 'y'))
print(isinstance(p, V), p.__class__ is V, type(p) is V)
try: hash(p)
except TypeError: print('not hashable')
del v
for f in (lambda: p.x, lambda: len(p), lambda: str(p), lambda: p + 1, lambda: bool(p), lambda: list(p)):
    try: f()
    except ReferenceError as e: print(e)
