"""Simulations with a seeded random generator: dice, walks, shuffles, estimates, a game of life."""
import random
import math
from collections import Counter

random.seed(42)
print([random.randint(1, 6) for _ in range(10)], random.random(), random.choice('abc'))
deck = [rank + suit for suit in 'SH' for rank in 'A23']
random.shuffle(deck)
print(deck, random.sample(range(100), 5), random.uniform(1, 2), random.randrange(0, 100, 7))
print(random.choices('xyz', weights=[1, 2, 7], k=8), round(random.gauss(0, 1), 6), random.getrandbits(20))


class Die:
    def __init__(self, sides=6, seed=None):
        self.sides = sides
        self._random = random.Random(seed)

    def __iter__(self):
        while True:
            yield self.roll()

    def roll(self):
        return self._random.randint(1, self.sides)


die = Die(seed=1)
rolls = Counter(die.roll() for _ in range(600))
print(sorted(rolls.items()), sum(rolls.values()), Die(20, seed='text').roll(), Die(2, 3.5).roll())
for side, n in sorted(rolls.items()):
    print(side, '#' * (n // 10), '%.1f%%' % (100 * n / 600))


def walk(steps, seed):
    generator = random.Random(seed)
    x = y = 0
    for _ in range(steps):
        dx, dy = generator.choice([(0, 1), (1, 0), (0, -1), (-1, 0)])
        x, y = x + dx, y + dy
        yield x, y


*_, last = walk(100, seed=7)
print(last, round(math.hypot(*last), 3), max(abs(x) for x, y in walk(100, 7)))


def estimate_pi(n, seed):
    generator = random.Random(seed)
    inside = sum(math.hypot(generator.random(), generator.random()) <= 1 for _ in range(n))
    return 4 * inside / n


print(estimate_pi(2000, 3), abs(estimate_pi(2000, 3) - math.pi) < 0.2)


class Life:
    def __init__(self, width, height, cells):
        self.width, self.height, self.cells = width, height, frozenset(cells)

    @classmethod
    def parse(cls, text):
        rows = text.split()
        return cls(len(rows[0]), len(rows), {(x, y) for y, row in enumerate(rows) for x, c in enumerate(row) if c == 'O'})

    def neighbours(self, x, y):
        return sum(((x + dx) % self.width, (y + dy) % self.height) in self.cells
                   for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)

    def step(self):
        new = {(x, y) for x in range(self.width) for y in range(self.height)
               if self.neighbours(x, y) == 3 or ((x, y) in self.cells and self.neighbours(x, y) == 2)}
        return Life(self.width, self.height, new)

    def __str__(self):
        return '\n'.join(''.join('O' if (x, y) in self.cells else '.' for x in range(self.width)) for y in range(self.height))

    def __eq__(self, other):
        return self.cells == other.cells


life = Life.parse('.O... ..O.. OOO.. ..... .....')
for generation in range(3):
    print(life, generation)
    life = life.step()
start = Life.parse('..... ..O.. ..O.. ..O.. .....')
print(start == start.step().step(), start == start.step(), len(life.cells))


def bubble(items):
    items, swaps = list(items), 0
    for end in range(len(items), 1, -1):
        for i in range(end - 1):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
                swaps += 1
    return items, swaps


def quick(items):
    if len(items) < 2:
        return items
    pivot, *rest = items
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])


generator = random.Random(99)
numbers = [generator.randrange(1000) for _ in range(25)]
print(bubble(numbers)[1], bubble(numbers)[0] == quick(numbers) == sorted(numbers), numbers[:5])
state = generator.getstate()
first = generator.random()
generator.setstate(state)
print(first == generator.random())
for action in [lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.randint(2, 1), lambda: random.shuffle((1, 2))]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__)
