import sys
log = []
class D:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
def shape(make, depth):
    del log[:]
    x = None
    for i in range(depth): x = make(i, x)
    x = None
    breaks = sum(1 for a, b in zip(log, log[1:]) if b != a + 1 and b != a - 1)
    return len(log), log[:2], log[-2:], breaks
class N:
    def __init__(self, n, nx): self.n = n; self.nx = nx
    def __del__(self): log.append(self.n)
class S:
    __slots__ = ('n', 'nx')
    def __init__(self, n, nx): self.n = n; self.nx = nx
    def __del__(self): log.append(self.n)
class L(list):
    def __del__(self): log.append(self.n)
def mkl(i, x): l = L([x]); l.n = i; return l
for depth in (10, 45, 200):
    print('list', shape(lambda i, x: [D(i), x], depth)); print('tuple', shape(lambda i, x: (D(i), x), depth))
    print('dict', shape(lambda i, x: {'d': D(i), 'x': x}, depth)); 
    print('slots', shape(S, depth)) if depth < 50 else None
    print('inst', shape(N, depth)) if depth < 50 else None
    print('listsub', shape(mkl, depth)) if depth < 45 else None
    print('closure', shape(lambda i, x: (lambda d=D(i): x), depth)) if depth < 45 else None
    print('set', shape(lambda i, x: frozenset([D(i), x]) and {'x': (x, D(i))}, depth)[0])
x = []
for i in range(200000): x = [x]
del x
x = ()
for i in range(100000): x = (x,)
del x
x = {}
for i in range(50000): x = {0: x}
del x
print('ok')
