from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, InitVar, make_dataclass
from typing import List, ClassVar, Optional
@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: List[str] = field(default_factory=list)
    count: ClassVar[int] = 0
    secret: int = field(default=5, repr=False, compare=False)
    def total(self): return self.price * 2
a = Item('a', 2.5); b = Item('a', 2.5, secret=7)
print(a, a == b, a.total(), asdict(a), astuple(b))
print([f.name for f in fields(a)], is_dataclass(a), is_dataclass(Item), is_dataclass(3))
print(replace(a, name='z'))
try: hash(a)
except TypeError as e: print(e)
@dataclass(order=True, frozen=True)
class V:
    x: int
    y: int = field(default=1, metadata={'u': 'm'})
print(V(1) < V(2), sorted([V(3), V(1, 5), V(1, 2)]), hash(V(1)) == hash(V(1)), V.__dataclass_fields__['y'].metadata)
try: V(1).x = 3
except FrozenInstanceError as e: print(type(e).__name__, e)
try: del V(1).x
except FrozenInstanceError as e: print(e)
try: V(1) < 3
except TypeError as e: print(e)
try: V()
except TypeError as e: print(e)
@dataclass
class W:
    a: int
    b: InitVar[int]
    c: int = field(init=False)
    def __post_init__(self, b):
        self.c = self.a + b
print(W(1, 2))
try:
    @dataclass
    class Bad:
        a: int = 1
        b: int
except TypeError as e: print(e)
try:
    @dataclass
    class Bad:
        a: list = []
except ValueError as e: print(e)
C = make_dataclass('C', [('x', int), 'y', ('z', int, 5)])
print(C(1, 2), C.__doc__ if False else C(1, 'q').z)
@dataclass(eq=False)
class E: x: int
print(E(1) == E(1))
@dataclass(repr=False, init=True)
class R: x: int = 1
print(repr(R()).startswith('<__main__.R object'))
@dataclass(unsafe_hash=True)
class H: x: int = 1
print(hash(H()) == hash(H()))
@dataclass
class Base: x: int = 10; y: int = 0
@dataclass
class Derived(Base): z: int = 3; x: int = 15
print(Derived(), Derived.__init__.__annotations__)
print(Item.__doc__, V.__doc__)
