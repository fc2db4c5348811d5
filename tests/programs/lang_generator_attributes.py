# What a generator tells of itself, and what throw() and close() take.
import sys
import inspect
import types


def numbers(limit):
    """Counts."""
    got = None
    for i in range(limit):
        got = yield i
        if got is not None:
            print('  got', got)
    return 'end of ' + str(limit)


g = numbers(3)
print(g.__name__, g.__qualname__, type(g).__name__, g.__doc__)
print(g.gi_running, g.gi_code is numbers.__code__, g.gi_yieldfrom, g.gi_frame.f_lineno)
print(inspect.getgeneratorstate(g))
print(next(g), g.gi_frame.f_lineno, sorted(g.gi_frame.f_locals))
print(inspect.getgeneratorstate(g))
g.__name__ = 'renamed'
g.__qualname__ = 'quite.renamed'
print(g.__name__, g.__qualname__, repr(g)[:27])
for wrong in (3, None, b'x'):
    try:
        g.__name__ = wrong
    except TypeError as error:
        print('name', error)
    try:
        g.__qualname__ = wrong
    except TypeError as error:
        print('qualname', error)
try:
    del g.__name__
except TypeError as error:
    print('del', error)
for attribute in ('gi_frame', 'gi_running', 'gi_code', 'gi_yieldfrom', 'other'):
    try:
        setattr(g, attribute, 1)
    except AttributeError as error:
        print(attribute, error)

print(g.send('hello'))
try:
    numbers(2).send(1)
except TypeError as error:
    print(error)


def catcher():
    while True:
        try:
            yield
        except ValueError as error:
            print('  caught', repr(error), repr(error.__context__), repr(error.__cause__))


c = catcher()
next(c)
c.throw(ValueError)
c.throw(ValueError('one'))
for arguments in ((3,), ('text',), (), (ValueError('x'), 'y'), (ValueError, ValueError('z'), 5), (int,)):
    try:
        c.throw(*arguments)
    except TypeError as error:
        print(error)
    else:
        print('accepted', len(arguments))
print(inspect.getgeneratorstate(c))
try:
    next(c)
except StopIteration as error:
    print('stopped', error.value, error.args)


def closing(value):
    try:
        yield 1
        yield 2
    except GeneratorExit:
        return value


for steps in (0, 1):
    h = closing(42)
    for _ in range(steps):
        next(h)
    print('close', h.close(), h.close(), h.gi_frame)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def selfish():
    me = yield
    try:
        next(me)
    except ValueError as error:
        print(error)
    yield me.gi_running


f = selfish()
next(f)
print(f.send(f), f.gi_running)


def stops():
    yield 1
    raise StopIteration('inside')


t = stops()
next(t)
try:
    next(t)
except (RuntimeError, StopIteration) as error:
    print(type(error).__name__, error, repr(error.__cause__))


def delegating():
    result = yield from numbers(1)
    print('  result', result)


d = delegating()
next(d)
print(d.gi_yieldfrom.__name__, d.gi_yieldfrom.gi_frame.f_lineno)
print(list(d), d.gi_yieldfrom)
print(isinstance(d, types.GeneratorType), iter(d) is d)
e = (x for x in 'ab')
print(e.__name__, e.__qualname__, e.gi_code.co_name, list(e.gi_code.co_varnames))
try:
    e.__next__(1)
except TypeError as error:
    print(error)
try:
    e.send()
except TypeError as error:
    print(error)
try:
    types.GeneratorType()
except TypeError as error:
    print(error)
