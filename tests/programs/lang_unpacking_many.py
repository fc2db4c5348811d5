"""Every form of unpacking, and what is said when it does not fit."""
a, b = 1, 2
[c, d] = 'xy'
(e, (f, g)), h = (1, [2, 3]), 4
print(a, b, c, d, e, f, g, h)
first, *rest = range(5)
*init, last = 'abc'
head, *middle, tail = [1, 2]
print(first, rest, init, last, head, middle, tail)
(x, *y), *z = [(1, 2, 3), 4, 5]
print(x, y, z)
a, b, a = 1, 2, 3
print(a, b)
i = j = k = []
i.append(1)
print(k)
a, b = b, a
print(a, b)
values = [0, 1, 2]
n = 0
n, values[n] = 2, 'n was 2'
print(n, values)
for (p, q), *r in [((1, 2), 3, 4), ('ab',)]:
    print(p, q, r)
print([*range(3), *'ab'], (*[1], 2), {*'aa', *'b'} == {'a', 'b'}, {**{'a': 1}, 'b': 2, **{'a': 3}})
print({k: v for k, (v, *_) in {'a': [1, 2], 'b': (3,)}.items()})


def attempt(function):
    try:
        print(function())
    except (TypeError, ValueError) as error:
        print(type(error).__name__ + ':', error)


def two(source):
    a, b = source
    return a, b


def starred(source):
    a, *b, c = source
    return a, b, c


def endless():
    n = 0
    while True:
        yield n
        n += 1


for source in ((), (1,), [1, 2, 3], 'abc', {1: 2}, {'x': 1, 'y': 2}, 5, None, 1.5, endless(), iter([1]), range(2), b'xy', {1, 2}):
    attempt(lambda: two(source))
for source in ((), (1,), 'ab', range(6), None):
    attempt(lambda: starred(source))


def failing():
    yield 1
    raise ValueError('in the middle')


attempt(lambda: two(failing()))
attempt(lambda: starred(failing()))
attempt(lambda: [*5])
attempt(lambda: (lambda *a, **k: (a, k))(*'ab', **{'c': 1}, **{'d': 2}))
attempt(lambda: (lambda a, b: 0)(*[1, 2, 3]))
attempt(lambda: print(*3))
attempt(lambda: print(**3))
attempt(lambda: {**[1]})
attempt(lambda: two(5 for _ in range(3)))


class Pair:
    def __iter__(self):
        return iter(('left', 'right'))


class OldPair:
    def __getitem__(self, index):
        if index > 1:
            raise IndexError
        return index * 10


attempt(lambda: two(Pair()))
attempt(lambda: two(OldPair()))
