"""What annotations are made of, and generic classes, protocols, typed tuples and dictionaries."""
import typing, sys
from typing import *


def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)


T = TypeVar('T')
K = TypeVar('K', bound=int)
N = TypeVar('N', int, str)
print(T, K, N, T.__name__)
print(List[int], Dict[str, int], Optional[int], Union[int, str], Tuple[int, ...], Callable[[int], str], Callable[..., int], Any, List, Dict, Set[int], FrozenSet[str], Type[int], Iterable[int], Iterator[T], Generator[int, None, str], Sequence[int], Mapping[str, int], ClassVar[int])
print(Union[int, None], Optional[str] == Union[str, None], Union[int], Union[int, int, str], Optional[Optional[int]])
print(List[List[int]], Dict[str, List[int]], List['Node'], Tuple[()] if sys.version_info >= (3, 11) else '')


class Stack(Generic[T]):

    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, x: T) -> None:
        self.items.append(x)

    def pop(self) -> T:
        return self.items.pop()


s = Stack[int]()
s.push(1)
print(s.pop(), Stack, Stack[int])
print(type(s).__name__, Stack.__mro__)


class Pair(Generic[T, K]):

    def __init__(s, a: T, b: K):
        s.a = a
        s.b = b


p = Pair[int, int](1, 2)
print(p.a, Pair[str, int])


def f(a: int, b: Optional[str]=None, *args: int, **kw: Any) -> List[int]:
    ...


print(f.__annotations__)
print(get_type_hints(f))


class E(NamedTuple):
    name: str
    id: int = 3

    def hi(self):
        return 'hi ' + self.name


e = E('x')
print(e, e.hi(), E._fields, E._field_defaults if sys.version_info >= (3, 7) else '', e._asdict())
show(E)
print(E.__annotations__ if sys.version_info < (3, 9) else list(E.__annotations__))
P2 = NamedTuple('P2', [('x', int), ('y', int)])
print(P2(1, 2))
UserId = NewType('UserId', int)
print(UserId(5), UserId.__name__, UserId.__supertype__)
print(cast(int, 'x'), isinstance([], list))
print(TYPE_CHECKING, overload.__name__, Text, AnyStr)


class Color:
    pass


print(List[Color], Callable[[Color], None], Union[Color, int])
if sys.version_info >= (3, 8):
    from typing import Protocol, Literal, Final, TypedDict, runtime_checkable, final

    @runtime_checkable
    class Q(Protocol):

        def quack(self) -> str:
            ...

    class D:

        def quack(self):
            return 'q'
    print(isinstance(D(), Q), isinstance(3, Q))
    show(Q)

    class NP(Protocol):

        def z(self):
            ...
    show(isinstance, 3, NP)
    print(Literal[1, 'a'], Final[int], Literal[True])

    class TD(TypedDict):
        a: int
        b: str
    t = TD(a=1, b='x')
    print(t, type(t))
    print(TD.__annotations__)
    print(TD.__total__)
    print(get_origin(List[int]), get_args(List[int]), get_args(Union[int, str]), get_origin(Optional[int]), get_args(Callable[[int], str]))
if sys.version_info >= (3, 9):
    from typing import Annotated
    print(Annotated[int, 'm'], list[int], dict[str, list[int]], tuple[int, ...])
    print(get_type_hints(f))
if sys.version_info >= (3, 10):
    print(int | str, int | None, Optional[int] | str, List[int] | None)
    from typing import ParamSpec, TypeAlias, Concatenate
if sys.version_info >= (3, 11):
    from typing import Self, Never, LiteralString, assert_never, reveal_type, NotRequired, Required, Unpack
    print(Self, Never)
if sys.version_info >= (3, 12):
    from typing import override
    print(override(f) is f)
print(List.__origin__ if sys.version_info >= (3, 7) else '', List[int].__origin__ if sys.version_info >= (3, 7) else '', List[int].__args__)


def gen() -> Iterator[int]:
    yield 1


print(next(gen()), gen.__annotations__)


class Node:
    next: Optional['Node']
    val: int = 0


print(Node.__annotations__, get_type_hints(Node))
print(l, LL.__mro__[1], isinstance(l, list))
print(hash(List[int]) == hash(List[int]), List[int] == List[int], List[int] != List[str], {List[int]: 1}[List[int]])
