"""An error in __del__ is told and forgotten."""
import gc
gc.disable(); gc.collect()
class D:
    def __init__(self, n): self.n = n
    def __del__(self):
        print('del', self.n)
        raise ValueError(self.n)
a = D('counted')
del a
print('goes on')
a = D('collected'); a.me = a
b = D('neighbour'); b.a = a; a.b = b
del a, b
gc.collect()
print('end')
