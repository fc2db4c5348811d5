"""Several objects, several callbacks, one collection."""
import gc, weakref
gc.disable(); gc.collect()
class C: pass
log = []
def make(n):
    xs = [C() for _ in range(n)]
    for i, x in enumerate(xs): x.next = xs[(i + 1) % n]
    return [weakref.ref(x, lambda r, i=i, k=k: log.append((k, i))) for k in 'ab' for i, x in enumerate(xs)]
refs = make(3)
gc.collect()
print(log)
log.clear()
refs = make(4)
gc.collect(0)
print(log, len(refs))
