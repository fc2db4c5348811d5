"""Locals go in the order of their slots."""
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=' ')
def f():
    c = D('c'); a = D('a'); b = D('b')
def g(p, q):
    x = D('x')
def h():
    a = D('a')
    def inner(): return a
    b = D('b')
def i():
    for v in [D(1), D(2)]: pass
    print('|', end=' ')
def j():
    a = D('kept'); b = D('b')
    return a
for fn in (f, h, i): fn(); print()
g(D('p'), D('q')); print()
r = j(); print(r.n); del r; print()
