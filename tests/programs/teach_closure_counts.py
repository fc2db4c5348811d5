import sys
import gc

gc.collect()
gc.disable()


class V:
    pass


def make():
    v = V()

    def get():
        return v

    def count():
        return sys.getrefcount(v)
    return get, count


get, count = make()
print(count(), sys.getrefcount(get()))
print(get.__code__.co_freevars, get.__closure__[0].cell_contents is get())
print(get.__closure__[0] is count.__closure__[0])
held = get()
print(count())
del held
print(count())
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
gs = [lambda i=i: i for i in range(3)]
print([g() for g in gs])


def counter(start=0):
    n = start

    def step(by=1):
        nonlocal n
        n += by
        return n
    return step


c, d = counter(), counter(10)
print(c(), c(), c(5), d(), c())


def recursive():
    def fact(n):
        return 1 if n < 2 else n * fact(n - 1)
    return fact(10)


print(recursive())
print('the closure is its own cycle:', gc.collect())
