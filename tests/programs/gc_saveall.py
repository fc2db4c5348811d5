"""DEBUG_SAVEALL keeps what would be freed."""
import gc
gc.disable(); gc.collect()
class A:
    def __del__(self): print('del', self.n)
gc.set_debug(gc.DEBUG_SAVEALL)
a = A(); a.n = 1; a.me = a; del a
b = []; b.append(b); del b
print(gc.collect())
print([type(o).__name__ for o in gc.garbage])
gc.set_debug(0)
for o in gc.garbage:
    if isinstance(o, A): o.me = None
    elif isinstance(o, list): o.clear()
del o
gc.garbage.clear()
print(gc.collect(), gc.get_debug())
