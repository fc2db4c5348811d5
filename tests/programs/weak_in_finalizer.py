"""Weak references seen from __del__."""
import gc, weakref
gc.disable(); gc.collect()
class C:
    def __del__(self): print('del', r() is self, weakref.getweakrefcount(self))
c = C(); r = weakref.ref(c); del c
print(r())
c = C(); c.me = c; r = weakref.ref(c); del c
gc.collect()
class R:
    def __del__(self):
        global back
        back = self
x = R(); r = weakref.ref(x); del x
print(r() is back)
back = None
print(r())
