x = 'global'


def outer():
    x = 'outer'

    def inner():
        nonlocal x
        x = 'changed by inner'
        return x

    def reader():
        return x
    before = reader()
    inner()
    return before, reader()


def use_global():
    global x, created
    x = 'changed'
    created = 42


def local_only():
    x = 'local'
    return x, sorted(locals())


print(outer(), x)
use_global()
print(x, created, local_only())


def unbound():
    try:
        print(y)
    except UnboundLocalError as e:
        print(type(e).__name__, 'y' in str(e))
    y = 1


unbound()


class Scope:
    x = 'class'
    names = [n for n in ('a', 'b')]

    def method(self):
        return x, self.x, Scope.x

    y = x + '!'


print(Scope().method(), Scope.y, Scope.names)


def defaults(a, b=[], *, c=len('four')):
    b.append(a)
    return b, c


print(defaults(1), defaults(2), defaults(3, [], c=0))
n = 10
total = sum(n for n in range(4))
print(n, total, [n for n in 'ab'], n)
squares = {k: v for k, v in enumerate('xyz')}
print(squares, 'k' in globals())
funcs = []
for i in range(3):
    def f(j=i):
        return i, j
    funcs.append(f)
print([f() for f in funcs])
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
if (lambda: True)():
    del n
try:
    n
except NameError as e:
    print(e)
print(__name__, 'x' in dir())
