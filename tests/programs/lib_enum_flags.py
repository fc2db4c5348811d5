from enum import Enum, IntEnum, Flag, IntFlag, auto, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    @property
    def pretty(self): return self.name.title()
print(Color.RED, repr(Color.RED), Color(2), Color["BLUE"], list(Color), Color.RED.pretty, len(Color))
print(Color.RED is Color(1), Color.RED == 1, isinstance(Color.RED, Color), Color.RED in Color, {Color.RED: "r"})
try: Color(9)
except ValueError as e: print(e)
try: Color["X"]
except KeyError as e: print("KeyError", e)
try: Color.RED = 5
except AttributeError as e: print("AttributeError")
class P(IntEnum):
    LOW = 1
    HIGH = 10
print(P.LOW < P.HIGH, P.LOW + 1, sorted([P.HIGH, P.LOW]), repr(P.HIGH), int(P.HIGH))
print(str(P.LOW), f"{P.LOW}", "%s" % P.LOW, "%d" % P.LOW)
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(Perm.R | Perm.W, repr(Perm.R | Perm.X), Perm.RW, bool(Perm.R & Perm.W), Perm.R in Perm.RW, ~Perm.R, Perm(0), Perm(7), repr(Perm(0)))
print(list(Perm), Perm.R ^ Perm.RW, Perm.RW.value)
class IF(IntFlag):
    A = 1
    B = 2
    C = 4
print(IF.A | IF.B, repr(IF.A | IF.C), IF.A | 8, repr(IF(0)), IF.A + 1, ~IF.A, repr(~IF.A), IF(7), IF.A & 1, f"{IF.A}", IF.A == 1)
@unique
class W(Enum):
    MON = auto()
    TUE = auto()
    def describe(self): return self.name, self.value
    @classmethod
    def first(cls): return cls.MON
print(W.first().describe(), W.TUE.value)
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e: print(e)
class Alias(Enum):
    A = 1
    B = 1
    C = 2
print(Alias.B, list(Alias), Alias.__members__, Alias.B is Alias.A)
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
for p in Planet: print(p, p.g, p.value)
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.CAT.value, Animal)
class Shape(Enum):
    SQ = "square"
    CI = "circle"
    def __str__(self): return self.value
print(Shape.SQ, f"{Shape.SQ}", repr(Shape.SQ), hash(Shape.SQ) == hash(Shape.SQ), Shape("circle").name)
print(Color.__name__, type(Color).__name__, Color.__members__.keys() if 0 else list(Color.__members__), Color.RED.__class__)
try:
    class More(Color):
        PINK = 4
except TypeError as e: print(e)
class S(str, Enum):
    A = "a"
    B = "b"
print(S.A, repr(S.A), S.A == "a", S.A.upper(), "%s" % S.A, f"{S.A}", S("b"))
print(type(S.A).__mro__)
try: Color.RED < Color.BLUE
except TypeError as e: print(e)
print(Color.RED.name, Color.RED.value, Color.__doc__)
print([m.name for m in reversed(Color)], Color.RED.__hash__() == hash(Color.RED))
class Op(Enum):
    ADD = "+"
    SUB = "-"
    def __call__(self, a, b): return a + b if self is Op.ADD else a - b
print(Op.ADD(1, 2), Op("-")(5, 3))
