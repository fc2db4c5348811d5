# A base knows its subclasses by weak references.
import weakref, gc
class Base: pass
class Derived(Base): pass
class Other(Base): pass
print(weakref.getweakrefcount(Base), weakref.getweakrefcount(Derived))
r = weakref.ref(Base)
print(weakref.getweakrefcount(Base), weakref.getweakrefs(Base)[0] is r, len(weakref.getweakrefs(Derived)))
print(Base.__subclasses__(), Derived.__subclasses__())
del Other
gc.collect()
print(Base.__subclasses__())
class M(Derived, dict): pass
print(weakref.getweakrefcount(M), M.__bases__, Derived.__subclasses__(), M in dict.__subclasses__())
b = Base()
del Derived, M
print(gc.collect(), Base.__subclasses__(), r() is Base)
p = [Base, [1, [2]]]
print(p)
