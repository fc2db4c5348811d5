"""A weak reference does not keep its object."""
import weakref
class C:
    def __repr__(self): return 'a C'
c = C()
r = weakref.ref(c)
print(r(), r() is c, weakref.getweakrefcount(c), weakref.getweakrefs(c) == [r])
d = c
del c
print(r())
del d
print(r(), r)if False else print(r())
print(weakref.ref(C())())
