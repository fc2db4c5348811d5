from functools import singledispatch, total_ordering, lru_cache, partial, reduce, wraps, partialmethod, cmp_to_key, update_wrapper
@singledispatch
def show(x, v=False):
    return 'obj %r' % (x,)
@show.register(int)
def _(x, v=False): return 'int %d' % x
@show.register(list)
def show_list(x, v=False): return 'list of %d' % len(x)
@show.register(type(None))
def _(x, v=False): return 'none'
print(show(1), show([1]), show(None), show('s'), show(True), show(2.5))
print(show.dispatch(bool).__name__, show.registry.keys() if False else len(show.registry))
try: show()
except TypeError as e: print(e)
a = A(); print(a.v, a.v, a.__dict__); del a.v; print(a.v)
@total_ordering
class N:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(N(1) <= N(1), N(2) > N(1), N(1) >= N(2), N(1) != N(2))
try:
    @total_ordering
    class Bad: pass
except ValueError as e: print(e)
@lru_cache(maxsize=2)
def sq(x): return x * x
for i in (1, 2, 1, 3, 2, 1): sq(i)
print(sq.cache_info()); sq.cache_clear(); print(sq.cache_info(), sq.__wrapped__(5))
try: sq([1])
except TypeError as e: print(e)
p = partial(int, base=2); print(p('101'), p.func, p.args, p.keywords, partial(print, 1, sep='-'))
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 1, 4], 10))
try: reduce(max, [])
except TypeError as e: print(e)
class Cell:
    def set(self, v): self.v = v
    on = partialmethod(set, True)
c = Cell(); c.on(); print(c.v)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
def deco(f):
    @wraps(f)
    def w(*a, **k):
        "inner doc"
        return f(*a, **k)
    return w
@deco
def g(x: int) -> str:
    "doc of g"
    return str(x)
print(g.__name__, g.__doc__, g.__wrapped__.__name__, g.__annotations__, g.__qualname__)
