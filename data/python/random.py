"""Random numbers: the real Mersenne Twister (in _random), the same sequences."""

import sys as _sys
import _random
from random._distributions import Distributions as _Distributions
from itertools import accumulate as _accumulate
from math import cos as _cos, exp as _exp, floor as _floor, log as _log
from math import pi as _pi, sin as _sin, sqrt as _sqrt

_version = _sys.version_info[:2]
BPF = 53
RECIP_BPF = 2.0 ** -BPF
NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)


class Random(_random.Random, _Distributions):
    def __init__(self, x=None):
        self.gauss_next = None
        self.seed(x)

    def __init_subclass__(cls, **kwargs):
        for base in cls.__mro__:
            first, *_ = [name for name in ('_randbelow', 'getrandbits', 'random') if name in base.__dict__] + [None]
            if first == 'getrandbits':
                cls._randbelow = cls._randbelow_with_getrandbits
            elif first == 'random':
                cls._randbelow = cls._randbelow_without_getrandbits
            if first is not None:
                return

    def seed(self, a=None, version=2):
        if version == 1 and isinstance(a, (str, bytes)):
            a = _hash_of_old(a.decode('latin-1') if isinstance(a, bytes) else a)
        elif version == 2 and isinstance(a, (str, bytes)):
            if isinstance(a, str):
                a = a.encode()
            a = int.from_bytes(a + _random.sha512(a), 'big')
        elif _version >= (3, 11) and not isinstance(a, (type(None), int, float, str, bytes)):
            raise TypeError('The only supported seed types are:%sint, float, str, bytes, and bytearray.'
                            % ('\nNone, ' if _version >= (3, 13) else ' None,\n'))
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        return 3, super().getstate(), self.gauss_next

    def setstate(self, state):
        version = state[0]
        if version != 3:
            raise ValueError('state with version %s passed to Random.setstate() of version 3' % version)
        version, internal, self.gauss_next = state
        super().setstate(internal)

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    def _randbelow_with_getrandbits(self, n):
        if _version < (3, 12) and not n:
            return 0
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def _randbelow_without_getrandbits(self, n, maxsize=1 << BPF):
        if n >= maxsize:
            return _floor(self.random() * n)
        if n == 0:
            return 0
        limit = (maxsize - maxsize % n) / maxsize
        r = self.random()
        while r >= limit:
            r = self.random()
        return _floor(r * maxsize) % n

    _randbelow = _randbelow_with_getrandbits

    def randrange(self, start, stop=None, step=1):
        start = _whole(start, 'arg 1')
        if stop is None:
            if start > 0:
                return self._randbelow(start)
            raise ValueError('empty range for randrange()')
        stop = _whole(stop, 'stop')
        width = stop - start
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            raise ValueError(_empty_range(start, stop, width))
        step = _whole(step, 'step')
        if step > 0:
            n = (width + step - 1) // step
        elif step < 0:
            n = (width + step + 1) // step
        else:
            raise ValueError('zero step for randrange()')
        if n <= 0:
            raise ValueError('empty range for randrange()' if _version < (3, 12)
                             else 'empty range in randrange(%s, %s, %s)' % (start, stop, step))
        return start + step * self._randbelow(n)

    def randint(self, a, b):
        if _version >= (3, 14) and b < a:
            raise ValueError('empty range in randint(%s, %s)' % (a, b))
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if _version < (3, 11):
            try:
                i = self._randbelow(len(seq)) if len(seq) else None
            except ValueError:
                i = None
            if i is None:
                raise IndexError('Cannot choose from an empty sequence' if _version < (3, 9)
                                 else 'list index out of range')
            return seq[i]
        if not len(seq):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x, random=None):
        for i in reversed(range(1, len(x))):
            j = self._randbelow(i + 1) if random is None else _floor(random() * (i + 1))
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if isinstance(population, (set, frozenset)):
            if _version >= (3, 11):
                raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
            population = tuple(population)
        if not hasattr(type(population), '__getitem__') or isinstance(population, dict):
            raise TypeError('Population must be a sequence or set.  For dicts, use list(d).' if _version < (3, 9)
                            else 'Population must be a sequence.  For dicts or sets, use sorted(d).')
        n = len(population)
        if counts is not None:
            ends = list(_accumulate(counts))
            if len(ends) != n:
                raise ValueError('The number of counts does not match the population')
            total = ends.pop()
            if not isinstance(total, int):
                raise TypeError('Counts must be integers')
            if total <= 0:
                raise ValueError('Total of counts must be greater than zero')
            return [population[_bisect(ends, at, n - 1)] for at in self.sample(range(total), k=k)]
        if not 0 <= k <= n:
            raise ValueError('Sample larger than population or is negative')
        result = [None] * k
        setsize = 21
        if k > 5:
            setsize += 4 ** _ceil_log4(k * 3)
        if n <= setsize:
            pool = list(population)
            for i in range(k):
                j = self._randbelow(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
        else:
            selected = set()
            for i in range(k):
                j = self._randbelow(n)
                while j in selected:
                    j = self._randbelow(n)
                selected.add(j)
                result[i] = population[j]
        return result

    if _version < (3, 9):
        _sample = sample

        def sample(self, population, k):
            return self._sample(population, k)

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[_floor(self.random() * (n + 0.0))] for i in range(k)]
            cum_weights = list(_accumulate(weights))
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0 and _version >= (3, 9):
            raise ValueError('Total of weights must be greater than zero')
        return [population[_bisect(cum_weights, self.random() * total, n - 1)] for i in range(k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        c = 0.5 if mode is None else (mode - low) / (high - low)
        if u > c:
            u, c, low, high = 1.0 - u, 1.0 - c, high, low
        return low + (high - low) * _sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = NV_MAGICCONST * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            x2pi = self.random() * 2.0 * _pi
            g2rad = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(x2pi) * g2rad
            self.gauss_next = _sin(x2pi) * g2rad
        return mu + z * sigma

    def expovariate(self, lambd=1.0):
        return -_log(1.0 - self.random()) / lambd


def _whole(value, what):
    if isinstance(value, int):
        return value
    if _version >= (3, 12) or hasattr(type(value), '__index__'):
        return range(value).stop
    whole = int(value)
    if whole != value:
        raise ValueError('non-integer %s for randrange()' % what)
    return whole


def _hash_of_old(text):
    """The hash that str had before it was made to differ from run to run."""
    x = ord(text[0]) << 7 if text else 0
    for char in text:
        x = ((1000003 * x) ^ ord(char)) & 0xFFFFFFFFFFFFFFFF
    x ^= len(text)
    return -2 if x == -1 else x


def _empty_range(start, stop, width):
    if _version < (3, 8):
        return 'empty range for randrange() (%s,%s, %s)' % (start, stop, width)
    if _version < (3, 12):
        return 'empty range for randrange() (%s, %s, %s)' % (start, stop, width)
    return 'empty range in randrange(%s, %s)' % (start, stop)


def _ceil_log4(n):
    exact = _log(n, 4)
    whole = int(exact)
    return whole if whole == exact else whole + 1


def _bisect(values, x, hi):
    lo = 0
    while lo < hi:
        mid = (lo + hi) // 2
        if x < values[mid]:
            hi = mid
        else:
            lo = mid + 1
    return lo


_inst = Random()
for _name in ('betavariate', 'binomialvariate', 'choice', 'choices', 'expovariate', 'gammavariate', 'gauss',
              'getrandbits', 'getstate', 'lognormvariate', 'normalvariate', 'paretovariate', 'randbytes', 'randint',
              'random', 'randrange', 'sample', 'seed', 'setstate', 'shuffle', 'triangular', 'uniform',
              'vonmisesvariate', 'weibullvariate'):
    if hasattr(_inst, _name):
        globals()[_name] = getattr(_inst, _name)
