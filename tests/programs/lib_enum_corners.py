"""Enumerations of every kind: members, aliases, flags, functional ones, and what is refused."""
import enum, sys
from enum import *


def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)


class C(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self):
        return '%s=%s' % (self.name, self.value)

    @classmethod
    def fav(cls):
        return cls.BLUE

    @property
    def low(self):
        return self.name.lower()


print(C.RED, repr(C.RED), C.RED.name, C.RED.value, C(2), C['BLUE'], list(C), len(C), C.CRIMSON is C.RED, C.RED.describe(), C.fav(), C.RED.low)
print(C.__members__, C, repr(C), C.RED in C, isinstance(C.RED, C), hash(C.RED) == hash('RED'), C.RED == 1, C.RED != C.GREEN, type(C.RED), {C.RED: 1}[C(1)])
show(lambda: C(9))
show(lambda: C['X'])
show(lambda: C.X)
show(lambda: C.RED < C.GREEN)
show(setattr, C, 'RED', 3)
show(delattr, C, 'RED')
show(setattr, C.RED, 'value', 3)
show(setattr, C.RED, 'name', 'x')


def bad():

    class D(C):
        pass


show(bad)


def bad():

    class D(Enum):
        A = 1
        A = 2


show(bad)


def bad():

    @unique
    class D(Enum):
        A = 1
        B = 1


show(bad)


class P(Enum):
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.3)

    def __init__(self, m, r):
        self.m = m
        self.r = r

    @property
    def g(self):
        return round(self.m / self.r ** 2, 3)


print(P.EARTH.g, P.MARS.value, P((0.6, 3.3)))


class A(Enum):
    X = auto()
    Y = auto()
    Z = 10
    W = auto()


print(list(A), [a.value for a in A])


class S(Enum):

    def _generate_next_value_(name, start, count, last):
        return name.lower()
    N = auto()
    E = auto()


print([s.value for s in S])


class I(IntEnum):
    LOW = 1
    HIGH = 10


print(I.LOW, repr(I.LOW), I.LOW + 1, I.LOW < I.HIGH, I.LOW == 1, sorted([I.HIGH, I.LOW]), '%d' % I.HIGH, '%s' % I.HIGH, f'{I.HIGH}', format(I.LOW, '03d'), [0, 1, 2][I.LOW], max(I), I(10), isinstance(I.LOW, int), str(I.LOW), int(I.HIGH))


class F(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(F.R, repr(F.R), F.R | F.X, repr(F.R | F.X), F.RW, repr(F.RW), F.R in F.RW, F.R & F.W, bool(F.R & F.W), ~F.R, F(0), repr(F(0)), F(5), F.RW ^ F.R, list(F), [f.value for f in F], len(F))
show(lambda: F(99))
show(lambda: F.R | 1)
show(lambda: F['R'])


class IF(IntFlag):
    A = 1
    B = 2
    C = 4


print(IF.A | IF.B, repr(IF.A | IF.B), IF.A | 8, repr(IF.A | 8), IF(7), repr(~IF.A), IF.A + 1, IF.A & 3, IF.A == 1, f'{IF.A | IF.B}', list(IF))


class St(str, Enum):
    A = 'a'
    B = 'b'


print(St.A, repr(St.A), St.A == 'a', St.A.upper(), '%s' % St.A, f'{St.A}', format(St.A), St('b'), 'x' + St.A, str(St.A), St.A.value)
if sys.version_info >= (3, 11):

    class SE(StrEnum):
        ONE = auto()
        TWO = 'zwei'
    print(SE.ONE, repr(SE.ONE), f'{SE.TWO}', SE.ONE == 'one')
    show(lambda: StrEnum('Q', {'A': 3}))
    print(F.R | F.W | F.X, list(F.R | F.X), (F.R | F.X).name)

    class B(Flag, boundary=STRICT):
        A = 1
    show(lambda: B(8))

    class B(Flag, boundary=CONFORM):
        A = 1
    show(lambda: B(9))

    class B(Flag, boundary=KEEP):
        A = 1
    show(lambda: B(9))
    print(member, nonmember)

    class M(Enum):
        A = 1

        @nonmember
        class Inner:
            pass
        f = member(lambda self: 1)
    print([m.name for m in M], M.Inner.__name__)

    class V(Enum):
        A = 1

    def bad():

        @verify(UNIQUE)
        class V(Enum):
            A = 1
            B = 1
    show(bad)

    def bad():

        @verify(CONTINUOUS)
        class V(IntEnum):
            A = 1
            B = 3
    show(bad)


class Mi(Enum):
    A = 1

    @classmethod
    def _missing_(cls, v):
        if isinstance(v, str):
            return cls.A
        return None


print(Mi('zz'))
show(lambda: Mi(5))


class Mm(Enum):
    A = 1

    @classmethod
    def _missing_(cls, v):
        return 5


show(lambda: Mm(3))
Fn = Enum('Fn', 'A B C')
print(list(Fn), Fn.A.value, Fn.__module__, repr(Fn.B))
Fn2 = Enum('Fn2', {'X': 10, 'Y': 20})
print(list(Fn2))
Fn3 = IntEnum('Fn3', ['P', 'Q'], start=5)
print(list(Fn3))
Fn4 = Enum('Fn4', [('a', 1), ('b', 2)])
print(list(Fn4), reversed(Fn4).__class__.__name__, list(reversed(Fn4)))


class Op(Enum):
    ADD = '+'
    SUB = '-'

    def __call__(self, a, b):
        return {'+': a + b, '-': a - b}[self.value]

    def __str__(self):
        return 'op' + self.value


print(Op.ADD(1, 2), Op.SUB, f'{Op.ADD}', [str(o) for o in Op], repr(Op.ADD))


class Ord(Enum):
    A = 1
    B = 2

    def __lt__(self, o):
        return self.value < o.value


print(sorted([Ord.B, Ord.A]), Ord.A < Ord.B)


class Mix(Enum):

    @property
    def up(self):
        return self._name_ + '!'


class Sub(Mix):
    K = 1


print(Sub.K.up, Sub.__mro__)


print([m for m in dir(C) if not m.startswith('__')], [m for m in dir(C.RED) if not m.startswith('__')])
import copy
print(C.RED.__class__, C.RED.__doc__, C.__doc__ is None or len(C.__doc__) > 0, C.RED.__module__, C.__name__, C.__qualname__)


class W(Enum):
    A = 1
    _private = 2


print(list(W))


class DC(Enum):
    A = [1]
    B = {'x': 1}


print(DC([1]), DC.A.value, DC({'x': 1}))
show(lambda: hash(DC.A) == hash('A'))
for n, m in C.__members__.items():
    print(n, m)
print(C._member_names_, C._member_map_, C._value2member_map_)
