"""Cells hold what was a local variable."""
import sys
g = sys.getrefcount
class C: pass
def outer():
    a = C()
    def inner(): return g(a)
    return g(a), inner(), inner
n, m, inner = outer()
print(n, m, inner())
cell = inner.__closure__[0]
print('content', g(cell.cell_contents), 'cell', g(cell))
def counter():
    n = [0]
    def up():
        n[0] += 1
        return g(n)
    def down():
        n[0] -= 1
        return g(n)
    return up, down
up, down = counter()
print(up(), down(), up.__closure__[0] is down.__closure__[0], g(up.__closure__[0]))
del down
print(g(up.__closure__[0]))
