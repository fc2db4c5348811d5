"""with calls __enter__ and __exit__ as methods from 3.14 on, and keeps what they belong to on the stack."""
import sys
g = sys.getrefcount
class M:
    def __enter__(self): print('enter', g(self)); return self
    def __exit__(self, *exc): print('exit', g(self)); return True
class N:
    def __enter__(self): print('enter', g(self)); return 1
    def __exit__(self, t, e, b): print('exit', g(self)); return True
def f():
    m = M()
    with m as k: print(g(m), g(k))
    with m: print(g(m)); raise ValueError
    print(g(m))
    with N() as n, m: pass
    for i in range(2):
        with m:
            if i: break
            continue
    def r():
        with m: return m
    print(g(r()))
    with N(): return g(m)
print(f())
for bad in (None, 1):
    try:
        with bad: pass
    except Exception as e: print(type(e).__name__, e)
class OnlyExit:
    def __exit__(self, *a): pass
class OnlyEnter:
    def __enter__(self, *a): pass
for bad in (OnlyExit(), OnlyEnter()):
    try:
        with bad: pass
    except Exception as e: print(type(e).__name__, e)
class S:
    __enter__ = staticmethod(lambda: print('static enter'))
    __exit__ = staticmethod(lambda *a: print('static exit', len(a)))
with S(): pass
try:
    with S(): raise KeyError
except KeyError: print('ke')
class Fails:
    def __enter__(self): raise ValueError('in enter')
    def __exit__(self, *a): print('never')
def h():
    x = Fails()
    try:
        with x: pass
    except ValueError as e: print(e, g(x))
    print(g(x))
h()
def gen(m):
    with m as k:
        yield g(m), g(k)
        yield g(m)
for v in gen(M()): print(v)
