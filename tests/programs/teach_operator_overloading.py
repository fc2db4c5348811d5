from math import sqrt


class Vector:
    __slots__ = ('x', 'y')

    def __init__(self, x=0, y=0):
        self.x = x
        self.y = y

    def __repr__(self):
        return f'Vector({self.x!r}, {self.y!r})'

    def __eq__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(self.x + other.x, self.y + other.y)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        if isinstance(k, Vector):
            return self.x * k.x + self.y * k.y
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __abs__(self):
        return sqrt(self.x ** 2 + self.y ** 2)

    def __bool__(self):
        return bool(self.x or self.y)

    def __iter__(self):
        yield self.x
        yield self.y

    def __lt__(self, other):
        return abs(self) < abs(other)

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __matmul__(self, other):
        return ('matmul', self, other)

    def __format__(self, spec):
        return '(' + ', '.join(format(c, spec) for c in self) + ')'

    def __call__(self, *args, **kw):
        return args, sorted(kw.items())


v, w = Vector(3, 4), Vector(1, 2)
print(v + w, v - w, v * 2, 2 * v, v * w, -v, abs(v))
print(v == Vector(3, 4), v != w, v == 5, hash(v) == hash(Vector(3, 4)))
print(bool(Vector()), bool(v), list(v), v[0], v[-1], tuple(w))
print(sum([v, w, Vector(10, 10)]), sorted([v, w]), max(v, w), v > w)
u = v
u += w
print(u is v, v, f'{v:.2f}', '{:>5}'.format(w), v @ w, v(1, a=2))
for bad in (lambda: v + 1, lambda: 1 + v, lambda: v - 'a', lambda: v[5], lambda: v <= w):
    try:
        print(bad())
    except (TypeError, AttributeError, IndexError) as e:
        print(type(e).__name__, e)
try:
    v.z = 1
except AttributeError as e:
    print('no z')
print({v: 'v', w: 'w'}[Vector(4, 6)])
