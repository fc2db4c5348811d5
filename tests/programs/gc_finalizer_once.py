"""__del__ runs once, whatever happens afterwards."""
import gc
gc.disable(); gc.collect()
back = []
class Phoenix:
    def __del__(self): print('del'); back.append(self)
p = Phoenix()
del p
print(len(back)); back.clear(); print('silently')
p = Phoenix(); p.me = p
del p
gc.collect()
print(len(back))
if hasattr(gc, 'is_finalized'): print(gc.is_finalized(back[0]), gc.is_finalized(Phoenix), gc.is_finalized(1))
back.clear()
gc.collect()
print(len(back))
