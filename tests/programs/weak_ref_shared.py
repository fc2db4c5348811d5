"""References without callback are shared."""
import weakref
class C: pass
c = C()
a = weakref.ref(c); b = weakref.ref(c)
print(a is b, weakref.getweakrefcount(c))
d = weakref.ref(c, lambda r: None)
print(a is d, weakref.getweakrefcount(c))
e = weakref.ref(c, None)
print(a is e)
p = weakref.proxy(c); q = weakref.proxy(c)
print(p is q, weakref.getweakrefcount(c))
del a, b, e
print(weakref.getweakrefcount(c))
print([type(x).__name__[:4] for x in weakref.getweakrefs(c)])
class R(weakref.ref): pass
print(R(c) is R(c), weakref.getweakrefcount(c))
