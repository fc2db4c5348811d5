from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError, InitVar, is_dataclass, make_dataclass
from typing import List, Optional, Dict, ClassVar, Any, Union, Tuple
@dataclass
class P:
    x: int
    y: int = 0
    tags: List[str] = field(default_factory=list)
    def dist(self) -> float: return (self.x**2 + self.y**2) ** .5
a = P(3, 4); b = P(3, 4)
print(a, a == b, a is b, a.dist(), asdict(a), astuple(a), replace(a, x=9))
a.tags.append("q"); print(a, b)
try: P()
except TypeError as e: print(e)
@dataclass(frozen=True, order=True)
class V:
    major: int
    minor: int = field(default=0, compare=True)
    note: str = field(default="", compare=False, repr=False)
print(V(1,2) < V(1,3), sorted([V(2), V(1,5), V(1)]), hash(V(1)) == hash(V(1)), V(1, note="z"))
try: V(1).major = 2
except FrozenInstanceError as e: print(type(e).__name__, e)
@dataclass
class Base:
    name: str
    count: ClassVar[int] = 0
    def __post_init__(self):
        Base.count += 1
        self.upper = self.name.upper()
@dataclass
class Child(Base):
    age: int = 1
    scale: InitVar[int] = 2
    def __post_init__(self, scale):
        super().__post_init__()
        self.age *= scale
c = Child("bob", 5); print(c, c.upper, Base.count, [f.name for f in fields(c)], is_dataclass(c))
print([(f.name, f.type) for f in fields(V)][:2])
try:
    @dataclass
    class Bad:
        l: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class Bad2:
        a: int = 1
        b: int
except TypeError as e: print(e)
print(P.__eq__(a, 5), a != 5)
D = make_dataclass("D", [("x", int), ("y", int, 5)])
print(D(1))
@dataclass(eq=False)
class N: v: int
print(N(1) == N(1))
@dataclass
class Node:
    val: int
    next: Optional["Node"] = None
n = Node(1, Node(2)); print(n)
n.next.next = n; print(n)
print(P.__doc__, V.__doc__)
print(P.__dataclass_fields__["y"].default, P.__init__.__annotations__)
print(V(1,2).__dict__, P.__annotations__)
x: Union[int, str] = 5
print(Optional[int], List[int], Dict[str, int], Tuple[int, ...], Union[int, str, None], Any)
