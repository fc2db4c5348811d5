"""Decorators: with and without arguments, on methods and classes, stacked; caches of several kinds."""
import functools
import time


def memoize(function):
    cache = {}

    @functools.wraps(function)
    def wrapper(*args):
        if args not in cache:
            wrapper.misses += 1
            cache[args] = function(*args)
        else:
            wrapper.hits += 1
        return cache[args]
    wrapper.hits = wrapper.misses = 0
    wrapper.cache = cache
    return wrapper


@memoize
def fibonacci(n):
    """The nth number of Fibonacci."""
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(50), fibonacci.hits, fibonacci.misses, len(fibonacci.cache), fibonacci.__name__, fibonacci.__doc__)
try:
    fibonacci([1])
except TypeError as error:
    print('TypeError', error)


def repeat(times=2, *, separator=', '):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            return separator.join(str(function(*args, **kwargs)) for _ in range(times))
        return wrapper
    if callable(times):
        function, times = times, 2
        return decorate(function)
    return decorate


@repeat
def hello(name='you'):
    return 'hello ' + name


@repeat(3, separator='-')
def knock():
    return 'knock'


print(hello(), '|', hello('Ann'), '|', knock(), '|', hello.__wrapped__('Bob'))


def trace(function):
    depth = 0

    @functools.wraps(function)
    def wrapper(*args):
        nonlocal depth
        print('  ' * depth + '%s%r' % (function.__name__, args))
        depth += 1
        try:
            return function(*args)
        finally:
            depth -= 1
    return wrapper


def require(*types):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args):
            for number, (value, kind) in enumerate(zip(args, types), 1):
                if not isinstance(value, kind):
                    raise TypeError('argument %d of %s must be %s' % (number, function.__qualname__, kind.__name__))
            return function(*args)
        return wrapper
    return decorate


@trace
@require(int, int)
def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


print(gcd(12, 18))
try:
    gcd(12, 1.5)
except TypeError as error:
    print('TypeError', error)


class count_calls:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function, self.calls = function, 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.function(*args, **kwargs)

    def __get__(self, instance, owner):
        return self if instance is None else functools.partial(self, instance)


def singleton(cls):
    instances = {}

    @functools.wraps(cls, updated=())
    def get(*args):
        if cls not in instances:
            instances[cls] = cls(*args)
        return instances[cls]
    return get


@singleton
class Settings:
    def __init__(self, name='default'):
        self.name = name

    @count_calls
    def get(self, key):
        return '%s.%s' % (self.name, key)


a, b = Settings('first'), Settings('second')
print(a is b, a.get('x'), b.get('y'), type(a).get.calls, Settings.__name__)


@functools.lru_cache(maxsize=2)
def square(x):
    print('computing', x)
    return x * x


print([square(x) for x in (1, 2, 1, 3, 2)], square.cache_info())
square.cache_clear()
print(square.cache_info(), square.__wrapped__(9))
add = functools.partial(lambda a, b, c=0: a + b + c, 1)
print(add(2), add(2, c=3), add.args, add.keywords, functools.reduce(lambda x, y: x * 10 + y, [1, 2, 3]))


def with_property(name):
    def decorate(cls):
        setattr(cls, name, property(lambda self: 'computed ' + name))
        return cls
    return decorate


@with_property('colour')
@with_property('size')
class Thing:
    pass


print(Thing().colour, Thing().size, sorted(n for n in vars(Thing) if not n.startswith('_')))
try:
    functools.reduce(lambda x, y: x, [])
except TypeError as error:
    print(str(error).split('(')[0])
start = time.perf_counter()
print(time.perf_counter() >= start)
gcd('a', 'b')
