"""Closures and scopes: cells, late binding, nonlocal, global, class bodies, default values."""


def counter(start=0, step=1):
    value = start

    def increment(by=None):
        nonlocal value
        value += step if by is None else by
        return value

    def reset():
        nonlocal value
        value = start
    increment.reset = reset
    increment.peek = lambda: value
    return increment


a, b = counter(), counter(100, -10)
print(a(), a(), a(5), b(), b(), a.peek(), b.peek())
a.reset()
print(a(), a.__closure__[0].cell_contents, a.__code__.co_freevars, [c.cell_contents for c in b.__closure__])
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])


def make():
    functions = []
    for word in ['a', 'b']:
        def show(suffix, *, prefix='<'):
            return prefix + word + suffix
        functions.append(show)
    return functions


print([f('>') for f in make()], make()[0].__kwdefaults__, make()[0].__code__.co_name)
total = 0


def add(x, into=[]):
    global total
    total += x
    into.append(x)
    return into


print(add(1), add(2), add(3, []), total, add.__defaults__)


def unbound():
    try:
        print(x)
    except UnboundLocalError as error:
        print(type(error).__name__)
    x = 1
    del x
    try:
        return x
    except NameError as error:
        return isinstance(error, UnboundLocalError)


print(unbound())


class Scope:
    x = 'class'
    y = [x for _ in range(1)] if False else 'skipped'

    def method(self):
        try:
            return x
        except NameError as error:
            return str(error)

    def own(self):
        return self.x, __class__.__name__


print(Scope().method(), Scope().own())
x = 'global'
print(Scope().method())


def outer():
    x = 'outer'

    class Inner:
        y = x
        x = 'inner'
        z = x

        def get(self):
            return x
    return Inner.y, Inner.z, Inner().get()


try:
    print(outer())
except NameError as error:
    print('NameError', error)


def free():
    def inner():
        return later
    try:
        inner()
    except NameError as error:
        print(error)
    later = 'now'
    return inner()


print(free())


def compose(*functions):
    def composed(value):
        for function in reversed(functions):
            value = function(value)
        return value
    return composed


def curry(function, n):
    return function if n == 1 else lambda x: curry(lambda *rest: function(x, *rest), n - 1)


print(compose(str, lambda n: n + 1, int)('41'), curry(lambda a, b, c: (a, b, c), 3)(1)(2)(3))


def account(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount
        return balance

    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            return 'insufficient'
        balance -= amount
        return balance
    return {'deposit': deposit, 'withdraw': withdraw, 'balance': lambda: balance}


acc = account(50)
print(acc['deposit'](25), acc['withdraw'](100), acc['withdraw'](30), acc['balance']())
print(sorted(locals().keys() & {'a', 'acc', 'total'}), 'balance' in globals(), [n for n in (lambda p, q=1: locals())(1)])
print((lambda *args, **kw: (args, kw))(*'ab', c=1, **{'d': 2}))
y = [x for x in range(3)]
print(x, y, (z := 5) if False else 'no walrus here') if False else print(x, y)


def recursive_default(n, memo={0: 0, 1: 1}):
    if n not in memo:
        memo[n] = recursive_default(n - 1) + recursive_default(n - 2)
    return memo[n]


print(recursive_default(30), len(recursive_default.__defaults__[0]))
del total
add(1)
