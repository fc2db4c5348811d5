"""An object grows old."""
import gc, sys
gc.disable(); gc.collect()
def where(o):
    if sys.version_info < (3, 8): return any(x is o for x in gc.get_objects())
    return [any(x is o for x in gc.get_objects(generation=g)) for g in range(3)]
o = []
print(where(o))
gc.collect(0); print(where(o))
gc.collect(0); print(where(o))
gc.collect(1); print(where(o))
gc.collect(2); print(where(o))
p = []
gc.collect(2); print(where(p))
q = []
gc.collect(1); print(where(q))
