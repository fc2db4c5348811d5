"""When the parts of a generator expression and of comprehensions are evaluated."""


def tell(value):
    print('tell', value)
    return value


g = (tell(x) * 10 for x in tell([1, 2, 3]) if tell(x) != 2)
print('made', type(g).__name__)
print(list(g), list(g))
try:
    (x for x in 5)
except TypeError as error:
    print(error)
lazy = (1 / x for x in [1, 0])
print(next(lazy))
try:
    next(lazy)
except ZeroDivisionError as error:
    print(error)
print(list(lazy))
n = 2
scaled = (x * n for x in range(3))
n = 100
print(list(scaled))
items = [1, 2, 3]
doubled = (x for x in items)
items = ['other']
print(list(doubled))
print(sum(x * x for x in range(5)), max((len(w), w) for w in ['bb', 'a', 'cc']), any(x > 2 for x in range(10)), all(x for x in []))
print([[r * c for c in range(3)] for r in range(3)], [(a, b) for a in 'ab' for b in 'xy' if (a, b) != ('a', 'y')])
print({x % 3 for x in range(10)}, {x: x ** 2 for x in range(4) if x % 2}, [y for x in [[1], [2, 3]] for y in x])
print([x if x % 2 else -x for x in range(5)], [i for i in range(20) if i % 2 if i % 3])
functions = [lambda: i for i in range(3)]
print([f() for f in functions])
functions = [lambda i=i: i for i in range(3)]
print([f() for f in functions])
x = 'outside'
print([x for x in 'in'], x)
print([(lambda x: x + 1)(x) for x in range(3)], list(map(lambda x: x * 2, filter(None, [0, 1, 2]))))


class Table:
    rows = [1, 2]
    doubled = [r * 2 for r in rows]
    try:
        crossed = [r * c for r in rows for c in rows]
    except NameError as error:
        crossed = str(error)


print(Table.doubled, Table.crossed)
print(next((w for w in ['apple', 'kiwi'] if len(w) == 4), 'none'), next((w for w in []), 'none'))
first = (x for x in range(10))
print(next(first), 5 in first, next(first), list(first))
print(dict((k, v) for k, v in zip('ab', [1, 2])), ''.join(c for c in 'a1b2' if c.isalpha()), tuple(i for i in 'xy'), set(c for c in 'aab') == {'a', 'b'})
