# Exceptions, unpacking, displays and loops, seen by the counts inside them.
import sys
rc = sys.getrefcount
class E(Exception): pass
class C:
    def __repr__(self): return "C"
def raise_(e): raise e
try: raise E
except E as e: print(rc(e), rc(e.__traceback__), rc(E) > 4)
e0 = E()
try: raise e0
except E as e: print(rc(e), e is e0, rc(e.__traceback__), 0)
print(rc(e0), rc(e0.__traceback__))
try: raise_(e0)
except E: print(rc(e0))
print(rc(e0))
try:
    try: raise e0
    finally: print('finally', rc(e0))
except E: print(rc(e0))
def f():
    try: raise e0
    except E as q: return rc(q), rc(e0)
print(f(), rc(e0))
def g():
    try: raise E
    except E as q:
        def inner(): return rc(q)
        return rc(q), inner()
print(g())
try:
    try: raise e0
    except E as a: raise KeyError from a
except KeyError as k: print(rc(k), rc(k.__cause__), rc(k.__context__), rc(e0))
print(rc(e0))
def gen():
    try: yield 1
    except E as e: yield rc(e)
    finally: print('fin')
h = gen(); next(h); print(h.throw(E)); h.close()
h = gen(); next(h); print(h.throw(E())); h.close()
h = gen(); next(h); print(h.throw(e0)); h.close(); print(rc(e0))
x = C()
a, b = x, x
print(rc(x)); a, b = b, a; print(rc(x))
a = b = x
print(rc(x))
(a, (b, c)) = (x, (x, x))
print(rc(x))
a, *b = x, x, x
print(rc(x), rc(b)); del a, b, c
print(rc(x))
print([rc(x)], (rc(x),), {rc(x)}, {rc(x): 1}, {1: rc(x)}, {x: rc(x)}, {1: x, 2: rc(x)}, [x, x, rc(x)], (x, rc(x)), [*[x], rc(x)], (*[x], rc(x)), {**{'a': x}, 'b': rc(x)}, {x, rc(x)} and 1)
print(rc(x) if x else 0, x and rc(x), x or rc(x) and 1, not rc(x))
print(f'{rc(x)}', f'{x and rc(x)}', '%d' % rc(x), 'a'.join([str(rc(x))]), str(rc(x)) + str(rc(x)))
print(1 < rc(x) < 100, rc(x) == rc(x), x is x, rc(x))
print(rc(x) + rc(x) * rc(x))
print(max(rc(x), rc(x)), print(x and rc(x), rc(x)), rc(x))
l = [x]; d = {'k': x}; t = (x,); s = {x}
print(rc(l[0]), rc(d['k']), rc(t[0]), rc(l[-1]), rc(l[:][0]), rc(d.get('k')), rc(d.pop('k')), rc(list(s)[0]), rc(s.pop()), rc(l.pop()))
print(rc(x))
class K:
    v = x
    print('body', rc(x), rc(v))
    w = [rc(v) for _ in [1]] if False else 0
    def m(self): return rc(self.v), rc(K.v)
print(rc(K.v), K().m(), rc(K().v))
k = K(); k.a = x
print(rc(k.a), rc(x), rc(k.__dict__), rc(vars(k)))
print(rc(k.a), rc(x))
class S: __slots__ = 'a',
s = S(); s.a = x
print(rc(s.a), rc(x), rc(S.a))
def deco(f): print('deco', rc(f)); return f
@deco
def foo(): pass
@deco
@deco
class Bar: pass
print(rc(foo), rc(foo.__code__), rc(foo.__globals__) > 2, rc(foo.__name__) > 1, rc(foo.__dict__), rc(foo.__defaults__) > 2)
import functools
p = functools.partial(rc, x)
print(p(), rc(x), rc(p))
print(list(map(rc, [x, x])), list(map(lambda a: rc(a), [x])), list(filter(rc, [x])) == [x], sorted([x], key=rc) == [x])
print(list(map(rc, (C() for i in range(2)))), list(map(lambda a, b: (rc(a), rc(b)), [x], [x])))
print([rc(a) for a, b in zip([x], [x])], [rc(a) for i, a in enumerate([x])], [rc(a) for a in reversed([x])], [rc(v) for v in {1: x}.values()], [rc(v) for k, v in {1: x}.items()], [rc(k) for k in {x: 1}])
def loops():
    y = C(); ll = [y]
    for a in ll: print(rc(a), end=' ')
    for i, a in enumerate(ll): print(rc(a), end=' ')
    for a in zip(ll): print(rc(a), rc(a[0]), end=' ')
    for a in reversed(ll): print(rc(a), end=' ')
    for k, v in {1: y}.items(): print(rc(v), end=' ')
    for a in {y}: print(rc(a), end=' ')
    for a in map(lambda q: q, ll): print(rc(a), end=' ')
    for a in filter(None, ll): print(rc(a), end=' ')
    for a in iter(ll): print(rc(a), end=' ')
    while ll: q = ll.pop(); print(rc(q), end=' ')
    print(rc(y))
loops()
