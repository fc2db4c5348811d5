"""Assignment, swapping, returning."""
import sys
g = sys.getrefcount
class C: pass
def make():
    c = C()
    print('inside', g(c))
    return c
print('result', g(make()))
a = make()
b = C()
a, b = b, a
print(g(a), g(b))
def same(q): return q
print(g(same(a)), same(a) is a)
def pair(): return C(), C()
p, q = pair()
print(g(p), g(q))
first, *rest = [C(), C(), C()]
print(g(first), g(rest[0]), g(rest))
a = a
print(g(a))
