"""The fact sheet's section 5.2."""
import gc
gc.collect(); gc.disable()
class A: pass
log = []
def one(phase, info): log.append(('one', phase, sorted(info.items()), gc.get_count()[1:]))
def two(phase, info): log.append(('two', phase))
gc.callbacks[:] = [one, two]
a = A(); a.me = a; del a
print(gc.collect(0))
gc.callbacks.clear()
for e in log: print(e)
before = gc.get_stats()
a = A(); a.me = a; del a
gc.collect(0); gc.collect(1); gc.collect(2)
print([{k: y[k] - x[k] for k in sorted(x)} for x, y in zip(before, gc.get_stats())])
o = A(); o.v = [1]
print(sorted(type(r).__name__ for r in gc.get_referrers(o.v)))
print(sorted(type(r).__name__ for r in gc.get_referents(o)))
def f(a, b=2): return a
print(sorted(type(r).__name__ for r in gc.get_referents(f)))
print(gc.get_referents([1, 2]), gc.get_referents({1: 2, 3: 4}), gc.get_referents((1, 2)), gc.get_referents(1), gc.get_referents())
print(gc.get_referents([1], (2,)))
gc.set_debug(gc.DEBUG_SAVEALL)
a = A(); a.me = a; del a
print(gc.collect(), [type(x).__name__ for x in gc.garbage])
gc.set_debug(0)
for x in gc.garbage:
    if isinstance(x, A): x.me = None
x = None
gc.garbage.clear()
print(gc.collect(), gc.garbage, gc.get_debug())
for bad in (lambda: gc.collect(3), lambda: gc.collect(-1), lambda: gc.collect('x'), lambda: gc.set_threshold(),
            lambda: gc.set_threshold('a'), lambda: gc.is_tracked(), lambda: gc.set_debug('x'), lambda: gc.enable(1),
            lambda: gc.get_threshold(1)):
    try: print(bad())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(gc.isenabled(), gc.enable(), gc.isenabled(), gc.disable(), gc.isenabled())
gc.set_threshold(100); print(gc.get_threshold()[0])
gc.set_threshold(1, 2, 3); print(gc.get_threshold())
print(gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
if hasattr(gc, 'freeze'):
    a = A(); a.me = a
    gc.freeze(); print(gc.get_count()[1:], gc.get_freeze_count() > 10)
    del a; print(gc.collect()); gc.unfreeze(); print(gc.get_freeze_count()); print(gc.collect())
if hasattr(gc, 'is_finalized'):
    class D:
        def __del__(self): keep.append(self)
    keep = []
    d = D(); print(gc.is_finalized(d)); del d
    print(gc.is_finalized(keep[0]), gc.is_finalized(1))
try:
    print([any(x is o for x in gc.get_objects(generation=g)) for g in range(3)])
    gc.collect(0); print([any(x is o for x in gc.get_objects(g)) for g in range(3)])
    gc.get_objects(3)
except (TypeError, ValueError) as e: print(e)
print(any(x is o for x in gc.get_objects()))
