"""Rings of many sizes."""
import gc
gc.collect(); gc.disable()
class N: pass
class S: __slots__ = ('next',)
def ring(kind, n):
    xs = [kind() for _ in range(n)]
    for i, x in enumerate(xs): x.next = xs[(i + 1) % n]
for n in (1, 2, 3, 10, 100):
    ring(N, n); a = gc.collect()
    ring(S, n); b = gc.collect()
    print(n, a, b)
