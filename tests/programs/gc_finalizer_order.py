"""The order of __del__ in one collection."""
import gc
gc.disable(); gc.collect()
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=' ')
def ring(names):
    xs = [D(n) for n in names]
    for i, x in enumerate(xs): x.next = xs[i - 1]
ring('abc'); gc.collect(); print()
ring('abc'); ring('xyz'); gc.collect(); print()
def star():
    hub = D('hub')
    hub.spokes = [D(i) for i in range(4)]
    for s in hub.spokes: s.hub = hub
star(); gc.collect(); print()
def tail():
    a = D('a'); a.me = a
    a.t = D('t1'); a.t.t = D('t2')
tail(); gc.collect(); print()
xs = [D('p'), D('q')]
xs[0].o = xs[1]; xs[1].o = xs[0]
gc.collect(); gc.collect()
del xs; gc.collect(); print()
