"""Functions that call themselves, and what happens when they do not stop."""
import sys


def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


def fibonacci(n, known={0: 0, 1: 1}):
    if n not in known:
        known[n] = fibonacci(n - 1) + fibonacci(n - 2)
    return known[n]


def hanoi(n, source, target, spare):
    if n == 0:
        return 0
    moves = hanoi(n - 1, source, spare, target)
    if n > 2:
        print('disc', n, source, '->', target)
    return moves + 1 + hanoi(n - 1, spare, target, source)


def permutations(items):
    if len(items) <= 1:
        yield items
        return
    for i, first in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [first] + rest


def flatten(nested):
    for item in nested:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


print(factorial(20), factorial(50) % 1000003, fibonacci(90))
print(hanoi(4, 'A', 'C', 'B'))
print([''.join(p) for p in permutations(list('abc'))])
print(list(flatten([1, [2, (3, [4, []], 5)], 'six'])))
print(ackermann(2, 5))


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(even(100), odd(7))


def endless(depth):
    try:
        return endless(depth + 1)
    except RecursionError:
        return depth > 500


print(endless(0))


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


limit = sys.getrecursionlimit()
print(limit)
sys.setrecursionlimit(5000)
print(deep(3000))
sys.setrecursionlimit(limit)
for bad in (0, -1):
    try:
        sys.setrecursionlimit(bad)
    except ValueError as error:
        print(error)
try:
    deep(10**6)
except RecursionError as error:
    print(type(error).__name__, type(error).__mro__[1].__name__)
loop = []
loop.append(loop)
print(loop, loop == loop, loop in loop)
ring = {'me': None}
ring['me'] = ring
print(ring)
