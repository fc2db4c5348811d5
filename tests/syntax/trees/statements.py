x = 1; x = y = 2; x, y = y, x; (x, y) = [z, w] = 1, 2; *a, b = c; [d, *e] = f; a.b = c[d] = e
x += 1; x.y -= 2; x[z] *= 3; a @= b; a /= b; a //= b; a %= b; a **= b; a >>= b; a <<= b; a &= b; a ^= b; a |= b
x: int; y: str = 'a'; (z): int = 1; a.b: int; c[d]: list = []; x: int = 1, 2
del x; del x, y; del (a, b), [c]; del a.b, c[d]; del (x)
pass
assert a; assert a, b
import a; import a.b.c; import a as b; import a.b as c, d
from a import b; from a import b as c, d; from a.b import (c, d as e,); from . import f; from .. import g; from ...h import i; from .... import j
from a import *
global_ = 1
def f():
    global a, b
    nonlocal_ = 1
    return
def g():
    x = 1
    def h():
        nonlocal x
        return x, *y
    return h
raise_ = 1
if a: raise
elif b: raise X
elif c: raise X from Y
else: pass
while a: break
else: continue_ = 1
while b:
    continue
for x in y: pass
for x, *y in z, w:
    pass
else:
    pass
for (a, b), [c] in d: pass
for a.b in c: pass
for a[0] in b: pass
x = yield_; x = await_
x = (1, 2,)
x = *a, b
