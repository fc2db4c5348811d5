import gc, weakref, atexit, sys
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
gc.disable()
a = D('a'); _u = D('_u'); b = D('b'); b.me = b; lst = [D('l0'), D('l1')]; d = {'k': D('v')}; t = (D('t'),)
def f(x=D('default')): return x
class H:
    attr = D('class attr')
h = H(); h.x = D('h.x')
def outer():
    c = D('cell')
    return lambda: c
g = outer()
def gen():
    z = D('gen local')
    try: yield
    finally: print('gen finally')
gg = gen(); next(gg)
r = weakref.ref(a, lambda r: print('callback a'))
fin = weakref.finalize(h, print, 'finalize h')
atexit.register(print, 'atexit 1'); atexit.register(lambda: print('atexit 2', a.n))
print('end', len(gc.get_objects()) > 10)
