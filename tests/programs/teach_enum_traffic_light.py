"""Enumerations: members, aliases, methods, flags, errors; a traffic light made of them."""
from enum import Enum, IntEnum, Flag, auto, unique


class Light(Enum):
    RED = 'red'
    GREEN = 'green'
    AMBER = 'amber'
    YELLOW = 'amber'

    def next(self):
        order = [Light.RED, Light.GREEN, Light.AMBER]
        return order[(order.index(self) + 1) % len(order)]

    @property
    def may_go(self):
        return self is Light.GREEN

    @classmethod
    def parse(cls, text):
        try:
            return cls[text.upper()]
        except KeyError:
            raise ValueError('no light %r' % text) from None


light = Light.RED
for _ in range(4):
    print(light.name, light.value, light.may_go, light is Light.parse(light.name))
    light = light.next()
print(list(Light), len(Light), Light.YELLOW is Light.AMBER, Light('green'), repr(Light.GREEN))
print([name for name, member in Light.__members__.items() if member.name != name])
print(Light.RED == 'red', Light.RED in Light, isinstance(Light.RED, Light), hash(Light.RED) == hash(Light.RED))


class Level(IntEnum):
    LOW = 1
    MIDDLE = 5
    HIGH = 10


print(Level.LOW < Level.HIGH, Level.LOW + 1, sorted([Level.HIGH, Level.LOW]), max(Level), sum(Level), Level(5).name, int(Level.HIGH))
print([level for level in Level if level > 3], Level.MIDDLE == 5, {5: 'five'}[Level.MIDDLE])


class Right(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()
    ALL = READ | WRITE | RUN


mine = Right.READ | Right.RUN
print(Right.WRITE in mine, Right.RUN in mine, bool(mine & Right.WRITE), mine == Right.ALL ^ Right.WRITE, (mine | Right.WRITE) is Right.ALL)
print(Right.READ.value, Right.WRITE.value, Right.RUN.value, Right.ALL.value, mine.value)


class Planet(Enum):
    MERCURY = (3.3e23, 2.44e6)
    EARTH = (5.97e24, 6.37e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67e-11 * self.mass / self.radius ** 2


for planet in Planet:
    print(f'{planet.name:10}{planet.gravity:6.2f}', planet.value)

for action in [lambda: Light('blue'), lambda: Light.parse('blue'), lambda: Light['BLUE'], lambda: setattr(Light, 'RED', 1),
               lambda: Light.RED < Light.GREEN, lambda: Level(7), lambda: Light.RED.name + 1]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, '|', error)
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
try:
    class More(Light):
        BLUE = 'blue'
except TypeError as error:
    print('TypeError', error)


class Shape(Enum):
    def _generate_next_value_(name, start, count, last):
        return name.lower()

    SQUARE = auto()
    CIRCLE = auto()

    def __str__(self):
        return 'a ' + self.value


print([s.value for s in Shape], str(Shape.SQUARE), '{}'.format(Shape.CIRCLE), f'{Shape.CIRCLE}')
