"""Which functions of the library stand in a traceback, and which do not."""
import operator, collections, contextlib, functools, heapq, random, copy, enum, dataclasses, sys, traceback, weakref, abc


def run(f):
    try:
        f()
    except BaseException as e:
        t = e.__traceback__
        while t:
            print(t.tb_frame.f_code.co_name, end=' < ')
            t = t.tb_next
        print(type(e).__name__)


run(lambda: collections.OrderedDict().popitem())
run(lambda: collections.OrderedDict().move_to_end(1))
run(lambda: collections.defaultdict()['x'])
run(lambda: collections.defaultdict(3))
run(lambda: collections.defaultdict(lambda: 1 / 0)['x'])
run(lambda: functools.reduce(lambda a, b: a / b, [1, 0]))
run(lambda: functools.reduce(3))
P = collections.namedtuple('P', 'x y')
run(lambda: P(1))
run(lambda: P._make([1]))
run(lambda: P(1, 2)._replace(q=1))
run(lambda: setattr(P(1, 2), 'x', 1))
run(lambda: P('1'))
run(lambda: copy.deepcopy((x for x in [])))
run(lambda: copy.copy((x for x in [])))


class E(enum.Enum):
    A = 1


run(lambda: E['B'])
run(lambda: setattr(E, 'A', 3))


@dataclasses.dataclass(frozen=True)
class D:
    x: int


run(lambda: D())
run(lambda: setattr(D(1), 'x', 3))
run(lambda: D(1) < D(2))


class AA(abc.ABC):

    @abc.abstractmethod
    def f(self):
        pass


run(lambda: AA())


@contextlib.contextmanager
def cm():
    yield 1
    yield 2


def f():
    with cm():
        pass


run(f)


def f():
    with cm():
        1 / 0


run(f)


@contextlib.contextmanager
def cm():
    try:
        yield 1
    finally:
        print('fin')


run(f)


@contextlib.contextmanager
def cm():
    if 0:
        yield


run(f)


def f():
    with contextlib.suppress(KeyError):
        1 / 0


run(f)


def f():
    with contextlib.ExitStack() as s:
        s.callback(lambda: 1 / 0)


run(f)
run(lambda: weakref.WeakValueDictionary()['x'])
run(lambda: weakref.WeakKeyDictionary()[E])
run(lambda: weakref.WeakSet().pop())
run(lambda: weakref.WeakSet().add(1))
run(lambda: weakref.WeakMethod(3))
run(lambda: collections.Counter(1, 2))
run(lambda: collections.Counter.fromkeys('a'))
run(lambda: collections.ChainMap({})['x'])
run(lambda: collections.deque().pop())
run(lambda: collections.UserDict()['x'])


@functools.singledispatch
def g(a):
    raise KeyError


run(lambda: g(1))
run(lambda: g())


@functools.lru_cache(None)
def h(a):
    raise KeyError


run(lambda: h(1))
run(lambda: h([]))
p = functools.partial(h, 1)
run(p)


@functools.total_ordering
class T:

    def __lt__(self, o):
        raise KeyError


run(lambda: T() >= T())


class T:

    @functools.cached_property
    def x(self):
        raise KeyError


run(lambda: T().x)
import math
run(lambda: math.sqrt(-1))
import string
