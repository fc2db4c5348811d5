"""A cache on a method keeps self."""
import functools, gc, weakref
gc.disable(); gc.collect()
class C:
    @functools.lru_cache(maxsize=None)
    def f(self, n): return n * 2
c = C()
r = weakref.ref(c)
print(c.f(1), c.f(1), C.f.cache_info())
del c
gc.collect()
print(r() is None)
C.f.cache_clear()
gc.collect()
print(r() is None)
