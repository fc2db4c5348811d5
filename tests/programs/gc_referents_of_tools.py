# What the collector sees of built-in containers and tools; those with a class of their own name it first.
import collections
import functools
import gc
import itertools


class Q: pass


def names(o): return [type(r).__name__ for r in gc.get_referents(o)]


q = Q()
print('partial', names(functools.partial(len, q)), names(functools.partial(len, q, a=q)))
print('deque', names(collections.deque([q])), names(collections.deque()))
print('defaultdict', names(collections.defaultdict(list, a=q)))
print('cycle', names(itertools.cycle([q])), names(itertools.islice([q], 1)), names(itertools.starmap(len, [q])))
print('groupby', names(itertools.groupby([q])), names(itertools.product([q])))
print('tee', [names(t) for t in itertools.tee([q])])
print('len', names(len), len.__self__.__name__, names([].append))
print('first', [o is type(d) for d in (collections.deque(),) for o in gc.get_referents(d)])


class D(collections.deque): pass


print('subclass', names(D([q])), type(gc.get_referents(D())[-1]).__name__)
print(id(list()) == id(list()), id(dict()) == id(dict()), id([]) == id([]), id({}) == id({}), id(slice(1)) == id(slice(2)))
