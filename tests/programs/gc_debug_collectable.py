"""What set_debug prints and keeps, flag by flag."""
import gc, sys
gc.collect(); gc.disable()
class A: pass
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n, file=sys.stderr)
class S: __slots__ = ('a',)
def mk():
    a = A(); a.x = a
    l = [a]; l.append(l)
    d = {1: l}; d[2] = d
    t = ([],); t[0].append(t)
    s = S(); s.a = s
    f = lambda: f
    q = D('q'); q.me = q
    def g(): yield g
    class K: pass
    e = ValueError('x'); e.e = e
for flags in (gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_STATS | gc.DEBUG_COLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK):
    print('---', flags, file=sys.stderr, flush=True)
    mk()
    gc.set_debug(flags & ~gc.DEBUG_STATS)
    n = gc.collect()
    gc.set_debug(0)
    print(flags, n, [type(o).__name__ for o in gc.garbage])
    gc.garbage.clear(); gc.collect()
gc.set_debug(gc.DEBUG_LEAK)
mk()
print(gc.collect(), len(gc.garbage))
gc.set_debug(0)
