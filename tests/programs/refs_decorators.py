import sys, functools
rc = sys.getrefcount
class O: pass
def f(a=[], b={}, c=O()):
    return rc(a), rc(b), rc(c)
print(f(), f(), rc(f.__defaults__))
def acc(x, seen=[]):
    seen.append(x)
    return rc(x), rc(seen)
o = O()
print(acc(o), acc(o), rc(o))
acc.__defaults__[0].clear()
print(rc(o))
def timed(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        return fn(*args, **kwargs)
    return wrapper
@timed
def g(x): return rc(x)
print(g(o), g(x=o), g(O()), rc(g), rc(g.__wrapped__))
def plain(fn):
    def wrapper(x):
        return fn(x)
    return wrapper
@plain
@plain
def h(x): return rc(x)
print(h(o), h(O()))
def arg(n):
    def deco(fn):
        def wrapper(x): return [fn(x) for _ in range(n)]
        return wrapper
    return deco
@arg(2)
def k(x): return rc(x)
print(k(o))
class Memo:
    def __init__(self, fn): self.fn = fn; self.c = {}
    def __call__(self, x):
        if x not in self.c: self.c[x] = self.fn(x)
        return self.c[x]
@Memo
def m(x): return rc(x)
print(m(o), m(o), rc(o)); m.c.clear(); print(rc(o))
@functools.lru_cache(maxsize=None)
def cached(x): return rc(x)
print(cached(o), rc(o), cached(o)); cached.cache_clear(); print(rc(o))
@functools.lru_cache(maxsize=2)
def cached2(x): return rc(x)
print(cached2(o), rc(o), cached2(o), cached2(O()), rc(o)); cached2.cache_clear(); print(rc(o))
p = functools.partial(rc, o)
print(p(), rc(o), rc(p)); del p
p = functools.partial(g, x=o)
print(p(), rc(o)); del p
p = functools.partial(lambda a, b: (rc(a), rc(b)), o)
print(p(o), p(O()), p(b=o)); del p
print(functools.reduce(lambda a, b: rc(b), [o, o, o]), rc(o))
class S:
    @staticmethod
    def s(x): return rc(x)
    @classmethod
    def c(cls, x): return rc(x), rc(cls)
    @property
    def p(self): return rc(self)
    @timed
    def t(self): return rc(self)
s = S()
print(s.s(o), S.s(o), s.c(o), S.c(o), s.p, s.t(), S.t(s), rc(s))
