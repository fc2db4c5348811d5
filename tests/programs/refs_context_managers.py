import sys, gc, contextlib
gc.disable()
rc = sys.getrefcount
class R:
    def __init__(self, n): self.n = n
    def __enter__(self): print('enter', rc(self)); return self
    def __exit__(self, t, v, tb): print('exit', rc(self), rc(v) if v else None, t is None or rc(v.args)); return self.n == 'swallow'
    def __del__(self): print('del', self.n)
with R('a') as r: print('body', rc(r))
print(rc(r)); del r
with R('t'): print('no name')
with R('x') as x, R('y') as y: print(rc(x), rc(y))
del x, y
with R('swallow') as s: raise ValueError('v')
print(rc(s)); del s
try:
    with R('raise') as s: raise KeyError('k')
except KeyError as e: print(rc(e), rc(s))
del s
def f():
    with R('f') as q: return rc(q)
print(f())
def g():
    for i in range(2):
        with R(i) as q:
            if i == 0: continue
            break
    return rc(q)
print(g())
@contextlib.contextmanager
def cm(o):
    print('before', rc(o)); yield o; print('after', rc(o))
o = R('o')
with cm(o) as p: print(rc(o))
with contextlib.suppress(ValueError): raise ValueError(o)
print(rc(o)); del p
with contextlib.closing(type('K', (), {'close': lambda self: print('close', rc(self))})()) as k: print(rc(k))
del k
del o
gc.collect()
