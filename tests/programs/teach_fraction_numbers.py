"""Numbers of one's own: fractions, complex, money; reflected operators, hashing, ordering, conversions."""
from functools import total_ordering
import math


@total_ordering
class Fraction:
    def __init__(self, numerator=0, denominator=1):
        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        common = math.gcd(numerator, denominator) * (1 if denominator > 0 else -1)
        self._n, self._d = numerator // common, denominator // common

    numerator = property(lambda self: self._n, doc='above the line')
    denominator = property(lambda self: self._d)

    @classmethod
    def _of(cls, value):
        if isinstance(value, Fraction):
            return value
        return cls(value) if isinstance(value, int) else None

    def __repr__(self):
        return 'Fraction(%d, %d)' % (self._n, self._d)

    def __str__(self):
        return str(self._n) if self._d == 1 else '%d/%d' % (self._n, self._d)

    def __format__(self, spec):
        if spec.endswith('f'):
            return format(self._n / self._d, spec)
        return format(str(self), spec)

    def __add__(self, other):
        other = self._of(other)
        if other is None:
            return NotImplemented
        return Fraction(self._n * other._d + other._n * self._d, self._d * other._d)

    __radd__ = __add__

    def __neg__(self):
        return Fraction(-self._n, self._d)

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        other = self._of(other)
        return NotImplemented if other is None else Fraction(self._n * other._n, self._d * other._d)

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = self._of(other)
        return NotImplemented if other is None else Fraction(self._n * other._d, self._d * other._n)

    def __rtruediv__(self, other):
        return Fraction(other) / self

    def __pow__(self, n):
        return Fraction(self._n ** n, self._d ** n) if n >= 0 else Fraction(self._d ** -n, self._n ** -n)

    def __eq__(self, other):
        other = self._of(other)
        return NotImplemented if other is None else (self._n, self._d) == (other._n, other._d)

    def __lt__(self, other):
        other = self._of(other)
        return NotImplemented if other is None else self._n * other._d < other._n * self._d

    def __hash__(self):
        return hash(self._n) if self._d == 1 else hash((self._n, self._d))

    def __float__(self):
        return self._n / self._d

    def __int__(self):
        return int(self._n / self._d)

    __trunc__ = __int__

    def __floor__(self):
        return self._n // self._d

    def __ceil__(self):
        return -(-self._n // self._d)

    def __round__(self, digits=None):
        return round(self._n / self._d, digits)

    def __bool__(self):
        return self._n != 0

    def __abs__(self):
        return Fraction(abs(self._n), self._d)


h, t = Fraction(1, 2), Fraction(2, -6)
print(h, t, repr(t), h + t, h - t, h * t, h / t, h ** 3, h ** -2, -h, abs(t), 1 + h, 1 - h, 3 * t, 1 / h)
print(h == Fraction(2, 4), Fraction(4, 2) == 2, 2 == Fraction(2), h != t, h < t, h >= t, t <= 0, h > 0.25 if False else 'skip', max(h, t, 1), sorted([h, 2, t, Fraction(0)]))
print({h: 'half', 2: 'two'}[Fraction(1, 2)], hash(Fraction(7)) == hash(7), len({Fraction(2), 2, Fraction(4, 2)}))
print(float(h), int(Fraction(-7, 2)), math.floor(Fraction(-7, 2)), math.ceil(Fraction(-7, 2)), math.trunc(Fraction(7, 2)), round(Fraction(7, 2)), round(Fraction(22, 7), 3))
print(f'{h}|{h:>6}|{h:<6}|{h:^6}|{t:.3f}|{h:08.2f}', '%s %r' % (h, t), '{0!r:>15}'.format(h), sum([h, t, h]), bool(Fraction()), Fraction.numerator.__doc__)
for expression in [lambda: h + 'x', lambda: 'x' + h, lambda: h < 'x', lambda: Fraction(1, 0), lambda: h / 0, lambda: h == 'x', lambda: h % 2, lambda: h // 1,
                   lambda: setattr(h, 'numerator', 3), lambda: math.sqrt(Fraction(1, 4)), lambda: h + 0.5, lambda: [1, 2][Fraction(1)], lambda: range(Fraction(3)), lambda: 0 ** h]:
    try:
        print(expression())
    except Exception as error:
        print(type(error).__name__ + ':', error)


def sqrt(x, steps=5):
    guess = Fraction(x)
    for _ in range(steps):
        guess = (guess + x / guess) / 2
    return guess


print(sqrt(2, 3), '%.10f' % sqrt(2), sum(Fraction(1, n) for n in range(1, 11)))
print(Fraction(1) / (h - h))
