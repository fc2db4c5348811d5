import weakref, gc, sys
gc.collect(); gc.disable()
class A:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def bye(*a, **k): print('bye', a, sorted(k.items()))
a, b, c = A(1), A(2), A(3)
fa = weakref.finalize(a, bye, 1, x=2); fb = weakref.finalize(b, bye, 2); fc = weakref.finalize(c, bye, 3); pass
fd = weakref.finalize(b, bye, 'second')
print(fa, fa.alive, fb.peek()[1:], fc.atexit) if False else print(fa.alive, fb.peek()[2:], fc.atexit)
del a; print(fa.alive, fa(), fa.peek(), fa.detach())
b.me = b; r = weakref.ref(b, lambda r: print('cb')); 
x = A(4); fx = weakref.finalize(x, bye, 4); print(fx.detach()[1:] == (bye, (4,), {})); del x
print(weakref.getweakrefcount(b))
z = A(6); weakref.finalize(z, print, 'z gone'); del z
class Node: pass
n = Node(); n.n = n; weakref.finalize(n, bye, 'node'); del n; print(gc.collect())
try: fa.atexit = 'yes'; print(fa.atexit)
except Exception as e: print(type(e).__name__)
print('end')
