"""Entries of weak dictionaries and the collector."""
import gc, weakref
gc.disable(); gc.collect()
class C: pass
d = weakref.WeakValueDictionary(); k = weakref.WeakKeyDictionary(); s = weakref.WeakSet()
def fill():
    a = C(); b = C(); a.b = b; b.a = a
    d['a'] = a; k[b] = 1; s.add(a); s.add(b)
fill()
print(len(d), len(k), len(s))
gc.collect()
print(len(d), len(k), len(s), gc.collect())
