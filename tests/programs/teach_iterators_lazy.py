"""Lazy pipelines: iterator classes, generators, send, delegation, itertools."""
from itertools import islice, count, takewhile, groupby, tee, zip_longest, accumulate, cycle, starmap, repeat, dropwhile, compress
import itertools


class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        n = self.start
        while n:
            yield n
            n -= 1

    def __reversed__(self):
        return iter(range(1, self.start + 1))

    def __length_hint__(self):
        return self.start


class Peekable:
    _nothing = object()

    def __init__(self, iterable):
        self._it = iter(iterable)
        self._next = self._nothing

    def __iter__(self):
        return self

    def __next__(self):
        if self._next is not self._nothing:
            value, self._next = self._next, self._nothing
            return value
        return next(self._it)

    def peek(self, default=None):
        if self._next is self._nothing:
            self._next = next(self._it, self._nothing)
            if self._next is self._nothing:
                return default
        return self._next


print(list(Countdown(4)), list(reversed(Countdown(4))), sum(Countdown(10)), 3 in Countdown(5), max(Countdown(3)))
p = Peekable('abc')
print(p.peek(), next(p), p.peek(), list(p), p.peek('end'))
a, *rest, z = Countdown(6)
print(a, rest, z, dict(zip('xyz', Countdown(3))))


def primes():
    found = []
    for n in count(2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n


print(list(islice(primes(), 12)), next(islice(primes(), 50, None)))


def running_average():
    total, n, average = 0.0, 0, None
    while True:
        value = yield average
        if value is None:
            return total, n
        total += value
        n += 1
        average = total / n


def averages(values):
    result = yield from running_average()
    print('result', result)
    return result


g = averages([])
next(g)
print([g.send(v) for v in (10, 20, 60)])
try:
    g.send(None)
except StopIteration as stop:
    print('returned', stop.value)


def flatten(tree):
    for node in tree:
        if isinstance(node, (list, tuple)):
            yield from flatten(node)
        else:
            yield node


print(list(flatten([1, [2, (3, [4]), []], 'five'])))
words = 'the quick brown fox jumps over the lazy dog'.split()
for length, group in groupby(sorted(words, key=len), key=len):
    print(length, list(group))
left, right = tee(x * x for x in range(5))
next(right)
print([b - a for a, b in zip(left, right)])
print(list(zip_longest('ab', [1, 2, 3], fillvalue='-')), list(accumulate([1, 2, 3, 4], lambda a, b: a * b)))
print(list(islice(cycle('xy'), 5)), list(starmap(pow, [(2, 3), (3, 2)])), list(repeat('r', 2)))
print(list(dropwhile(lambda x: x < 3, [1, 3, 2])), list(compress('abcd', [1, 0, 1, 0])))
print(list(itertools.permutations('abc', 2)), list(itertools.combinations(range(4), 2)))
print(list(itertools.product('ab', repeat=2)), list(itertools.chain('ab', [1])), list(itertools.filterfalse(bool, [0, 1, ''])))


def cleanup():
    try:
        yield 1
        yield 2
    except ValueError as error:
        yield 'caught %s' % error
    finally:
        print('closed')


g = cleanup()
print(next(g), g.throw(ValueError('v')), next(g, 'done'))
g = cleanup()
print(next(g))
g.close()
for value in cleanup():
    break
print('after break')
print(next(g, 'exhausted'), list(g), [x for x in map(None.__class__, [])])
