"""Callbacks and the collector."""
import gc, weakref
gc.disable(); gc.collect()
class C:
    def __del__(self): print('del', self.n)
def watch(n):
    c = C(); c.n = n; c.me = c
    return weakref.ref(c, lambda r: print('callback', n))
a = watch('a'); b = watch('b')
print(gc.collect() > 0)
print(a(), b())
c = C(); c.n = 'c'; c.me = c
c.r = weakref.ref(c, lambda r: print('never'))
del c
gc.collect()
