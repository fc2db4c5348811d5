"""Who goes first when a container goes."""
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=' ')
def nl(): print()
l = [D(i) for i in range(3)]; del l; nl()
t = tuple(D(i) for i in range(3)); del t; nl()
d = {i: D(i) for i in range(3)}; del d; nl()
d = {D('k'): D('v')}; d.clear(); nl()
l = [D(i) for i in range(6)]; l[1:4] = [None]; nl(); l.reverse(); l.pop(); nl(); l *= 0; nl()
class Box: pass
b = Box(); b.x = D('x'); b.y = D('y'); b.x = None; nl(); del b; nl()
class S: __slots__ = ('z', 'a')
s = S(); s.z = D('z'); s.a = D('a'); del s; nl()
from collections import deque
q = deque(D(i) for i in range(3)); q.popleft(); q.clear(); nl()
m = [[D('a1'), D('a2')], [D('b1')]]; del m; nl()
