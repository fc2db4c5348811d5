"""A class refers to itself, its instances refer to it."""
import sys
g = sys.getrefcount
def fresh():
    class E: pass
    return g(E)
def slots():
    class E: __slots__ = ()
    return g(E)
def one_slot():
    class E: __slots__ = ('a',)
    return g(E)
def method():
    class E:
        def m(self): pass
    return g(E)
def instance():
    class E: pass
    e = E()
    return g(E)
def subclass():
    class E: pass
    class F(E): pass
    return g(E), g(F)
def with_super():
    class E:
        def __init__(self): super().__init__()
    return g(E)
for f in (fresh, slots, one_slot, method, instance, subclass, with_super): print(f.__name__, f())
