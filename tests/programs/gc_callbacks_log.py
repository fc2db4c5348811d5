"""Callbacks see each collection begin and end."""
import gc
gc.disable(); gc.collect()
log = []
def cb(phase, info): log.append((phase, info['generation'], info['collected'], info['uncollectable']))
class S: __slots__ = ('me',)
def cycles(n):
    for _ in range(n):
        s = S(); s.me = s
gc.callbacks.append(cb)
gc.collect(0)
cycles(3); gc.collect(0)
cycles(2); gc.collect(1)
cycles(1); gc.collect()
gc.callbacks.remove(cb)
cycles(5); print(gc.collect())
for e in log: print(e)
print(gc.callbacks)
