"""is, == and id(): which objects are one and which are alike."""
a = [1, 2]
b = [1, 2]
print(a == b, a is b, id(a) == id(b))
b = a
print(a is b, id(a) == id(b))
x, y = 256, 256
print(x is y, 2 + 3 is not None)
m = int('257')
n = int('257')
print(m == n, m is n)
print(int('5') is int('5'), int('-5') is int('-5'), int('-6') is int('-6'))
print((1, 2) == (1, 2.0), hash((1, 2)) == hash((1, 2.0)), 1 == True == 1.0)
t = (1, 2)
print(tuple(t) is t, list(t) is t, t[:] is t, t + () == t)
s = ''.join(['py', 'thon'])
print(s == 'python', s is 'pyth' + s[-2:])
nan = float('nan')
print(nan == nan, nan is nan, nan in [nan], [nan] == [nan], float('nan') in [nan])
print(None is None, [] is [], {} == {}, set() == frozenset())


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Same(Point):
    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)


p, q = Point(1, 2), Point(1, 2)
print(p == q, p != q, p == p, Same(1, 2) == q, q == Same(1, 2), Same(1, 2) != q)
print(Same.__hash__, Point.__hash__ is object.__hash__)
try:
    {Same(1, 2)}
except TypeError as error:
    print(error)
print(p in [q], p in [q, p], [q, p].index(p), [Same(1, 2), q].count(q))
print(isinstance(True, int), type(True) is int, type(1) is int, bool.__bases__ == (int,))
print(id(p) == id(p), id(Point(1, 2)) == id(Point(1, 2)))
