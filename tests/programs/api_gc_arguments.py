# What the functions of gc say to wrong arguments.
import gc


def attempt(name, call):
    try:
        print(name, call())
    except Exception as error:
        print(name, type(error).__name__, error)


attempt('collect 3', lambda: gc.collect(3))
attempt('collect -1', lambda: gc.collect(-1))
attempt('collect str', lambda: gc.collect('a'))
attempt('collect float', lambda: gc.collect(1.5))
attempt('collect two', lambda: gc.collect(0, 1))
attempt('collect keyword', lambda: gc.collect(generation=0) >= 0)
attempt('collect None', lambda: gc.collect(None))
attempt('collect True', lambda: gc.collect(True) >= 0)
attempt('set_threshold none', lambda: gc.set_threshold())
attempt('set_threshold str', lambda: gc.set_threshold('a'))
attempt('set_threshold four', lambda: gc.set_threshold(1, 2, 3, 4))
attempt('set_threshold float', lambda: gc.set_threshold(700.5))
attempt('get_threshold one', lambda: gc.get_threshold(1))
attempt('get_count one', lambda: gc.get_count(1))
attempt('enable one', lambda: gc.enable(1))
attempt('isenabled one', lambda: gc.isenabled(1))
attempt('is_tracked none', lambda: gc.is_tracked())
attempt('is_tracked two', lambda: gc.is_tracked(1, 2))
attempt('get_referrers keyword', lambda: gc.get_referrers(a=1))
attempt('get_referents keyword', lambda: gc.get_referents(a=1))
attempt('set_debug str', lambda: gc.set_debug('a'))
attempt('set_debug none', lambda: gc.set_debug())
attempt('get_debug', lambda: gc.get_debug())
attempt('set_threshold 0', lambda: gc.set_threshold(0))
attempt('set_threshold -5', lambda: gc.set_threshold(-5))
attempt('get_threshold', lambda: gc.get_threshold())
attempt('no referrers', lambda: gc.get_referrers())
attempt('no referents', lambda: gc.get_referents())
attempt('stats keys', lambda: sorted(gc.get_stats()[0]))
attempt('lists', lambda: (gc.callbacks, gc.garbage))
attempt('flags', lambda: (gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK))
for name in ('freeze', 'unfreeze', 'get_freeze_count', 'is_finalized', 'get_objects', 'get_stats'):
    print(name, hasattr(gc, name))
if hasattr(gc, 'get_freeze_count'):
    attempt('get_objects 3', lambda: gc.get_objects(3))
    attempt('get_objects str', lambda: gc.get_objects('a'))
    attempt('get_objects -2', lambda: gc.get_objects(generation=-2))
    attempt('get_objects float', lambda: gc.get_objects(0.5))
    attempt('get_objects None', lambda: len(gc.get_objects(None)) > 0)
if hasattr(gc, 'is_finalized'):
    attempt('is_finalized none', lambda: gc.is_finalized())
    attempt('is_finalized int', lambda: gc.is_finalized(1))
