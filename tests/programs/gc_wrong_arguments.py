"""What each function of gc says to arguments that it does not take."""
import gc, sys
def show(f, *a, **k):
    try: print(f.__name__, a, k, '->', repr(f(*a, **k))[:80])
    except BaseException as e: print(f.__name__, a, k, type(e).__name__, e)
gc.disable()
for f in (gc.collect, gc.enable, gc.disable, gc.isenabled, gc.set_threshold, gc.is_tracked, gc.set_debug, gc.get_debug):
    show(f, 1, 2, 3, 4, 5)
    show(f, 'a')
    show(f, None)
    show(f, 1.5)
    show(f, x=1)
    show(f, 2**70)
    show(f, -1)
    show(f, 3)
gc.set_debug(0)
for a in ((), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), ('a',), (1, 'a'), (1, 2, 'a'), (None,), (1.5,), (2**31,), (2**40,), (-5,), (0, -1), (True, False)):
    show(gc.set_threshold, *a); print(gc.get_threshold())
gc.set_threshold(700, 10, 10)
show(gc.set_threshold, threshold0=5)
show(gc.get_threshold, 1); show(gc.get_count, 1); show(gc.get_stats, 1)
show(gc.collect, generation='x'); show(gc.collect, generation=5); show(gc.collect, generation=-1); show(gc.collect, gen=1); show(gc.collect, 0, generation=1); show(gc.collect, True); show(gc.collect, 1.0)
show(gc.is_tracked); show(gc.is_tracked, 1, 2); show(gc.is_tracked, obj=1)
if hasattr(gc, 'is_finalized'): show(gc.is_finalized); show(gc.is_finalized, 1, 2); show(gc.is_finalized, [])
if sys.version_info >= (3, 8):
    for g in (None, 0, 1, 2, 3, -1, 'a', 1.5, 2**40, True):
        try: print(type(gc.get_objects(g)), end=' ')
        except BaseException as e: print(type(e).__name__, e)
    for g in (None, 0, 1, 2, 3, -1, 'a', 1.5):
        try: print(type(gc.get_objects(generation=g)), end=' ')
        except BaseException as e: print(type(e).__name__, e)
    try: gc.get_objects(1, 2)
    except BaseException as e: print(type(e).__name__, e)
    try: gc.get_objects(x=2)
    except BaseException as e: print(type(e).__name__, e)
else:
    try: gc.get_objects(1)
    except BaseException as e: print(type(e).__name__, e)
show(gc.get_referrers); show(gc.get_referents); show(gc.get_referents, 1, 'a', None); show(gc.get_referents, x=1); show(gc.get_referrers, x=1)
if hasattr(gc, 'freeze'):
    show(gc.freeze, 1); show(gc.unfreeze, 1); show(gc.get_freeze_count, 1); show(gc.unfreeze)
for n in ('DEBUG_STATS', 'DEBUG_COLLECTABLE', 'DEBUG_UNCOLLECTABLE', 'DEBUG_SAVEALL', 'DEBUG_LEAK'): print(n, getattr(gc, n))
print(gc.garbage, gc.callbacks, type(gc), gc.__name__, sorted(n for n in dir(gc) if not n.startswith('_')))
print(gc.collect.__name__, gc.collect.__self__ is gc, type(gc.collect), gc.collect.__qualname__)
gc.foo = 1; print(gc.foo); del gc.foo
gc.callbacks = None
print(gc.collect(0), gc.callbacks)
gc.callbacks = []
gc.garbage = 5
gc.collect(); print(gc.garbage)
print(gc.set_debug(gc.DEBUG_STATS), gc.get_debug()); gc.set_debug(0)
print(gc.set_debug(True), gc.get_debug()); gc.set_debug(0)
