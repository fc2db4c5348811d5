# shapes
import math
from abc import ABC, abstractmethod
class Shape(ABC):
    """A shape."""
    def __init__(self, name):
        self.name = name
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def sides(self): ...
    def __lt__(self, other):
        return self.area() < other.area()
    def __repr__(self):
        return f"{type(self).__name__}({self.name!r}, area={self.area():.2f})"
class Circle(Shape):
    sides = 0
    def __init__(self, r):
        super().__init__("circle")
        self.r = r
    def area(self):
        return math.pi * self.r ** 2
class Rect(Shape):
    sides = 4
    def __init__(self, w, h):
        super().__init__("rect")
        self.w, self.h = w, h
    def area(self):
        return self.w * self.h
class Square(Rect):
    def __init__(self, a):
        super().__init__(a, a)
        self.name = "square"
shapes = [Circle(1), Rect(2, 3), Square(2)]
for s in sorted(shapes):
    print(s, s.sides, isinstance(s, Shape), issubclass(type(s), Rect))
print(max(shapes), min(shapes))
print(Square.__mro__)
print([c.__name__ for c in Square.mro()])
try:
    Shape("x")
except TypeError as e:
    print(e)
class Half(Shape):
    def area(self): return 1
try:
    Half("h")
except TypeError as e:
    print(e)
print(Shape.__doc__, Shape.__abstractmethods__ == frozenset({"area", "sides"}))
print(f"{math.pi:10.4f}|{math.e:<10.3e}|{12345.678:,.2f}|{255:#x}|{255:08b}|{0.25:.1%}")
print("%5d|%-5s|%05.1f|%x|%o|%e|%g" % (42, "ab", 3.14159, 255, 8, 12345.678, 0.00001))
print("{:>10}|{:^10}|{:<10}|{:*^12}".format("r", "c", "l", "mid"))
print("{0} {1} {0} {name}".format("a", "b", name="n"))
