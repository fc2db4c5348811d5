import gc, sys
gc.disable(); gc.collect()
if not hasattr(gc, 'freeze'):
    print('no freeze')
else:
    class N: pass
    print(gc.get_freeze_count() >= 0)
    gc.unfreeze()
    a = N(); a.a = a
    gc.freeze(); n = gc.get_freeze_count(); print(n > 100, gc.get_count()[1:])
    print(len(gc.get_objects()) < 20, gc.is_tracked(a))
    b = N(); b.b = b; b.a = a
    del a
    print(gc.collect(), gc.get_freeze_count() == n)
    del b; print(gc.collect()); gc.unfreeze(); print(gc.get_freeze_count(), gc.collect())
    c = N(); c.c = c; gc.freeze(); del c; print(gc.collect(), gc.collect()); gc.unfreeze(); print(gc.collect())
    d = [N()]; gc.freeze(); m = gc.get_freeze_count(); d.append([]); gc.freeze(); print(gc.get_freeze_count() - m)
    del d; print(gc.get_freeze_count() - m); gc.unfreeze()
    e = N(); e.x = []; gc.freeze(); print([type(r).__name__ for r in gc.get_referrers(e.x)])
    e.y = N(); e.y.e = e; print(gc.collect()); gc.unfreeze()
    del e; print(gc.collect())
    gc.freeze(); gc.freeze(); gc.unfreeze(); gc.unfreeze(); print(gc.get_freeze_count())
    if sys.version_info >= (3, 8):
        f = N(); gc.freeze(); print([any(o is f for o in gc.get_objects(g)) for g in range(3)]); gc.unfreeze(); print([any(o is f for o in gc.get_objects(g)) for g in range(3)])
    for fn in (gc.freeze, gc.unfreeze, gc.get_freeze_count):
        try: fn(1)
        except TypeError as x: print(x)
    w = (1, 2, n); gc.freeze(); gc.collect(); print(gc.is_tracked(w)); gc.unfreeze(); print(gc.is_tracked(w)); gc.collect(); print(gc.is_tracked(w))
