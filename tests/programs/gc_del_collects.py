"""gc.collect() inside a collection does nothing."""
import gc
gc.disable(); gc.collect()
class D:
    def __del__(self): print('inner', gc.collect())
d = D(); d.me = d
del d
print(gc.collect() > 0)
def cb(phase, info): print(phase, gc.collect())
gc.callbacks.append(cb)
gc.collect(0)
gc.callbacks.clear()
d = D()
l = []; l.append(l); del l
print('by count'); del d
