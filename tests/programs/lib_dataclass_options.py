"""Dataclasses with every option, and the errors of wrong ones."""
import dataclasses, sys, inspect
from dataclasses import dataclass, field, InitVar, asdict, astuple, replace, fields
from typing import ClassVar, List, Optional


def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)


@dataclass
class P:
    x: int
    y: int = 0
    tags: List[str] = field(default_factory=list)


print(P.__doc__)
p = P(1)
print(p, p == P(1, 0, []), P(1) != P(2), P.__eq__(p, 3))
show(P)
show(P, 1, 2, 3, 4)
show(P, z=1)
show(P, 1, x=2)
show(hash, p)
show(lambda: p < p)
print(asdict(p), astuple(p), replace(p, x=9), replace(p))
show(replace, p, q=1)
show(replace, 3)
show(asdict, P)
show(fields, 3)
print(dataclasses.is_dataclass(P), dataclasses.is_dataclass(p), dataclasses.is_dataclass(3))
print(inspect.signature(P), P.__init__.__annotations__, P.__init__.__defaults__, P.__init__.__qualname__, P.__repr__.__qualname__, P.__eq__.__qualname__)


@dataclass(order=True, frozen=True)
class V:
    major: int
    minor: int = field(default=0, compare=True, repr=False)
    note: str = field(default='n', compare=False, hash=False)


print(V(1) < V(2), sorted([V(2), V(1, 5), V(1)]), hash(V(1)) == hash(V(1)), {V(1), V(1, note='q')}, V(1) == V(1, note='z'), max(V(1), V(3)))
v = V(1)


def f():
    v.major = 3


show(f)


def f():
    del v.major


show(f)


def f():
    v.zzz = 3


show(f)
show(lambda: V(1) < 3)


@dataclass
class I:
    a: int
    b: InitVar[int]
    c: int = field(init=False)
    d: ClassVar[int] = 7
    e: 'ClassVar[int]' = 8

    def __post_init__(self, b):
        self.c = self.a + b


show(replace, I(1, 2), a=3)
show(replace, I(1, 2), c=3, b=1)
print(replace(I(1, 2), a=3, b=5))


def bad():

    @dataclass
    class B:
        a: int = 0
        b: int


show(bad)


def bad():

    @dataclass
    class B:
        a: list = []


show(bad)


def bad():

    @dataclass
    class B:
        a: dict = {}


show(bad)


def bad():

    @dataclass
    class B:
        a = field()


show(bad)


def bad():

    @dataclass(order=True, eq=False)
    class B:
        a: int


show(bad)


def bad():

    @dataclass(order=True)
    class B:
        a: int

        def __lt__(self, o):
            pass


show(bad)


def bad():

    @dataclass(frozen=True)
    class B:
        a: int

        def __setattr__(self, n, v):
            pass


show(bad)


def bad():

    @dataclass
    class B(V):
        a: int = 0


show(bad)


def bad():

    @dataclass(frozen=True)
    class B(P):
        a: int = 0


show(bad)


def bad():

    @dataclass(unsafe_hash=True)
    class B:
        a: int

        def __hash__(self):
            return 1


show(bad)
show(lambda: field(default=1, default_factory=list))
show(lambda: dataclass(zzz=3))


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Child(Base):
    c: int = 3
    a: str = 'z'


print(Child(), inspect.signature(Child), [f.name for f in fields(Child)])


@dataclass
class T:
    v: int
    left: 'Optional[T]' = None
    right: 'Optional[T]' = None


t = T(1, T(2), T(3, T(4)))
print(t)
print(asdict(t))
t.left = t
print(t)
print(T.__doc__)
C = dataclasses.make_dataclass('C', ['x', ('y', int), ('z', int, field(default=5))], namespace={'tot': lambda s: s.x + s.y + s.z})
print(C(1, 2), C(1, 2).tot(), C.__doc__, C.__module__)
show(lambda: dataclasses.make_dataclass('C', ['x', 'x']))
show(lambda: dataclasses.make_dataclass('C', ['for']))
show(lambda: dataclasses.make_dataclass('C', ['1x']))
show(lambda: dataclasses.make_dataclass('C', [('x',)]))
show(lambda: dataclasses.make_dataclass('C', [3]))
if sys.version_info >= (3, 10):

    @dataclass(slots=True)
    class S:
        x: int
        y: int = 1
    s = S(1)
    print(s, S.__slots__, hasattr(s, '__dict__'), S.__match_args__)

    def f():
        s.q = 1
    show(f)

    @dataclass(kw_only=True)
    class K:
        a: int
        b: int = 2
    print(K(a=1), inspect.signature(K))
    show(K, 1)
    show(K)

    @dataclass
    class K2:
        a: int
        _: dataclasses.KW_ONLY
        b: int = 2
        c: int
    print(K2(1, c=3), inspect.signature(K2), K2.__match_args__)
    show(K2, 1, 2)
    show(K2, 1)

    @dataclass(frozen=True, slots=True)
    class FS:
        x: int

    def f():
        FS(1).x = 3
    show(f)
    import copy
    print(copy.copy(FS(1)), copy.deepcopy(FS(2)))
if sys.version_info >= (3, 11):

    @dataclass(slots=True, weakref_slot=True)
    class W:
        x: int
    import weakref
    w = W(1)
    print(weakref.ref(w)() is w, W.__slots__)
    show(lambda: dataclass(weakref_slot=True)(P))


@dataclass
class Emp:
    pass


print(Emp(), Emp() == Emp(), Emp.__doc__)


@dataclass(eq=False)
class Ne:
    x: int


print(Ne(1) == Ne(1), hash(Ne(1)) != 0)


@dataclass(repr=False)
class Nr:
    x: int


print(repr(Nr(1))[:20])


@dataclass(init=False)
class Ni:
    x: int = 3


print(Ni())
show(Ni, 1)


class Desc:

    def __get__(self, o, t):
        return 5 if o is None else o._v

    def __set__(self, o, v):
        o._v = v * 2


@dataclass
class WD:
    x: int = Desc()


print(WD(), WD(4))
from collections import namedtuple, defaultdict
N = namedtuple('N', 'p q')


@dataclass
class Mix:
    a: object
    b: object
    c: object


print(asdict(Mix(N(1, P(1)), [P(2)], {'k': P(3)})), astuple(Mix(N(1, P(1)), (P(2),), {'k': P(3)})))
import abc


@dataclass
class Ab(abc.ABC):
    x: int

    @abc.abstractmethod
    def f(self):
        ...


show(Ab, 1)
