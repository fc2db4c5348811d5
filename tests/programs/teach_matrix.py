"""A matrix class: operators of every kind, slicing, iteration, errors."""
from itertools import chain, product


class Matrix:
    __slots__ = ('rows', 'shape')

    def __init__(self, rows):
        rows = [list(row) for row in rows]
        lengths = {len(row) for row in rows}
        if len(lengths) != 1:
            raise ValueError('rows of different lengths: %s' % sorted(lengths))
        self.rows = rows
        self.shape = len(rows), lengths.pop()

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @staticmethod
    def _is_number(x):
        return isinstance(x, (int, float))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            part = self.rows[i]
            return [row[j] for row in part] if isinstance(i, slice) else part[j]
        return self.rows[key]

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __iter__(self):
        return chain.from_iterable(self.rows)

    def __len__(self):
        return self.shape[0] * self.shape[1]

    def __contains__(self, x):
        return any(x in row for row in self.rows)

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def _zip(self, other, op):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape != other.shape:
            raise ValueError('shapes %s and %s differ' % (self.shape, other.shape))
        return type(self)([[op(a, b) for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __add__(self, other):
        return self._zip(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._zip(other, lambda a, b: a - b)

    def __mul__(self, k):
        if not self._is_number(k):
            return NotImplemented
        return Matrix([[a * k for a in row] for row in self.rows])

    __rmul__ = __mul__

    def __matmul__(self, other):
        n, m = self.shape
        m2, p = other.shape
        if m != m2:
            raise ValueError('cannot multiply')
        out = Matrix([[0] * p for _ in range(n)])
        for i, j in product(range(n), range(p)):
            out[i, j] = sum(self[i, k] * other[k, j] for k in range(m))
        return out

    def __pow__(self, n, modulo=None):
        result = Matrix.identity(self.shape[0])
        for _ in range(n):
            result = result @ self
            if modulo:
                result = Matrix([[x % modulo for x in row] for row in result.rows])
        return result

    def __neg__(self):
        return self * -1

    def __imul__(self, k):
        for row in self.rows:
            row[:] = [x * k for x in row]
        return self

    def __abs__(self):
        return max(abs(x) for x in self)

    def __bool__(self):
        return any(self)

    def __round__(self, digits=0):
        return Matrix([[round(x, digits) for x in row] for row in self.rows])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __str__(self):
        cells = [[str(x) for x in row] for row in self.rows]
        width = max(len(c) for c in chain(*cells))
        return '\n'.join(' '.join(c.rjust(width) for c in row) for row in cells)

    def __repr__(self):
        return 'Matrix(%r)' % self.rows


a = Matrix([[1, 2], [3, 4]])
b = Matrix([[0, 1], [1, 0]])
print(a); print(a.T); print(a + b, a - b, -a, sep='\n')
print(a @ b, repr(2 * a), a * 0.5, a ** 5, pow(a, 5, 10), sep='\n')
print(a[1], a[0, 1], a[:, 0], a[-1, ::-1], len(a), 4 in a, 5 in a, list(a), abs(-a), bool(a - a))
a *= 3
print(a == Matrix([[3, 6], [9, 12]]), a != b, round(a * 0.333, 1))
for action in [lambda: a + 1, lambda: 1 - a, lambda: a * 'x', lambda: 'x' * a, lambda: a @ Matrix([[1]]), lambda: a + Matrix([[1]]),
               lambda: Matrix([[1], [2, 3]]), lambda: a[5], lambda: a.det, lambda: hash(a), lambda: setattr(a, 'name', 1), lambda: a < b,
               lambda: ~a, lambda: a[0, 'x'], lambda: a // 2, lambda: divmod(a, 2), lambda: int(a)]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ':', error)
