def f(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


print(f(1, c=3))
print(f(1, 2, 3, 4, c=5, e=6))
print(f(*[1, 2, 3], **{'c': 0, 'z': 9}))
print(f(*(1,), *[2], c=1, **{'x': 1}, **{'y': 2}))


def g(a, b):
    return a - b


print(g(5, 3), g(b=5, a=3), g(*(1, 2)), g(**dict(a=1, b=2)))
for call in (lambda: g(), lambda: g(1), lambda: g(1, 2, 3), lambda: g(1, a=2), lambda: g(1, 2, c=3),
             lambda: f(1), lambda: f(), lambda: g(*5), lambda: g(**5), lambda: g(1, **{'b': 1, 3: 4}),
             lambda: len(), lambda: len(1, 2), lambda: len(5), lambda: 5()):
    try:
        print(call())
    except TypeError as e:
        print('TypeError:', e)


def only_keywords(*, verbose=False, level):
    return verbose, level


print(only_keywords(level=3))
try:
    only_keywords(3)
except TypeError as e:
    print(e)


def many(a, b, c, d=1):
    pass


for args in ((), (1,), (1, 2), (1, 2, 3, 4, 5)):
    try:
        many(*args)
    except TypeError as e:
        print(e)


class C:
    def method(self, x):
        return x

    @classmethod
    def make(cls, *a):
        return cls.__name__, a

    @staticmethod
    def plain(*a):
        return a


c = C()
print(c.method(1), C.method(c, 2), C.make(1), c.make(2), C.plain(), c.plain(3))
try:
    c.method()
except TypeError as e:
    print(e)
try:
    C.method(1)
except TypeError as e:
    print(e)
print(f.__defaults__, f.__kwdefaults__, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_varnames)
first, *middle, last = range(6)
print(first, middle, last)
(a, b), [c, *d] = (1, 2), 'xyz'
print(a, b, c, d)
