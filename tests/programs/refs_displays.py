"""A display in progress holds its earlier items."""
import sys
g = sys.getrefcount
class C: pass
x = C()
print([g(x)], [x, g(x)][1], (x, x, g(x))[2], {1: x, 2: g(x)}[2])
print(g(x) + 0 * len([x, x]), [x, [x, g(x)]][1][1])
print('%d' % g(x), f'{g(x)}', str(g(x)))
a, b = x, x
print(g(x))
a, b = b, a
print(g(x))
a = b = None
print(g(x), g((x,)), g([x]))
print((lambda q: g(q))(x), (lambda q=x: g(q))())
