from collections import UserDict, UserList, deque, ChainMap, Counter
from collections.abc import Iterable, Mapping, Sequence, Callable, Hashable, MutableMapping
from types import SimpleNamespace, MethodType, FunctionType, GeneratorType
from abc import ABC, ABCMeta, abstractmethod
import contextlib, operator, copy, string, heapq, bisect, time, inspect
print(isinstance([], Sequence), isinstance({}, Mapping), isinstance((x for x in ()), Iterable), callable(len), isinstance(len, Callable), isinstance([], Hashable))
class D(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
d = D(); d["a"] = 1; d.update(b=2); print(dict(d), d.get("z", 0), d.pop("a"), "b" in d, list(d.items()), d.setdefault("q", 5), len(d))
class S(Sequence):
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
    def __len__(self): return 3
print(list(S()), 20 in S(), S().index(10), list(reversed(S())), S().count(20))
class U(UserDict):
    def __missing__(self, k): return k
print(U(a=1), U()["zz"], UserList([1, 2]) + [3])
print(string.ascii_lowercase, string.digits, string.punctuation[:5], string.capwords("a bc d"))
h = [5, 1, 4]; heapq.heapify(h); heapq.heappush(h, 0); print(heapq.heappop(h), h, heapq.nlargest(2, [1, 5, 2]), heapq.nsmallest(2, [3, 1, 2]))
l = [1, 3, 5]; bisect.insort(l, 4); print(l, bisect.bisect(l, 3), bisect.bisect_left(l, 3))
print(textwrap.dedent("   a\n   b").fill("the quick brown fox", 10))
print(inspect.isfunction(print), inspect.isclass(D))
class M(metaclass=ABCMeta):
    @abstractmethod
    def f(self): pass
try: M()
except TypeError as e: print(e)
@contextlib.contextmanager
def tag(n):
    print("<%s>" % n)
    try: yield n
    finally: print("</%s>" % n)
with tag("b") as t: print(t)
with contextlib.suppress(KeyError): {}["x"]
with contextlib.ExitStack() as st: st.enter_context(tag("q")); st.callback(print, "cb")
@contextlib.contextmanager
def bad(): yield 1; yield 2
class C(contextlib.ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *a): print("out")
@C()
def fn(): print("body")
fn()
n = SimpleNamespace(a=1, b="x"); n.c = 3; print(n, n == SimpleNamespace(a=1, b="x", c=3))
print(operator.attrgetter("a")(n), operator.methodcaller("upper")("x"), operator.itemgetter(1, 0)("ab"))
print(copy.deepcopy([[1], {"a": (2,)}]), copy.copy(n))
print(type(time.time()), time.monotonic() >= 0)
