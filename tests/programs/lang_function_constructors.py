# types.FunctionType, MethodType and the cells of closures, made by hand.
import types


def make(n):
    def add(x, y=10):
        return n + x + y
    return add


add5 = make(5)
print(add5(1), add5.__closure__[0].cell_contents, add5.__code__.co_freevars)
add_again = types.FunctionType(add5.__code__, globals(), 'again', (100,), add5.__closure__)
print(add_again(1), add_again.__name__, add_again.__defaults__, add_again.__qualname__)
add7 = types.FunctionType(add5.__code__, {}, closure=make(7).__closure__)
try:
    print(add7(1, 2))
    print(add7(1))
except TypeError as error:
    print(error)
for arguments in ((), (1,), (add5.__code__,), (add5.__code__, 1), (add5.__code__, {}), (add5.__code__, {}, 1),
                  (add5.__code__, {}, 'n', 1), (add5.__code__, {}, 'n', (), 1), (add5.__code__, {}, 'n', (), ()),
                  (add5.__code__, {}, 'n', (), (1,)), (make.__code__, {}, 'n', (), add5.__closure__)):
    try:
        print(types.FunctionType(*arguments).__name__)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

cell = add5.__closure__[0]
print(type(cell).__name__, cell.cell_contents)
cell.cell_contents = 50
print(add5(1))
try:
    del cell.cell_contents
    print(add5(1))
except (AttributeError, NameError) as error:
    print(type(error).__name__, error)
try:
    cell.cell_contents
except ValueError as error:
    print(error)
cell.cell_contents = [1]
other = make([1]).__closure__[0]
print(cell == other, cell != other, cell < other, cell is other)
smaller = make([0]).__closure__[0]
print(smaller < cell, cell > smaller, sorted([cell, smaller], key=lambda c: c.cell_contents)[0] is smaller)
try:
    hash(cell)
except TypeError as error:
    print(error)
Cell = type(cell)
try:
    made = Cell(3)
    print(made.cell_contents)
    empty = Cell()
    print(repr(empty).replace(repr(id(empty)), '')[:9])
    empty.cell_contents
except (TypeError, ValueError) as error:
    print(type(error).__name__, error)
print(hasattr(types, 'CellType'))


class Thing:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return 'Thing(%r)' % self.n


def describe(self, extra=''):
    return '%r is described%s' % (self, extra)


method = types.MethodType(describe, Thing(1))
print(method(), method('!'), method.__self__, method.__func__ is describe, method.__name__)
thing = Thing(2)
thing.describe = types.MethodType(describe, thing)
print(thing.describe('?'))
for arguments in ((), (describe,), (describe, None), (3, thing), (describe, thing, 1)):
    try:
        types.MethodType(*arguments)
        print('made')
    except TypeError as error:
        print(error)
print(types.MethodType(len, [1, 2, 3])(), types.MethodType(len, [1]) == types.MethodType(len, [1]))
for attribute in ('__self__', '__func__', 'new', '__name__', '__doc__'):
    try:
        setattr(method, attribute, 1)
    except AttributeError as error:
        print(attribute, error)
describe.note = 'kept by the function'
print(method.note)
bound = thing.__repr__
print(bound.__self__ is thing, bound == thing.__repr__, bound is thing.__repr__, hash(bound) == hash(thing.__repr__))
for kind in (types.FunctionType, types.MethodType, types.CodeType, type(cell)):
    try:
        type('Sub', (kind,), {})
    except TypeError as error:
        print(error)
