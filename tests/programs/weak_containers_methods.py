"""Every method of the weak containers, WeakMethod and finalize."""
import weakref, gc, sys
gc.collect(); gc.disable()
class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return 'A(%r)' % self.n
    def m(self, x=0): return (self.n, x)
def tr(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__ + ': ' + str(e)
v = weakref.WeakValueDictionary()
a, b, c = A(1), A(2), A(3)
v['a'] = a; v['b'] = b; v.update(c=c)
print(len(v), sorted(v), sorted(v.keys()), sorted(x.n for x in v.values()), sorted((k, x.n) for k, x in v.items()), 'a' in v, 'z' in v, v['a'], v.get('z'), v.get('z', 5), tr(lambda: v['z']))
print(v.setdefault('a', b), v.setdefault('d', a), v.pop('d'), tr(v.pop, 'd'), v.pop('d', 7), len(v.valuerefs()), [type(r).__name__ for r in v.itervaluerefs()])
it = iter(v.items()); k, x = next(it); print(k, x)
del a, x; print(len(v), sorted(v)); rest = [kk for kk, _ in it]; print(rest, len(v), sorted(v))
del it
print(len(v), repr(v)[:23], v.copy() is v, dict(v))
v2 = weakref.WeakValueDictionary({'q': b}, w=c); print(sorted(v2), v2 == v, v2 != v)
if sys.version_info >= (3, 9):
    print(sorted(v | v2), sorted(v | {'z': c}), tr(lambda: v | 5)); v |= v2; print(sorted(v))
print(tr(weakref.WeakValueDictionary, 1), tr(v.update), tr(v.__setitem__, 'a', 5), tr(v.popitem)[0] in 'abcqwT')
v.clear(); print(len(v), tr(v.popitem))
k = weakref.WeakKeyDictionary()
a = A(1); k[a] = 'a'; k[b] = 'b'; k.setdefault(c, 'c')
print(len(k), sorted(x.n for x in k), sorted(k.values()), a in k, 5 in k, k.get(a), k.get(5) if 0 else None, tr(lambda: k[A(9)]) [:8], k.pop(c), len(k.keyrefs()), tr(k.__getitem__, 5))
it = iter(k); y = next(it); n0 = len(k); del a, y; print(n0, len(k)); list(it); print(len(k), repr(k)[:21]); del it; print(len(k))
if sys.version_info >= (3, 9): print(len(k | {c: 1}))
print(tr(k.__setitem__, 5, 1), tr(k.popitem)); print(len(k), tr(k.popitem))
s = weakref.WeakSet([b, c]); a = A(0); s.add(a)
print(len(s), sorted(x.n for x in s), b in s, 5 in s, s == weakref.WeakSet([b, c, a]), s <= s, s < s, s.issubset([b]), len(s | {b}), len(s & [b]), len(s - {b}), len(s ^ {b}), s.isdisjoint([b]))
print(len(s), s.pop() is not None, len(s), s.discard(A(1)), tr(s.add, 5), repr(s)[:10])
s.clear(); print(tr(s.pop), bool(s), len(s.copy()))
m = weakref.WeakMethod(b.m); print(m()(3), m() == b.m, m == weakref.WeakMethod(b.m), hash(m) == hash(weakref.WeakMethod(b.m)), repr(m)[:5], tr(weakref.WeakMethod, 5), tr(weakref.WeakMethod, A.m), tr(weakref.WeakMethod, len))
m2 = weakref.WeakMethod(b.m, lambda r: print('method dead', r()))
f = weakref.finalize(b, print, 'fin', 1, sep='-')
print(f.alive, f.peek()[1:], repr(f)[:15], f.atexit); f.atexit = False
g = weakref.finalize(b, lambda: print('second')); h = weakref.finalize(b, print, 'called'); print(h(), h(), h.alive, h.peek(), h.detach())
i = weakref.finalize(b, print, 'detached'); print(i.detach()[2], i.alive)
v['b'] = b
del b; print(m(), m2(), f.alive, f(), f.detach(), f.peek(), repr(f)[:20], len(v), m == m2, m == m)
