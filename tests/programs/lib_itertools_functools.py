import itertools as it
import functools as ft
from operator import add, itemgetter, attrgetter, mul
print(list(it.chain('ab', [1])), list(it.islice(it.count(5), 3)), list(it.islice(it.cycle('xy'), 5)), list(it.repeat(0, 3)))
print(list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([3, 1, 2], max)), list(it.takewhile(lambda x: x < 3, range(9))), list(it.dropwhile(lambda x: x < 3, range(5))))
print(list(it.permutations('abc', 2)), list(it.combinations('abcd', 2)), list(it.product('ab', [1, 2])), list(it.combinations_with_replacement('ab', 2)))
print([(k, list(g)) for k, g in it.groupby('aaabbc')], list(it.zip_longest('ab', [1], fillvalue='-')), list(it.starmap(pow, [(2, 3), (3, 2)])))
print(list(it.compress('abcd', [1, 0, 1])), list(it.filterfalse(str.isdigit, 'a1b2')), list(it.chain.from_iterable(['ab', 'c'])), list(it.islice(range(10), 2, 8, 3)))
a, b = it.tee([1, 2, 3]); print(list(a), list(b), list(it.product(range(2), repeat=2)))
print(ft.reduce(add, [1, 2, 3]), ft.reduce(lambda a, b: a * b, [1, 2, 3], 10), ft.partial(pow, 2)(5), ft.partial(int, base=2)('101'))
p = ft.partial(print, 'a', sep='-'); p('b', end='!\n'); print(p.func is print, p.args, p.keywords)
@ft.total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(2), V(3) > V(2), V(1) >= V(2), sorted([V(2), V(1)])[0].n)
print(sorted([3, 1, 2], key=ft.cmp_to_key(lambda a, b: b - a)), list(map(itemgetter(1), [(1, 2), (3, 4)])), attrgetter('n')(V(7)), mul(3, 4))
@ft.lru_cache(None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info(), fib.__name__, fib.__wrapped__.__name__)
