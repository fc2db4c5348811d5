import functools, time
def repeat(n=2, *, sep=' '):
    def deco(f):
        @functools.wraps(f)
        def w(*a, **k): return sep.join(str(f(*a, **k)) for _ in range(n))
        w.times = n
        return w
    return deco
@repeat(3, sep='-')
def hi(name: str = 'x') -> str:
    """say hi"""
    return 'hi ' + name
print(hi('bob'), hi.times, hi.__name__, hi.__doc__, hi.__wrapped__('z'))
class CountCalls:
    def __init__(self, f): functools.update_wrapper(self, f); self.f = f; self.n = 0
    def __call__(self, *a): self.n += 1; return self.f(*a)
    def __get__(self, o, t): return functools.partial(self, o)
class Q:
    @CountCalls
    def m(self, x): return x * 2
    @staticmethod
    def s(): return 's'
    @classmethod
    def c(cls): return cls.__name__
    @property
    def p(self): return 'p'
q = Q(); print(q.m(3), q.m(4), Q.__dict__['m'].n, q.s(), Q.c(), q.p, type(Q.p).__name__)
def memo(f):
    cache = {}
    def w(n):
        if n not in cache: cache[n] = f(n)
        return cache[n]
    w.cache = cache
    return w
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), len(fib.cache))
def validate(**types):
    def deco(f):
        names = f.__code__.co_varnames[:f.__code__.co_argcount]
        @functools.wraps(f)
        def w(*a, **k):
            for n, v in list(zip(names, a)) + list(k.items()):
                if n in types and not isinstance(v, types[n]): raise TypeError('%s must be %s, got %r' % (n, types[n].__name__, v))
            return f(*a, **k)
        return w
    return deco
@validate(a=int, b=str)
def fn(a, b='x'): return a, b
print(fn(1), fn(2, b='q'))
try: fn('no')
except TypeError as e: print(e)
def singleton(cls):
    inst = {}
    def get(*a, **k):
        if cls not in inst: inst[cls] = cls(*a, **k)
        return inst[cls]
    return get
@singleton
class Conf:
    def __init__(self, v=0): self.v = v
print(Conf(5) is Conf(6), Conf().v, Conf.__name__)
def reg(d, key):
    return lambda f: d.setdefault(key, f)
table = {}
@reg(table, 'add')
def add(a, b): return a + b
print(table['add'](1, 2))
fn(1, b=5)
