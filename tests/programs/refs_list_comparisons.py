"""What holds the items of two lists and of two tuples while they are compared."""
import sys
g = sys.getrefcount
class A:
    def __init__(self, n): self.n = n
    def __eq__(self, o): print('eq', g(self), g(o), end=' '); return self.n == o.n
    def __lt__(self, o): print('lt', g(self), g(o), end=' '); return self.n < o.n
    __hash__ = None
a, b, c = A(1), A(2), A(1)
print([a] == [b], [a] == [c], [a] != [b], [a] == [a], [a] == [])
print((a,) == (b,), (a,) == (c,), (a,) != (b,))
print([a] < [b], [a, b] < [c, a], (a,) < (b,), (a, b) < (c, a))
print([[a]] == [[b]], [(a,)] < [(b,)])
