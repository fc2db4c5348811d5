"""Simulations with a seed: a queue at a counter, a random walk, dice, Monte Carlo, shuffled cards."""
import itertools
import math
import random
from collections import Counter, deque, namedtuple

random.seed(2024)
print([random.randint(1, 6) for _ in range(10)])
print(round(random.random(), 12), round(random.uniform(-1, 1), 12), round(random.gauss(0, 1), 12))
print(random.choice('abcdef'), random.sample(range(100), 5), random.choices('xyz', weights=[5, 1, 1], k=8))
deck = [rank + suit for suit in 'SHDC' for rank in 'A23456789TJQK']
random.shuffle(deck)
print(deck[:8], len(set(deck)))

Customer = namedtuple('Customer', 'name arrival service')


def customers(rng, n):
    clock = 0.0
    for i in range(n):
        clock += rng.expovariate(1 / 2.0)
        yield Customer('c%d' % i, clock, max(0.5, rng.normalvariate(2.0, 0.7)))


def simulate(rng, n, counters):
    free = [0.0] * counters
    waits = []
    for customer in customers(rng, n):
        at = min(range(counters), key=free.__getitem__)
        start = max(customer.arrival, free[at])
        waits.append(start - customer.arrival)
        free[at] = start + customer.service
    return waits


for counters in (1, 2, 3):
    waits = simulate(random.Random(7), 50, counters)
    print('%d counters: mean wait %.4f, longest %.4f, at once %d'
          % (counters, sum(waits) / len(waits), max(waits), sum(1 for w in waits if w == 0)))


def walk(rng, steps):
    x = y = 0
    for _ in range(steps):
        dx, dy = rng.choice(((1, 0), (-1, 0), (0, 1), (0, -1)))
        x, y = x + dx, y + dy
        yield x, y


rng = random.Random('a text as seed')
path = list(walk(rng, 30))
print(path[-5:], round(math.hypot(*path[-1]), 6))
again = list(walk(random.Random('a text as seed'), 30))
print(path == again, rng.getrandbits(40), rng.random() != random.Random(1).random())

state = rng.getstate()
before = [rng.randrange(0, 100, 5) for _ in range(6)]
rng.setstate(state)
print(before, before == [rng.randrange(0, 100, 5) for _ in range(6)])

inside = sum(1 for _ in range(2000) if rng.random() ** 2 + rng.random() ** 2 <= 1)
print('pi is about', 4 * inside / 2000)
dice = Counter(rng.randint(1, 6) + rng.randint(1, 6) for _ in range(600))
for total in range(2, 13):
    print('%2d %3d %s' % (total, dice[total], '#' * (dice[total] // 5)))


class Elevator:
    def __init__(self, floors):
        self.floors, self.floor, self.calls, self.moved = floors, 0, deque(), 0

    def call(self, floor):
        if not 0 <= floor < self.floors:
            raise ValueError('no floor %d' % floor)
        if floor not in self.calls:
            self.calls.append(floor)

    def run(self):
        while self.calls:
            nearest = min(self.calls, key=lambda f: (abs(f - self.floor), f))
            self.calls.remove(nearest)
            self.moved += abs(nearest - self.floor)
            self.floor = nearest
            yield nearest


lift = Elevator(10)
for floor in rng.sample(range(12), 8):
    try:
        lift.call(floor)
    except ValueError as error:
        print('ValueError:', error)
print(list(lift.run()), lift.moved)
for bad in (lambda: rng.choice([]), lambda: rng.randint(5, 1), lambda: rng.sample([1, 2], 3), lambda: rng.randrange(0),
            lambda: rng.choices([1, 2], weights=[1])):
    try:
        print(bad())
    except (ValueError, IndexError) as error:
        print(type(error).__name__)
print(list(itertools.islice(walk(random.Random(0), 100), 3)), round(random.Random(5).triangular(0, 10, 3), 9),
      round(random.Random(5).betavariate(2, 3), 9), round(random.Random(5).gammavariate(2, 3), 9),
      round(random.Random(5).paretovariate(3), 9), round(random.Random(5).lognormvariate(0, 1), 9),
      round(random.Random(5).vonmisesvariate(0, 4), 9), round(random.Random(5).weibullvariate(1, 2), 9))
