"""Objects without a dictionary."""
import sys
g = sys.getrefcount
class S:
    __slots__ = ('a', 'b')
class T(S):
    __slots__ = ('c',)
class U(S): pass
x = object.__new__(U)
s = S(); s.a = x
print(g(x))
s.b = x
print(g(x))
del s.a
print(g(x))
t = T(); t.a = t.c = x
print(g(x))
u = U(); u.a = u.z = x
print(g(x))
del s, t, u
print(g(x))
try: S().a
except AttributeError as e: print(e)
