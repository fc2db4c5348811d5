"""What can be referred to weakly."""
import weakref, sys
class C: pass
class S: __slots__ = ()
class W: __slots__ = ('__weakref__',)
class L(list): pass
class D(dict): pass
class I(int): pass
class T(tuple): pass
def f(): yield
g = f()
for o in (C(), C, S(), W(), L(), D(), I(), T(), f, g, len, sys, set(), frozenset(), [], {}, (), 1, 'a', 1.0, None, object(),
          ValueError(), range(1), slice(1), property(), iter([]), f.__code__, C().__init__):
    try: weakref.ref(o); print(type(o).__name__, 'can')
    except TypeError as e: print(e)
