"""Each distribution with a seed, seeds of all kinds, states, what is refused."""
import random
import sys

rng = random.Random(42)
for name, args in (('betavariate', (2, 3)), ('betavariate', (.5, .5)), ('gammavariate', (9, .5)),
                   ('gammavariate', (1, 2)), ('gammavariate', (.3, 2)), ('paretovariate', (3,)),
                   ('weibullvariate', (1, 1.5)), ('lognormvariate', (0, .25)), ('vonmisesvariate', (0, 4)),
                   ('vonmisesvariate', (1, 0)), ('expovariate', (1.5,)), ('normalvariate', (0, 1)), ('gauss', (5, 2)),
                   ('triangular', (0, 1, .2)), ('triangular', ()), ('triangular', (5, 1)), ('uniform', (1, 10)),
                   ('randint', (1, 10 ** 30)), ('randrange', (0, 100, 7)), ('randrange', (10, 0, -3)),
                   ('getrandbits', (100,))):
    print(name, args, [getattr(rng, name)(*args) for _ in range(3)])
if sys.version_info >= (3, 9):
    print(rng.randbytes(7), rng.sample(['a', 'b'], 3, counts=[2, 3]))
if sys.version_info >= (3, 12):
    print(rng.binomialvariate(10, .3), rng.binomialvariate(1000, .6), rng.binomialvariate())

for seed in (0, -5, 3.7, 'text', b'bytes', 12345678901234567890, True, ''):
    random.seed(seed)
    print(repr(seed), random.random(), random.randint(0, 99))
random.seed('as it was in Python 2', version=1)
print(random.random())

numbers = list(range(10))
rng.shuffle(numbers)
print(numbers, rng.sample(range(1000), 12), rng.sample('abcdef', 6))
print(rng.choices(range(5), k=6), rng.choices('ab', cum_weights=[1, 4], k=5), rng.choices('ab', [0, 1], k=3))

state = rng.getstate()
print(type(state), len(state), state[0], len(state[1]), state[2])
first = [rng.gauss(0, 1) for _ in range(3)]
rng.setstate(state)
print(first == [rng.gauss(0, 1) for _ in range(3)], rng.getstate()[2] is None)


class Fixed(random.Random):
    """Has its own random(), from which all else is made."""

    def random(self):
        return 0.25


fixed = Fixed()
print(fixed.random(), fixed.uniform(0, 8), fixed.choice('abcd'), fixed.randrange(10), fixed.sample(range(5), 3))

for refused in (lambda: rng.choice([]), lambda: rng.sample([1], 2), lambda: rng.randint(3, 1),
                lambda: rng.randrange(0), lambda: rng.randrange(1, 1), lambda: rng.randrange(1, 5, 0),
                lambda: rng.choices([1, 2], [1]), lambda: rng.choices([1], [1], cum_weights=[1]),
                lambda: rng.shuffle((1, 2)), lambda: rng.gammavariate(0, 1)):
    try:
        print(refused())
    except Exception as error:
        print(type(error).__name__, error)

# Repeated members came with 3.9: before, the word is not known.
rng = random.Random(8)
for counts in ([2, 3], [1, 1], [1], [1.5, 2], [0, 0], [-1, 0], [2, -1], [], 'ab', None, 5):
    try:
        print(counts, rng.sample('ab', k=2, counts=counts))
    except Exception as error:
        print(counts, type(error).__name__, error)
