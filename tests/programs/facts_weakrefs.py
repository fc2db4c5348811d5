"""The fact sheet's section 6."""
import gc
import weakref
gc.collect(); gc.disable()
class A:
    def __init__(self, n='A'): self.n = n
    def __str__(self): return self.n
a = A()
r = weakref.ref(a)
print(weakref.ref(a) is r, weakref.ref(a, None) is r)
cb = lambda w: None
print(weakref.ref(a, cb) is weakref.ref(a, cb), weakref.proxy(a) is weakref.proxy(a))
p = weakref.proxy(a)
w2, w3 = weakref.ref(a, cb), weakref.ref(a, cb)
names = {id(r): 'r', id(p): 'p', id(w2): 'w2', id(w3): 'w3'}
print(weakref.getweakrefcount(a), [names[id(w)] for w in weakref.getweakrefs(a)])
class R(weakref.ref): pass
print(R(a) is r, isinstance(R(a), weakref.ReferenceType), r.__callback__, w2.__callback__ is cb)
log = []
rs = [weakref.ref(a, lambda w, i=i: log.append((i, w()))) for i in range(4)]
print(str(p), type(p).__name__, r == weakref.ref(a), hash(r) == hash(a))
del a
print(log, r(), weakref.getweakrefcount(1), r.__callback__)
try: print(str(p))
except ReferenceError as e: print(e)
class D:
    def __del__(self): log.append(('del', self.r() is not None)); 
log = []
d = D(); d.r = weakref.ref(d); w = weakref.ref(d, lambda w: log.append(('cb', w())))
del d; print(log)
log = []
d = D(); d.me = d; d.r = weakref.ref(d); w = weakref.ref(d, lambda w: log.append(('cb', w())))
del d; gc.collect(); print(log)
class Z:
    def __del__(self): keep.append(self)
keep = []
z = Z(); w = weakref.ref(z); del z
print(w() is keep[0]); keep.clear(); print(w())
z = Z(); z.me = z; w = weakref.ref(z); del z; gc.collect()
print(w(), weakref.ref(keep[0])() is keep[0]); keep[0].me = None; keep.clear()
v = weakref.WeakValueDictionary()
a = A('v'); v['k'] = a
print(len(v), 'k' in v, v['k'].n, list(v), [x.n for x in v.values()], v.get('zz'))
it = iter(v.values()); next(it)
del a; print(len(v), list(v)); del it
print(len(v), list(v.items()))
k = weakref.WeakKeyDictionary(); a = A('k'); k[a] = 1
print(len(k), k[a], a in k); del a; print(len(k))
s = weakref.WeakSet(); a = A('s'); s.add(a); print(len(s), a in s); del a; print(len(s))
a = A('f'); f = weakref.finalize(a, print, 'finalized', sep='-')
g = weakref.finalize(a, log.append, 'fin2')
print(f.alive, f.peek() is not None, f.atexit); del a
print(f.alive, f(), log[-1])
a = A('x'); f = weakref.finalize(a, print, 'never'); print(f.detach() is not None, f.alive); del a
a = A('y'); f = weakref.finalize(a, print, 'called'); print(f()); del a
for o in (1, 's', (), [], {}, None, object()):
    try: weakref.ref(o)
    except TypeError as e: print(e)
class Slots: __slots__ = ('a',)
class SlotsW: __slots__ = ('a', '__weakref__')
try: weakref.ref(Slots())
except TypeError as e: print(e)
print(weakref.ref(SlotsW())())
class M:
    def m(self): return 'called'
m = M()
wm = weakref.WeakMethod(m.m); print(wm()()); r = weakref.ref(m.m); print(r()); del m; print(wm())
