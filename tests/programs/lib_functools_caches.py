"""Caches, cached properties, methods that dispatch, wrappers."""
import functools, sys


def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)


if sys.version_info >= (3, 8):

    class D:

        def __init__(self):
            self.n = 0

        @functools.cached_property
        def v(self):
            """the v"""
            self.n += 1
            return self.n * 10
    d = D()
    print(d.v, d.v, d.n, d.__dict__)
    del d.v
    print(d.v)
    print(D.v.__doc__, D.v.attrname, type(D.v).__name__)
    d.v = 5
    print(d.v)

    class S:
        __slots__ = ('a',)

        @functools.cached_property
        def v(self):
            return 1
    show(lambda: S().v)

    class N:

        @functools.singledispatchmethod
        def neg(self, arg):
            raise NotImplementedError('Cannot negate a ' + type(arg).__name__)

        @neg.register
        def _(self, arg: int):
            return -arg

        @neg.register(bool)
        def _(self, arg):
            return not arg

        @functools.singledispatchmethod
        @classmethod
        def cm(cls, arg):
            return ('default', cls.__name__, arg)

        @cm.register(int)
        @classmethod
        def _(cls, arg):
            return ('int', cls.__name__, arg)
    n = N()
    print(n.neg(5), n.neg(True))
    show(n.neg, 'x')
    print(N.cm(1), N.cm('s'), n.cm(2))
    show(n.neg)
    show(lambda: functools.singledispatchmethod(3))

    def bad():

        class Q:
            x = functools.cached_property(lambda s: 1)
            y = x
    show(bad)
    z = functools.cached_property(lambda s: 1)

    class ZZ:
        pass
    ZZ.z = z
    show(lambda: ZZ().z)
if sys.version_info >= (3, 9):

    @functools.cache
    def fact(n):
        return n * fact(n - 1) if n else 1
    print(fact(10), fact.cache_info(), fact.cache_parameters())


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())
print(fib.cache_info().hits, fib.cache_info()._asdict())


class A:

    @functools.lru_cache(maxsize=None)
    def m(self, x):
        print('m', x)
        return x


a = A()
a.m(1)
a.m(1)
print(A.m.cache_info())
print(repr(fib).startswith('<functools._lru_cache_wrapper object at'), type(fib))


@functools.lru_cache(maxsize=2)
def kw(a, b=1):
    return (a, b)


kw(1)
kw(a=1)
kw(1, b=1)
kw(1, 1)
print(kw.cache_info())


@functools.lru_cache(maxsize=0)
def z(a):
    return a


z(1)
z(1)
print(z.cache_info())
z(1)
z(1)
print(z.cache_info())


@functools.lru_cache(maxsize=8)
def err(a):
    raise ValueError(a)


show(err, 1)
show(err, 1)
print(err.cache_info())


def trace(fn):
    depth = [0]

    @functools.wraps(fn)
    def inner(*args, **kw):
        print('  ' * depth[0] + '%s%r' % (fn.__name__, args))
        depth[0] += 1
        try:
            r = fn(*args, **kw)
        finally:
            depth[0] -= 1
        print('  ' * depth[0] + '-> %r' % (r,))
        return r
    return inner


@trace
def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


gcd(48, 18)


def repeat(n):

    def d(f):

        @functools.wraps(f)
        def w(*a, **k):
            return [f(*a, **k) for _ in range(n)]
        return w
    return d


@repeat(3)
def hi():
    return 'hi'


print(hi(), hi.__name__)
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)


class Count:

    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f = f
        self.n = 0

    def __call__(self, *a):
        self.n += 1
        return self.f(*a)


@Count
def foo(x):
    """foo doc"""
    return x


foo(1)
foo(2)
compose = lambda *fs: functools.reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, lambda x: x - 10)(3))


def trav(a, *, k):
    pass


show(functools.partial(trav, k=1))
try:
    functools.partial(trav, 1, k=1)(2)
except TypeError as e:
    print(e)
print(functools.partial(int, base=2)('101'))
x = functools.partial(int, base=2)
show(lambda: setattr(x, 'func', 3))
show(lambda: setattr(fib, 'foo', 3))
print(fib.foo)
import copy
print(y('11'), y.keywords is x.keywords, y.func)
print(y('11'), y.keywords is x.keywords)
