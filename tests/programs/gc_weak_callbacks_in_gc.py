"""Weak references in both kinds of death, and callbacks that do things."""
import gc, weakref, sys
gc.collect(); gc.disable()
class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return 'A%s' % self.n
class D(A):
    def __del__(self): print('del', self.n)
def cb(n): return lambda r: print('cb', n, r() if callable(r) else type(r).__name__)
# orders by refcount death and by gc death
def one():
    d = D(1)
    rs = [weakref.ref(d, cb(i)) for i in range(3)] + [weakref.ref(d), weakref.proxy(d), weakref.proxy(d, cb('p'))]
    print(weakref.getweakrefcount(d), [type(r).__name__ for r in weakref.getweakrefs(d)])
    del d
    print([r() for r in rs[:4]])
one()
def two():
    a, b = D('a'), D('b'); a.o = b; b.o = a
    rs = [weakref.ref(x, cb(x.n + str(i))) for i in range(2) for x in (a, b)]
    return rs
r = two(); print(gc.collect(), [x() for x in r]); del r, 
# callbacks that do things
def three():
    a, b = D('a3'), D('b3'); a.o = b; b.o = a
    log = []
    def c1(r): log.append(('c1', len(refs))); refs.pop()
    def c2(r): log.append('c2'); gc.collect()
    def c3(r): log.append('c3'); raise ValueError('in callback')
    refs = [weakref.ref(a, c1), weakref.ref(a, c2), weakref.ref(b, c1), weakref.ref(b, c2)]
    del a, b
    print(gc.collect(), log, len(refs))
three(); gc.collect()
# resurrection by callback of another
keep = []
class R(A):
    def __del__(self): print('revive', self.n); keep.append(self)
def four():
    r = R('r'); n = A('n'); d = D('d'); r.n1 = n; n.r = r; d.n = n; n.d = d
    return weakref.ref(r), weakref.ref(n), weakref.ref(d)
w = four(); print(gc.collect(), [x() for x in w], len(keep)); 
print(keep[0].n1, keep[0].n1.d)
keep.clear(); print(gc.collect(), [x() for x in w], keep)
# is_finalized
if hasattr(gc, 'is_finalized'):
    r = R(1); print(gc.is_finalized(r)); del r; print(gc.is_finalized(keep[0]), gc.is_finalized(1), gc.is_finalized([])); keep.clear()
# weak callbacks during list clearing
class Node: pass
l = [Node() for i in range(4)]
rs = [weakref.ref(n, cb(i)) for i, n in enumerate(l)]
del n
l.clear()
rs = None
d = {i: Node() for i in range(3)}
rs = [weakref.ref(n, cb(i)) for i, n in d.items()]
d = None; rs = None
# callback sees global state
box = [Node()]
r = weakref.ref(box[0], lambda r: print('box', box)); box.pop(); print(box)
r = None
# equality, hash
a, b = Node(), Node()
ra, rb = weakref.ref(a), weakref.ref(b)
print(ra == rb, ra == weakref.ref(a), hash(ra) == hash(a), ra != rb, ra == a)
h = hash(ra); del a; print(hash(ra) == h, ra == rb, ra == ra)
rc = weakref.ref(b, print); print(rc == rb, rc is rb, rc.__callback__ is print, rb.__callback__)
del b
try: hash(rb)
except TypeError as e: print(e)
for bad in (lambda: ra < rb, lambda: ra(1), lambda: weakref.ref(), lambda: weakref.ref(1), lambda: weakref.ref(Node(), 1, 2), lambda: weakref.ref(Node(), callback=1), lambda: weakref.proxy(), lambda: weakref.proxy(1), lambda: weakref.proxy(Node(), None, 1), lambda: weakref.getweakrefcount(), lambda: weakref.getweakrefs(), lambda: weakref.getweakrefcount(1, 2), lambda: setattr(ra, 'x', 1), lambda: setattr(ra, '__callback__', 1)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(weakref.getweakrefcount(1), weakref.getweakrefs(1), weakref.getweakrefcount([]))
n = Node(); r = weakref.ref(n, 5); print(r.__callback__); del n
print('end')
