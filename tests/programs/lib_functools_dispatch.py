"""partial, lru_cache, total_ordering, cmp_to_key and singledispatch."""
import functools, sys


def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)


def add(a, b=2, *c, d=4, **e):
    """doc of add"""
    return (a, b, c, d, e)


p = functools.partial(add, 1, d=9)
show(p)
show(p, 3, 4, x=1)
print(p.func is add, p.args, p.keywords)
pp = functools.partial(p, 7, z=3)
print(pp.args, pp.keywords, pp.func is add)
show(lambda: repr(functools.partial(print, 1, sep='x')))
show(functools.partial)
show(functools.partial, 3)
show(functools.partial, None)
p.attr = 3
print(p.attr, p.__dict__)


class Cell:

    def __init__(self):
        self.alive = False

    def set_state(self, state):
        self.alive = state
    set_alive = functools.partialmethod(set_state, True)
    set_dead = functools.partialmethod(set_state, False)


c = Cell()
c.set_alive()
print(c.alive)
c.set_dead()
print(c.alive)


@functools.lru_cache(maxsize=3)
def sq(x):
    print('computing', x)
    return x * x


for i in (1, 2, 3, 1, 4, 2):
    sq(i)
print(sq.cache_info())
sq.cache_clear()
print(sq.cache_info())
print(sq.__wrapped__(9), sq.__name__, sq.__doc__, sq.__module__)
if sys.version_info >= (3, 9):
    print(sq.cache_parameters())


@functools.lru_cache(None, typed=True)
def t(x):
    return type(x).__name__


print(t(1), t(1.0), t(True), t.cache_info())
show(sq, [1])
show(functools.lru_cache, 'x')
print(functools.reduce(lambda a, b: a + b, [1, 2, 3]), functools.reduce(lambda a, b: a + b, [], 10))
show(functools.reduce, lambda a, b: a, [])
show(functools.reduce, lambda a, b: a)
show(functools.reduce, lambda a, b: a, 3)


@functools.total_ordering
class V:

    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        if not isinstance(o, V):
            return NotImplemented
        return self.n == o.n

    def __lt__(self, o):
        if not isinstance(o, V):
            return NotImplemented
        return self.n < o.n


a, b = (V(1), V(2))
print(a < b, a <= b, a > b, a >= b, a == b, a != b)
show(lambda: a < 3)
show(lambda: a >= 3)
print(V.__le__.__name__, V.__ge__.__qualname__, V.__gt__.__doc__)
show(functools.total_ordering, int)


class W:
    pass


show(functools.total_ordering, W)


def deco(f):

    @functools.wraps(f)
    def w(*a):
        """inner"""
        return f(*a)
    return w


@deco
def hello(x: int) -> str:
    """says hello"""
    return 'hello ' + x


print(hello.__name__, hello.__doc__, hello.__wrapped__.__name__, hello.__annotations__, hello.__qualname__)
print(sorted(['b', 'A', 'c'], key=functools.cmp_to_key(lambda x, y: (x.lower() > y.lower()) - (x.lower() < y.lower()))))
k = functools.cmp_to_key(lambda x, y: x - y)
print(k(1) < k(2), k(3) == k(3), k(1).obj)
show(lambda: k(1) < 2)
show(lambda: hash(k(1)))
show(k)


@functools.singledispatch
def fun(arg, verbose=False):
    return 'default %r' % (arg,)


@fun.register(int)
def _(arg, verbose=False):
    return 'int %d' % arg


@fun.register(list)
def _l(arg, verbose=False):
    return 'list %d' % len(arg)


fun.register(type(None), lambda arg: 'none')
print(fun(1), fun([1]), fun(None), fun('x'), fun(True), fun(1.5))
print(fun.dispatch(bool) is fun.dispatch(int), fun.dispatch(dict).__name__)
print(sorted((k.__name__ for k in fun.registry)))
show(fun)
if sys.version_info >= (3, 7):

    @fun.register
    def _f(arg: float, verbose=False):
        return 'float'
    print(fun(2.5))
print(fun.__name__, fun.__wrapped__.__name__)
import collections.abc as cabc
fun.register(cabc.Mapping, lambda a: 'mapping')
fun.register(cabc.Sized, lambda a: 'sized')
print(fun({}), fun({1}), fun((1,)))
