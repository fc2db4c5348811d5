class A:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
a = A(1); b = a; del a; print('still'); b = None; print('gone')
def f():
    x = A('x'); y = A('y'); return 5
f()
L = [A(i) for i in range(3)]; L.pop(); L[0] = None; del L[:]; print('cleared')
d = {'k': A('dict')}; d['k'] = A('dict2'); d.clear()
def g():
    try:
        z = A('z'); raise ValueError
    except ValueError as e: pass
    print('end g')
g()
class Bad:
    def __del__(self): raise ValueError('in del')
Bad(); print('after bad')
(A('tuple'), 1); A('expr'); x = A('first'); x = A('second')
def gen():
    h = A('gen'); yield 1; yield 2
it = gen(); next(it); del it; print('gen dropped')
import sys
print(sys.getrefcount(x)); s = {A('in set')}; s.pop(); t = A('global at exit')
for i in [A('loop')]: pass
del i; print('end')
