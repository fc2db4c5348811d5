class Vector:
    """A small vector."""
    __slots__ = ("x", "y")
    def __init__(self, x=0, y=0):
        self.x = x; self.y = y
    def __repr__(self): return f"Vector({self.x!r}, {self.y!r})"
    def __add__(self, o):
        if not isinstance(o, Vector): return NotImplemented
        return Vector(self.x + o.x, self.y + o.y)
    def __mul__(self, k): return Vector(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __sub__(self, o): return self + (-1) * o
    def __eq__(self, o): return isinstance(o, Vector) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __bool__(self): return bool(abs(self))
    def __iter__(self): yield self.x; yield self.y
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __len__(self): return 2
    def __contains__(self, v): return v in (self.x, self.y)
    def __neg__(self): return self * -1
    def __format__(self, spec):
        if spec.endswith("p"): return f"<{abs(self):{spec[:-1]}}>"
        return "({})".format(", ".join(format(c, spec) for c in self))
a, b = Vector(3, 4), Vector(1, 2)
print(a + b, a - b, 3 * a, a * 3, abs(a), -a, bool(Vector()), list(a), a[1], len(a), 3 in a, f"{a:.1f} {a:.2fp}")
x, y = a; print(x, y, a == Vector(3, 4), a != b, {a: 1}[Vector(3, 4)], sum([a, b], Vector()))
for op in (lambda: a + 1, lambda: 1 + a, lambda: a < b, lambda: a["k"], lambda: a.z, lambda: a[5], lambda: a ** 2, lambda: a @ b, lambda: ~a, lambda: a()):
    try: print(op())
    except Exception as e: print(type(e).__name__, e)
try: a.z = 1
except AttributeError as e: print(e)
import copy
c = copy.copy(a); d = copy.deepcopy([a, a]); print(c == a, c is a, d[0] is d[1], d[0] is a)
print(Vector.__doc__, Vector.__slots__, Vector.x, type(Vector.x).__name__) if 0 else print(Vector.__doc__, Vector.__slots__, type(Vector.x).__name__)
