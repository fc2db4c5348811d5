"""One comes back: who else?"""
import gc
gc.disable(); gc.collect()
kept = []
class R:
    def __del__(self): kept.append(self)
class N: __slots__ = ('a', 'b', 'n', '__weakref__')
def connected():
    r = R(); n = N(); n.n = 1
    r.n = n; n.a = r
def apart():
    r = R(); r.me = r
    n = N(); n.a = n
for f in (connected, apart):
    f()
    print(f.__name__, gc.collect(), len(kept))
    print(sorted(vars(kept[0])))
    vars(kept[0]).clear()
    kept.clear()
    print('again', gc.collect(), gc.collect())
