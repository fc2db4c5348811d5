"""The whole interface of the weak containers, with what refuses and what goes away meanwhile."""
import copy
import weakref
import collections.abc as abc
d = weakref.WeakValueDictionary()
print(isinstance(d, abc.MutableMapping), isinstance(weakref.WeakKeyDictionary(), abc.Mapping), isinstance(weakref.WeakSet(), abc.MutableSet))
print([c.__name__ for c in weakref.WeakSet.__mro__])
class M:
    def __init__(self, n): self.n = n
    def __repr__(self): return 'M%d' % self.n
    def meth(self): return self.n
a,b,c = M(1),M(2),M(3)
s = weakref.WeakSet([a,b]); t = weakref.WeakSet([b,c])
key=lambda m: m.n
for r in (s|t, s&t, s-t, s^t, s.union([c]), s.intersection([a]), s.difference(t), s.symmetric_difference(t)):
    print(type(r).__name__, sorted(r,key=key), len(r))
print(s<t, s<=s, s>=s, s==t, s!=t, s.isdisjoint([c]), s.issubset([a,b,c]), s.issuperset([a]), s>[], s<[a,b,c])
s|=t; print(sorted(s,key=key)); s-=[a]; print(sorted(s,key=key)); s&=[b]; print(list(s)); s^=[a,b]; print(list(s)); s^=s; print(list(s)); s|=t; s-=s; print(len(s))
for f in (lambda: s.pop(), lambda: s.add(1), lambda: s.discard(1), lambda: s|5, lambda: s==5, lambda: hash(s), lambda: weakref.WeakMethod(print), lambda: weakref.WeakMethod(5), lambda:d['x'], lambda: d.pop('x'), lambda: d.pop('x',9), lambda: d.popitem(), lambda: d.update(5), lambda: d.get([]), lambda: [] in d, lambda: d.__delitem__('q')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(1 in s, [] in s)
d['a']=a; d.update(b=b); d.update([('c',c)]); print(dict(d), len(d), list(d), list(d.keys()), list(d.values()), d.get('z'), d.setdefault('a',b), d.setdefault('n',c), d.pop('n'), 'a' in d, sorted(d.valuerefs()[0].key))
del b
print(dict(d)); it=d.items(); print(next(it)); del c; print(len(d), dict(d)); it.close(); print(len(d))
e=copy.copy(d); print(e==d, e=={'a':a}); 
k=weakref.WeakKeyDictionary({a:1}); print(k[a], k.get(5) if 0 else '', a in k, 5 in k, len(k), list(k.items()), list(k.values()), list(k), k.pop(a), len(k), k.setdefault(a,3), copy.deepcopy(k)==k, k.popitem(), k.pop(a,0), len(k), len(k.keyrefs()))
try:
    print(dict(k | {a: 4}), dict({a: 1} | k))
except Exception as e: print(type(e).__name__, e)
m=weakref.WeakMethod(a.meth, lambda r: print('dead', r() )); print(m()(), m==weakref.WeakMethod(a.meth), m!=weakref.WeakMethod(a.meth), hash(m)==hash(weakref.ref(a)))
f=weakref.finalize(a, print, 'bye', end='!\n'); print(f.alive, f.peek()[1:], f.atexit); g=weakref.finalize(s, print, 'exit'); h=weakref.finalize(t, print, 'exit2'); h.atexit=False
n=weakref.finalize(s, print, 'first'); print(n.detach()[1:], n.detach(), n())
s|=[a]
i=iter(s); 
print(next(i)); 
del a; d.clear(); e.clear()
del r
print(f.alive, f.peek(), f.detach(), f(), m(), len(s))
