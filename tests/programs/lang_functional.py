import functools, itertools, operator
def compose(*fs):
    return functools.reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(lambda x: x+1, lambda x: x*2)(3))
def memo(f):
    cache = {}
    @functools.wraps(f)
    def w(*a):
        if a not in cache: cache[a] = f(*a)
        return cache[a]
    w.cache = cache
    return w
@memo
def fib(n):
    "Fibonacci"
    return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(50), fib.__name__, fib.__doc__, len(fib.cache), fib.__wrapped__.__name__)
@functools.lru_cache(maxsize=None)
def binom(n, k): return 1 if k in (0, n) else binom(n-1,k-1)+binom(n-1,k)
print(binom(20,10), binom.cache_info())
def repeat(n):
    def deco(f):
        def w(*args, **kw):
            return [f(*args, **kw) for _ in range(n)]
        return w
    return deco
@repeat(3)
def hi(name, greeting="Hello"): return f"{greeting}, {name}!"
print(hi("Bob"), hi("A", greeting="Hey"))
print(list(itertools.accumulate([1,2,3,4], operator.mul)), list(itertools.chain.from_iterable(["ab","cd"])))
print([(k, list(g)) for k, g in itertools.groupby("aaabbc")], list(itertools.islice(itertools.count(10,5), 3)))
print(list(itertools.product([1,2],"ab")), list(itertools.permutations("abc",2)), list(itertools.combinations(range(4),2)))
print(list(itertools.zip_longest([1,2,3],"a",fillvalue="-")), list(itertools.takewhile(lambda x: x<3, range(9))), list(itertools.dropwhile(lambda x:x<3, range(5))))
print(list(itertools.starmap(pow, [(2,3),(3,2)])), list(itertools.compress("abcd",[1,0,1,0])), list(itertools.filterfalse(lambda x:x%2, range(6))))
a, b = itertools.tee([1,2,3]); print(list(a), list(b)); print(list(itertools.repeat("x",3)), list(itertools.islice(itertools.cycle("ab"),5)))
print(functools.partial(int, base=2)("1010"), functools.partial(hi, "Z"))if 0 else print(functools.partial(int, base=2)("1010"))
print(sorted(["b","A","c"], key=str.lower), sorted([(1,'b'),(1,'a'),(0,'z')], key=operator.itemgetter(0)), max("abc", key=ord))
@functools.total_ordering
class V:
    def __init__(s, n): s.n = n
    def __eq__(s, o): return s.n == o.n
    def __lt__(s, o): return s.n < o.n
print(V(1) <= V(2), V(3) >= V(4), V(1) > V(0))
@functools.singledispatch
def show(x): return f"obj {x}"
@show.register(int)
def _(x): return f"int {x}"
@show.register(list)
def _(x): return f"list {len(x)}"
print(show(1), show([1]), show("s"), show(True))
class Cached:
    @functools.lru_cache()
    def m(self, x): return x*2
print(Cached().m(4))
print(sorted([3,1,2], key=functools.cmp_to_key(lambda a,b: b-a)))
def gen():
    x = yield 1
    print("got", x)
    y = yield 2
    print("got", y)
    return "done"
g = gen(); print(next(g), g.send("a"))
try: g.send("b")
except StopIteration as e: print("stop", e.value)
def outer():
    r = yield from gen()
    print("r", r)
print(list(outer()))
def average():
    total = count = 0; avg = None
    while True:
        v = yield avg
        total += v; count += 1; avg = total / count
a = average(); next(a); print(a.send(10), a.send(20), a.send(30)); a.close()
try: a.send(1)
except StopIteration: print("closed")
