"""How often a local name is counted where it is passed on: from 3.14 on the stack may borrow it."""
import sys

g = sys.getrefcount


class A:
    pass


def two(a, b):
    return g(a), g(b)


def straight(a):
    b = a
    return g(a), g(b), [g(a), g(b)]


def rebound(a):
    n = g(a)
    a = A()
    return n, g(a)


def deleted(a):
    n = g(a)
    b = a
    del a
    return n, g(b)


def in_a_display(a):
    return [a, g(a)][1], (a, a, g(a))[2], {'k': a, 'n': g(a)}['n']


def conditional(a, flag):
    n = g(a) if flag else g(a)
    return two(a, A() if flag else a), n


def either(a, flag):
    return g(a) if flag else two(a, a)


def short(a, flag):
    return (flag and g(a)) or two(a, a)


def loop(a):
    out = []
    for i in range(3):
        out.append(g(a))
        b = a
    return out, g(a), g(b)


def loop_breaks(a):
    while True:
        n = g(a)
        if n:
            break
    return n, g(a)


def tries(a):
    try:
        n = g(a)
    except ValueError:
        return None
    return n, g(a)


def tries_again(a):
    try:
        n = g(a)
    except ValueError:
        n = 0
    return n, g(a)


def tries_with_if(a):
    try:
        if a:
            n = g(a)
    except ValueError:
        n = 0
    return n, g(a), two(a, a)


def handles(a):
    try:
        raise ValueError(a)
    except ValueError as e:
        n = g(a)
    return n, g(a)


def finally_(a):
    try:
        n = g(a)
    finally:
        m = g(a)
    return n, m, g(a)


def may_be_unbound(a, flag):
    if flag:
        b = a
    return g(b), g(b)


def unpacks(a):
    b, c = a, a
    b, c = c, b
    return g(a), g(b), two(b, c)


def star(*args, **kwargs):
    return g(args[0]), g(kwargs['k'])


def passes_stars(a):
    return star(a, k=a), star(*[a], **{'k': a})


def generator(a):
    yield g(a)
    b = a
    yield g(a), g(b)
    yield two(a, b)


def comprehension(a):
    return [g(a) for _ in range(2)], [g(x) for x in [a, a]], {g(x) for x in (a,)}


def closure(a):
    def inner():
        return g(a)
    return g(a), inner()


def recursive(a, n):
    return g(a) if n == 0 else recursive(a, n - 1)


def method_calls(a):
    items = []
    items.append(a)
    return g(a), items.count(a), g(items), g(a)


def returned(a):
    return a


def augmented(a):
    a.n = 1
    a.n += g(a)
    return a.n


def long_line(a, b, c, d, e, f, h, i, j, k, l, m, n, o, p, q, r, s):
    return g(a), g(r), two(r, s), two(a, s), g(s)


def asserts(a):
    assert g(a) < 10, g(a)
    return g(a)


x = A()
for f in (straight, rebound, deleted, in_a_display, loop, loop_breaks, tries, tries_again,
          tries_with_if, handles, finally_, unpacks, passes_stars, comprehension, closure, method_calls, augmented, asserts):
    print(f.__name__, f(x), f(A()))
for f in (conditional, either, short, may_be_unbound):
    print(f.__name__, f(x, True), f(A(), True))
for f in (conditional, either, short):
    print(f.__name__, f(x, False), f(A(), False))
print(list(generator(x)), list(generator(A())))
print([recursive(x, n) for n in range(4)], [recursive(A(), n) for n in range(4)])
print(g(returned(x)), g(returned(A())), g(returned(returned(x))))
print(long_line(*[x] * 18), g(x))
