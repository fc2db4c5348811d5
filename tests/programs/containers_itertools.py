def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
from itertools import *
import operator
def take(n, it): return list(islice(it, n))
print(take(5, count()), take(3, count(5)), take(3, count(1, 2)), take(3, count(0.5, 0.5)), take(3, count(2**63 - 1)), count(3), count(1, 5), take(2, count(step=3)))
print(take(7, cycle('abc')), list(cycle([])), take(3, repeat('x')), list(repeat(1, 3)), repeat(2), repeat(2, 4), list(repeat(object=1, times=2)))
print(list(chain('ab', [1], ())), list(chain()), list(chain.from_iterable(['ab', 'cd'])), list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)), list(accumulate('abc')), list(accumulate([1, 2], operator.mul)), list(accumulate([])))
print(list(islice('abcdefg', 3)), list(islice('abcdefg', 2, 5)), list(islice('abcdefg', 1, None, 2)), list(islice('abc', 5)), list(islice('abc', 0)), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(None, [0, 1, '']) ), list(filterfalse(lambda x: x > 1, [1, 2])), list(compress('abcd', [1, 0, 1])), list(starmap(pow, [(2, 3), (3, 2)])))
print(list(zip_longest('ab', 'xyz')), list(zip_longest('ab', [], fillvalue='-')), list(zip_longest()), [(k, list(g)) for k, g in groupby('aabbbc')], [(k, list(g)) for k, g in groupby([1, 3, 2, 4], key=lambda x: x % 2)], [k for k, g in groupby('aab')])
a, b = tee([1, 2, 3]); print(next(a), list(b), list(a)); x, y, z = tee('ab', 3); print(list(x), next(y), list(z), list(y)); print(tee([], 0))
print(list(product('ab', [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product('ab', [])), list(permutations([1, 2, 3])), list(permutations('abc', 2)), list(permutations([], 0)), list(permutations('a', 2)))
print(list(combinations('abcd', 2)), list(combinations([1, 2], 3)), list(combinations([1, 2], 0)), list(combinations_with_replacement('ab', 2)), list(combinations_with_replacement([], 1)), len(list(permutations(range(5)))))
t(lambda: islice([1], -1)); t(lambda: islice([1], 1, 2, 0)); t(lambda: islice([1], 'a')); t(lambda: chain(1).__next__()); t(lambda: cycle(3)); t(lambda: combinations([1], -1)); t(lambda: repeat()); t(lambda: count('a')); t(lambda: list(starmap(pow, [3]))); t(lambda: tee([1], -1)); t(lambda: product([1], repeat=-1)); t(lambda: zip_longest([1], foo=1)); t(lambda: islice([1])); t(lambda: cycle())
it = iter(range(10)); print(list(islice(it, 3)), list(islice(it, 2, 4)), list(it)); g = groupby('aabb'); k1, g1 = next(g); k2, g2 = next(g); print(list(g1), list(g2))
print(type(count()).__name__, type(chain()).__module__, next(chain('a', 3)), sum(islice(count(), 100)))
