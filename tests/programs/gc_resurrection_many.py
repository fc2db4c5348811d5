import gc
gc.collect(); gc.disable()
pool = []
class Phoenix:
    lives = 0
    def __init__(self, n): self.n = n; self.ring = None
    def __del__(self):
        Phoenix.lives += 1
        if self.n % 2 == 0:
            pool.append(self)
class Plain:
    def __del__(self): print('plain dies')
def build():
    a, b, c = Phoenix(1), Phoenix(2), Phoenix(3)
    a.ring, b.ring, c.ring = b, c, a
    p = Plain(); p.me = p
build()
gc.collect()
print(Phoenix.lives, [p.n for p in pool], pool[0].ring.n, pool[0].ring.ring.n)
x = pool.pop()
x.extra = 'kept'
del x
gc.collect(); gc.collect()
print(Phoenix.lives, pool)
q = Phoenix(4)
del q
print(Phoenix.lives, [p.n for p in pool])
pool.clear()
print(Phoenix.lives)
