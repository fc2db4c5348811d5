import weakref, gc, sys
class ExpensiveObject:
    def __init__(self, name): self.name = name
    def __repr__(self): return 'ExpensiveObject(%s)' % self.name
    def __del__(self): print('(Deleting %s)' % self)
obj = ExpensiveObject('a')
r = weakref.ref(obj)
print('obj:', obj, 'r():', r(), r() is obj, sys.getrefcount(obj))
print('deleting obj'); del obj
print('r():', r())
def callback(reference): print('callback', reference is r2, reference())
obj = ExpensiveObject('b')
r2 = weakref.ref(obj, callback)
print(sys.getrefcount(r2), r2.__callback__ is callback, sys.getrefcount(callback))
del obj
print(r2(), r2.__callback__)
obj = ExpensiveObject('c')
p = weakref.proxy(obj)
print(p.name, r.__class__.__name__, isinstance(p, ExpensiveObject), p.__class__ is ExpensiveObject, type(p) is ExpensiveObject)
p.name = 'cc'; print(obj.name); del p.name; print(hasattr(obj, 'name')); obj.name = 'C'
del obj
try: print(p.name)
except ReferenceError as e: print(e)
def demo(cache_factory):
    all_refs = {}
    cache = cache_factory()
    for name in ['one', 'two', 'three']:
        o = ExpensiveObject(name); cache[name] = o; all_refs[name] = o; del o
    print(sorted(all_refs), sorted(cache.keys()), len(cache))
    for n, v in sorted(cache.items()): print(n, v, sys.getrefcount(v))
    del v
    print('cleanup'); del all_refs; gc.collect()
    print(sorted(cache.keys()), len(cache)); print('end of demo')
demo(dict); demo(weakref.WeakValueDictionary)
wk = weakref.WeakKeyDictionary()
k1, k2 = ExpensiveObject('k1'), ExpensiveObject('k2')
wk[k1] = 1; wk[k2] = 2
print(sys.getrefcount(k1), len(wk), sorted(wk.values())); del k1; print(len(wk), list(wk.items()))
s = weakref.WeakSet([k2]); print(len(s), k2 in s, sys.getrefcount(k2)); del k2; print(len(s), len(wk))
class M:
    def m(self): return 'm'
x = M(); wm = weakref.WeakMethod(x.m); print(wm()(), wm().__self__ is x, sys.getrefcount(x)); del x; print(wm())
print(weakref.getweakrefcount(M), len(weakref.getweakrefs(M)))
f = weakref.finalize(M, print, 'class gone'); print(f.alive, f.peek()[1:], f.atexit)
def on(n): print('fin', n)
y = M(); fs = [weakref.finalize(y, on, i) for i in range(3)]
fs[1](); print([q.alive for q in fs]); del y; print([q.alive for q in fs])
for bad in (1, 'a', None, (), [], {}, 1.5, object()):
    try: weakref.ref(bad)
    except TypeError as e: print(e)
for ok in (M, demo, {1}, frozenset(), len, on, weakref, (i for i in [])):
    print(type(weakref.ref(ok)()).__name__)
