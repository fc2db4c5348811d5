"""Finalizers, callbacks, attributes: in which order."""
import weakref
class Part:
    def __init__(self, n): self.n = n
    def __del__(self): print('part', self.n)
class Whole:
    def __init__(self): self.a = Part('a'); self.b = Part('b')
    def __del__(self): print('whole')
w = Whole()
r = weakref.ref(w, lambda _: print('callback whole'))
p = weakref.ref(w.a, lambda _: print('callback a'))
del w
print('end')
