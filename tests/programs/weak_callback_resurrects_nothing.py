"""A callback cannot reach the object."""
import gc, weakref
gc.disable(); gc.collect()
class C: pass
got = []
c = C()
r = weakref.ref(c, lambda w: got.append(w()))
del c
print(got)
c = C(); c.me = c
s = weakref.ref(c, lambda w: got.append(w()))
del c
gc.collect()
print(got, r, s)if False else print(got)
