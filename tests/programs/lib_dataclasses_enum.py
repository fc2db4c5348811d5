from dataclasses import dataclass, field, asdict, astuple, replace
from enum import Enum, IntEnum


@dataclass
class Point:
    x: int
    y: int = 0


@dataclass(order=True, frozen=True)
class Item:
    name: str
    price: float = field(default=1.0, compare=False)
    tags: list = field(default_factory=list, compare=False, repr=False)


p = Point(1)
print(p, p == Point(1, 0), p != Point(2), asdict(p), astuple(p), replace(p, y=5))
p.x = 10
print(p, Point.__annotations__ == {'x': int, 'y': int})
i = Item('a', 2.0)
print(i, i < Item('b'), sorted([Item('z'), Item('c')]), hash(Item('q')) == hash(Item('q')), i.tags)
try:
    i.name = 'x'
except Exception as e:
    print(type(e).__name__, e)
try:
    Point()
except TypeError as e:
    print('TypeError')


@dataclass
class Child(Point):
    z: int = 3

    def __post_init__(self):
        self.total = self.x + self.y + self.z


print(Child(1, 2), Child(1, 2).total)


class Color(Enum):
    RED = 1
    GREEN = 2
    ALIAS = 1

    def describe(self):
        return self.name.lower()


print(Color.RED, repr(Color.GREEN), Color(1), Color['GREEN'], Color.RED.value, Color.ALIAS is Color.RED, list(Color), len(Color))
print(Color.RED.describe(), Color.RED == 1, Color.RED in Color, isinstance(Color.RED, Color), {Color.RED: 'r'}[Color.RED])
try:
    Color(9)
except ValueError as e:
    print(e)


class Level(IntEnum):
    LOW = 1
    HIGH = 5


print(Level.LOW < Level.HIGH, Level.HIGH + 1, sorted(Level, reverse=True)[0].name, int(Level.LOW))
