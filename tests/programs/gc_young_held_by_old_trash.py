"""Old garbage keeps young objects alive."""
import gc
gc.disable(); gc.collect()
class D:
    def __del__(self): print('del', self.n)
old = D(); old.n = 'old'; old.me = old
gc.collect()
young = D(); young.n = 'young'
old.young = young
young.old = old
del old, young
print(gc.collect(0)); print('nothing yet')
print(gc.collect(1)); print('nothing yet')
print(gc.collect() > 0)
