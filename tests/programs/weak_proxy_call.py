"""Proxies of what can be called."""
import weakref
def f(a, b=2): return a + b
p = weakref.proxy(f)
print(p(1), p(1, b=5), type(p) is weakref.CallableProxyType, p.__name__)
class C:
    def __call__(self): return 'called'
c = C()
q = weakref.proxy(c)
print(q(), type(q) is weakref.CallableProxyType, type(weakref.proxy(C.__new__(C))) in weakref.ProxyTypes)
gone = []
r = weakref.proxy(c, lambda w: gone.append('gone'))
del c
print(gone)
try: q()
except ReferenceError as e: print(e)
