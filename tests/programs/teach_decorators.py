import functools


def trace(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        parts = [repr(a) for a in args] + ['{}={!r}'.format(k, v) for k, v in kwargs.items()]
        print('call', func.__name__ + '(' + ', '.join(parts) + ')')
        result = func(*args, **kwargs)
        print('return', repr(result))
        return result
    return wrapper


@trace
def add(a, b=10):
    """Adds."""
    return a + b


print(add(1), add(1, b=2), add.__name__, add.__doc__)


def repeat(times):
    def deco(func):
        def inner(*a):
            return [func(*a) for _ in range(times)]
        return inner
    return deco


@repeat(3)
@repeat(2)
def hello(name):
    return 'hi ' + name


print(hello('you'))


class Memo:
    def __init__(self, func):
        self.func = func
        self.cache = {}
        self.hits = 0

    def __call__(self, *args):
        if args in self.cache:
            self.hits += 1
            return self.cache[args]
        value = self.cache[args] = self.func(*args)
        return value


@Memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(30), fib.hits, len(fib.cache))


@functools.lru_cache(maxsize=2)
def square(x):
    print('computing', x)
    return x * x


print(square(2), square(3), square(2), square(4), square(3))
print(square.cache_info())
square.cache_clear()
print(square.cache_info())


def register(registry):
    def deco(f):
        registry[f.__name__] = f
        return f
    return deco


commands = {}


@register(commands)
def start():
    return 'started'


@register(commands)
def stop():
    return 'stopped'


for name in sorted(commands):
    print(name, commands[name]())


def add_repr(cls):
    def __repr__(self):
        fields = ', '.join(f'{k}={v!r}' for k, v in sorted(vars(self).items()))
        return f'{cls.__name__}({fields})'
    cls.__repr__ = __repr__
    return cls


@add_repr
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


print(Point(1, 2), [Point(0, 0)])
