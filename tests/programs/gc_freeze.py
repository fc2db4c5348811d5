"""What is frozen is not looked at."""
import gc
if not hasattr(gc, 'freeze'):
    print('no freeze')
else:
    gc.disable(); gc.collect()
    class S: __slots__ = ('me',)
    s = S(); s.me = s
    gc.freeze()
    del s
    print(gc.collect(), gc.get_freeze_count() > 0, gc.get_count()[1:])
    gc.unfreeze()
    print(gc.get_freeze_count(), gc.collect())
    l = []
    gc.freeze()
    print(gc.is_tracked(l), any(x is l for x in gc.get_objects()))
    gc.unfreeze()
    print(any(x is l for x in gc.get_objects()))
