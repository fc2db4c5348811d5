"""Garbage in an old generation waits for an old collection."""
import gc
gc.disable(); gc.collect()
def cycle():
    l = []; l.append(l)
    return l
l = cycle()
gc.collect(0)
del l
print('young', gc.collect(0), 'middle', gc.collect(1))
l = cycle()
gc.collect(1)
del l
print('young', gc.collect(0), 'middle', gc.collect(1), 'old', gc.collect(2))
l = cycle(); m = cycle(); l.append(m); m.append(l)
gc.collect(0)
del l, m
new = cycle(); del new
print(gc.collect(0), gc.collect(1))
