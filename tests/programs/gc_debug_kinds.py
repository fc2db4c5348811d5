"""What set_debug prints, kind by kind, and gc.garbage."""
import gc, sys
gc.collect(); gc.disable()
class A: pass
class D:
    def __del__(self): self.me = None
def show(n, flags):
    gc.set_debug(flags)
    x = A(); x.me = x; y = []; y.append(y); z = {}; z['z'] = z
    t = ([],); t[0].append(t); f = lambda: f
    del x, y, z, t
    print(n, gc.collect(), len(gc.garbage), sorted({type(o).__name__ for o in gc.garbage}))
    gc.set_debug(0)
    gc.garbage.clear()
show(1, 0)
show(2, gc.DEBUG_SAVEALL)
show(3, gc.DEBUG_UNCOLLECTABLE)
show(4, gc.DEBUG_LEAK & ~gc.DEBUG_COLLECTABLE)
print(gc.get_debug(), gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
gc.collect()
gc.set_debug(gc.DEBUG_COLLECTABLE)
l = []; l.append(l); del l
gc.collect()
gc.set_debug(0)
d = D(); d.me = d; del d
gc.set_debug(gc.DEBUG_SAVEALL); print(gc.collect(), gc.garbage); gc.set_debug(0)
for bad in ('x', None, 1.5):
    try: gc.set_debug(bad); print('ok', gc.get_debug())
    except TypeError as e: print(e)
gc.set_debug(64); print(gc.get_debug()); gc.set_debug(True); print(gc.get_debug()); gc.set_debug(0)
