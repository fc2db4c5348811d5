"""A finalizer that makes new cycles."""
import gc
gc.disable(); gc.collect()
class Maker:
    left = 3
    def __init__(self): self.me = self
    def __del__(self):
        print('del', Maker.left)
        if Maker.left:
            Maker.left -= 1
            Maker()
Maker()
for _ in range(5): print(gc.collect() > 0)
