# Arguments handed on: by position, by name, from tuples, dictionaries, partials.
import sys
rc = sys.getrefcount
class C:
    def __init__(self, v=None): self.v = v
x = C()
def rec(a, n): return rc(a) if n == 0 else rec(a, n - 1)
print([rec(x, n) for n in range(6)], rec(C(), 3))
def recstar(n, *a): return rc(a[0]) if n == 0 else recstar(n - 1, *a)
print([recstar(n, x) for n in range(4)])
def reckw(n, **k): return rc(k['a']) if n == 0 else reckw(n - 1, **k)
print([reckw(n, a=x) for n in range(4)])
def recmix(n, *a, **k): return (rc(a[0]), rc(k['z'])) if n == 0 else recmix(n - 1, *a, **k)
print([recmix(n, x, z=x) for n in range(4)])
class M:
    def a(self, n): return rc(self) if n == 0 else self.a(n - 1)
    def b(self, n): return rc(self) if n == 0 else M.b(self, n - 1)
    def c(self, n): return rc(self) if n == 0 else getattr(self, 'c')(n - 1)
    @property
    def d(self): return rc(self)
    @property
    def e(self): return self.d
    def s(self): return rc(self)
class N(M):
    def a(self, n): return super().a(n)
    def s(self): return super().s()
    def b(self, n): return super(N, self).b(n)
    def c(self, n): return M.c(self, n)
m = M(); n = N()
print([m.a(i) for i in range(3)], [m.b(i) for i in range(3)], [m.c(i) for i in range(3)], m.d, m.e)
print([n.a(i) for i in range(3)], [n.b(i) for i in range(3)], [n.c(i) for i in range(3)], n.s(), N().s())
def outer(a):
    def mid(b):
        def inner(c): return rc(a), rc(b), rc(c)
        return inner(b)
    return mid(a)
print(outer(x), outer(C()))
def gen(a): yield rc(a); yield from gen2(a)
def gen2(b): yield rc(b); yield rc(b)
print(list(gen(x)), list(gen(C())))
def send():
    v = yield
    while True: v = yield rc(v)
s = send(); next(s); print(s.send(x), s.send(C()), s.send(x), rc(x)); s.close(); print(rc(x))
def ret(a): return a
print(rc(ret(x)), rc(ret(C())), rc(ret(ret(x))))
def ident(*a): return a
print(rc(ident(x)), rc(ident(x)[0]), rc(ident(x, x)[0]))
def tmp():
    return rc(C()), rc([C()][0]), rc((C(),)[0]), rc({1: C()}[1]), rc(C(C()).v), rc(C(x).v)
print(tmp())
g = lambda *a, **k: (rc(a), rc(k))
print(g(x)[1], g(a=x)[1], g(*[x], **{'b': x}))
def glob():
    global z
    z = C()
    r = rc(z)
    del z
    return r
print(glob())
def dl(a):
    b = a
    r = [rc(a)]
    del b
    r.append(rc(a)) if 0 else r.append(0)
    return r, rc(a)
print(dl(x), dl(C()))
def aug(l):
    l += [x]
    a = rc(x)
    l *= 2
    return a, rc(x)
print(aug([]), rc(x))
def cond(a, b): return a if b else rc(a)
print(cond(x, 0), rc(cond(x, 1)))
def unp(*a):
    p, q = a
    return rc(p), rc(q), rc(a)
print(unp(x, x), unp(C(), C()))
print(list(map(unp, [x], [C()])))
import functools
print(functools.reduce(lambda a, b: rc(b), [x, x, x]), functools.reduce(lambda a, b: (rc(a), b)[1], [x, x, x]) is x)
p = functools.partial(unp, x)
print(p(C()), p(x))
@functools.lru_cache(None)
def cached(a): return rc(a)
print(cached(x), cached(x), rc(x)); cached.cache_clear(); print(rc(x))
@functools.wraps(ret)
def wrapped(*a, **k): return ret(*a, **k)
print(rc(wrapped(x)), rc(ret))
def ctx():
    import contextlib
    @contextlib.contextmanager
    def cm(a): yield a
    with cm(x) as y: return rc(y)
try: print(ctx())
except ImportError: pass
print(rc(x), [rc(o) for o in (x, C())], [rc(o) for o in [x, C()]])
class It:
    def __init__(self): self.k = 2
    def __iter__(self): return self
    def __next__(self):
        self.k -= 1
        if self.k < 0: raise StopIteration
        return C()
print([rc(o) for o in It()], list(map(rc, It())))
for o in It(): print(rc(o), end=' ')
print(rc(o))
o = None
for o in [C()]: print(rc(o))
for o in [C(), C()]: print(rc(o))
for o in (C(), C()): print(rc(o))
print(sum(rc(i) for i in [x]), max([rc(i) for i in [x]]))
print({k: rc(v) for k, v in {'a': x, 'b': C()}.items()})
