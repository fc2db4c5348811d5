import math
class F(float):
    def __ceil__(s): return 42
    def __floor__(s): return 43
    def __trunc__(s): return 44
class G(float): pass
for x in (F(1.5), G(1.5)):
    print(math.ceil(x), math.floor(x), math.trunc(x))
for f in (math.ceil, math.floor, math.trunc):
    for v in ('a', None, [], True, 10**30, 1.5, float('inf')):
        try: print(f(v))
        except Exception as e: print(type(e).__name__, e)
from functools import partialmethod
class C:
    def m(self, *a, **k): return a, sorted(k.items())
    a = partialmethod(m, 1, key=6)
    b = partialmethod(a, 2)
    c = partialmethod(m)
print(C().a(3, x=1), C().b(4), C().c(), C.a(C(), 7))
try: partialmethod(5)
except TypeError as e: print(e)
