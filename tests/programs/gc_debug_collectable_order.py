import gc, sys
gc.collect(); gc.disable()
class A: pass
def cyc():
    a = A(); a.b = [a]
gc.set_debug(gc.DEBUG_SAVEALL); cyc(); print(gc.collect()); print([type(x).__name__ for x in gc.garbage])
gc.garbage.clear(); gc.set_debug(0); print(gc.collect())
class D:
    def __del__(self): print('del')
gc.set_debug(gc.DEBUG_SAVEALL)
d = D(); d.d = d; del d; print(gc.collect(), len(gc.garbage)); gc.set_debug(0); gc.garbage[:] = []; print(gc.collect())
sys.stderr.write('--- collectable\n')
gc.set_debug(gc.DEBUG_COLLECTABLE); cyc(); print(gc.collect(0)); gc.set_debug(0)
sys.stderr.write('--- all kinds\n')
def many():
    l = []; l.append(l); d = {}; d['d'] = d; s = set(); o = A(); o.s = s; s.add(o)
    t = ([],); t[0].append(t); f = lambda: f; g = (x for x in [0]); 
    e = ValueError(); e.e = e; m = o.__init__; o.m = m; i = iter(l); l.append(i)
gc.set_debug(gc.DEBUG_COLLECTABLE); many(); print(gc.collect()); gc.set_debug(0)
sys.stderr.write('--- leak\n')
gc.set_debug(gc.DEBUG_LEAK); cyc(); print(gc.collect(), len(gc.garbage)); gc.set_debug(0); gc.garbage.clear(); gc.collect()
sys.stderr.write('--- class\n')
def cl():
    class K:
        def m(self): return __class__
    k = K(); k.k = k
gc.set_debug(gc.DEBUG_COLLECTABLE); cl(); print(gc.collect()); gc.set_debug(0)
print(gc.collect(), gc.garbage)
