import gc
gc.collect(); gc.disable()
class A: pass
print(gc.get_debug())
gc.set_debug(gc.DEBUG_SAVEALL)
for i in range(3):
    a = A(); a.me = a; a.i = i
del a
n = gc.collect()
print(n == len(gc.garbage), sorted({type(o).__name__ for o in gc.garbage}))
print([o.i for o in gc.garbage if isinstance(o, A)])
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect() == n, gc.garbage)
class Noisy:
    def __init__(self, n): self.n = n
    def __del__(self): print('finalizing', self.n)
def ring(n):
    xs = [Noisy(i) for i in range(n)]
    for i, x in enumerate(xs): x.next = xs[(i + 1) % n]
ring(3)
print('before'); gc.collect(); print('after')
