"""__weakref__ in __slots__."""
import weakref, gc
class A: __slots__ = ('a',)
class B(A): __slots__ = ('__weakref__',)
class C(A): pass
for cls in (A, B, C):
    o = cls()
    try: print(cls.__name__, weakref.ref(o)() is o)
    except TypeError as e: print(e)
b = B(); r = weakref.ref(b, lambda r: print('gone'))
del b
print(hasattr(C, '__weakref__'), hasattr(A, '__weakref__'), C().__weakref__)
c = C(); w = weakref.ref(c)
print(c.__weakref__ is w)
