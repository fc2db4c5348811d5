def counter(n):
    i = 0
    while i < n:
        got = yield i
        if got is not None: i = got
        else: i += 1
    return 'done'
g = counter(5); print(next(g), next(g), g.send(3), list(g))
def outer():
    r = yield from counter(2)
    print('r', r)
    yield from 'ab'
    return 5
print(list(outer()))
g = outer(); print(g.gi_frame.f_lineno, g.gi_running, g.gi_code.co_name, g.gi_yieldfrom); next(g); print(g.gi_yieldfrom.__name__, g.gi_frame.f_locals)
try: next(iter([]))
except StopIteration as e: print(repr(e), e.value)
g = counter(0)
try: next(g)
except StopIteration as e: print(e.value)
g = counter(2)
try: g.send(1)
except TypeError as e: print(e)
def th():
    while True:
        try: x = yield 'y'
        except ValueError as e: print('caught', e); yield 'recovered'
g = th(); next(g); print(g.throw(ValueError('v')), next(g))
try: g.throw(KeyError, 'kk')
except KeyError as e: print('out', e)
try: next(g)
except StopIteration: print('stopped')
def bad():
    yield 1
    raise StopIteration('x')
try: print(list(bad()))
except RuntimeError as e: print(e, repr(e.__cause__))
def rec(): yield next(me)
me = rec()
try: next(me)
except ValueError as e: print(e)
def ign():
    try: yield
    except GeneratorExit: yield 'no'
g = ign(); next(g)
try: g.close()
except RuntimeError as e: print(e)
gx = (x * x for x in range(4)); print(sum(gx), list(gx))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
from itertools import islice, takewhile
print(list(islice(fib(), 10)), list(takewhile(lambda x: x < 50, fib())))
def walk(t):
    if t:
        l, v, r = t
        yield from walk(l); yield v; yield from walk(r)
print(list(walk(((None, 1, None), 2, (None, 3, None)))))
print(next(fib(), 'd'), next(iter([]), 'd'), type(fib), type(fib()), iter(gx) is gx)
next(5)
