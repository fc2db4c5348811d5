def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
import itertools
t(lambda: list(itertools.pairwise('abcd'))); t(lambda: list(itertools.pairwise('a'))); t(lambda: list(itertools.batched('abcdefg', 3))); t(lambda: list(itertools.batched([], 2))); t(lambda: list(itertools.accumulate([1, 2, 3], initial=10))); t(lambda: itertools.batched('a', 0)); t(lambda: list(itertools.batched('abc', 2, strict=True)))
