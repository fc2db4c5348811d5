from enum import Enum, IntEnum, Flag, IntFlag, auto, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = auto()
    CRIMSON = 1
print(list(Color), Color.CRIMSON, Color(3), Color['RED'], Color.RED.name, Color.RED.value)
print(Color.__members__)
for bad in (lambda: Color(9), lambda: Color['X'], lambda: setattr(Color, 'RED', 3), lambda: delattr(Color, 'RED'), lambda: Color.RED < Color.GREEN, lambda: Color.NOPE):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
@unique
class Ok(Enum):
    A = 'a'
try:
    @unique
    class Bad(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
class Perm(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
print(Perm.R | Perm.X, Perm.RW, ~Perm.R, Perm.R & Perm.W, bool(Perm.R & Perm.W), Perm(7), Perm(0))
print(repr(Perm.R | Perm.X), repr(Perm(0)), list(Perm))
class Num(IntEnum):
    ONE = 1; TWO = 2
print(Num.ONE + 1, Num.ONE < Num.TWO, repr(Num.ONE), str(Num.ONE), '%d %s' % (Num.ONE, Num.TWO), f'{Num.ONE} {Num.TWO!r}', format(Num.ONE, '3d'))
class IF(IntFlag):
    A = 1; B = 2; C = 4
print(IF.A | IF.B, IF(8), repr(IF(7)), IF.A | 16, ~IF.A)
try:
    class Sub(Color):
        Y = 5
except TypeError as e:
    print(e)
class Planet(Enum):
    EARTH = (5.9e24, 6.3e6)
    MARS = (6.4e23, 3.3e6)
    def __init__(self, mass, radius):
        self.mass = mass; self.radius = radius
    @property
    def g(self):
        return round(6.67e-11 * self.mass / self.radius ** 2, 2)
print(Planet.EARTH.g, Planet.MARS.g, Planet.EARTH)
F = Enum('F', 'a b c')
print(list(F), F.b.value)
F2 = Enum('F2', {'x': 10, 'y': 20})
print(list(F2))
print(Color.RED in Color, len(Color), Color.RED is Color.CRIMSON, {Color.RED: 1}[Color.CRIMSON])
print(isinstance(Color.RED, Color), type(Color), Color, Color.__doc__)
