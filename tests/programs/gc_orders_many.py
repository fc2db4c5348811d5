"""Orders: finalizers, weak callbacks, clearing, in one collection after another."""
import gc, weakref
gc.collect(); gc.disable()
log = []
class N:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
    def __repr__(self): return 'N%s' % self.n
def out(title):
    print(title, ' '.join(map(str, log))); log.clear()
def chain(n, start=0):
    first = prev = N(start)
    for i in range(1, n): cur = N(start + i); prev.next = cur; prev = cur
    prev.next = first
    return first
c = chain(5); c = c.next.next; del c; gc.collect(); out('ring')
c = chain(4); gc.collect(); d = c; del c, d; gc.collect(); out('survived once')
c = chain(4); gc.collect(); gc.collect(); del c; gc.collect(); out('twice')
a = chain(3); b = chain(3, 10); a.other = b; del a, b; gc.collect(); out('two rings, one way')
a = chain(3); b = chain(3, 10); b.other = a; del a; gc.collect(); out('held'); del b; gc.collect(); out('let go')
x = N('x'); x.l = [N(i) for i in range(4)]; x.me = x; x.d = {i: N('d%d' % i) for i in range(3)}; x.t = (N('t0'), N('t1')); x.s = {N('s')}; del x; gc.collect(); out('contents')
r = [N('r')]; r.append(r); r.append(N('q')); del r; gc.collect(); out('list')
d = {'a': N('a'), 'b': N('b')}; d['me'] = d; del d; gc.collect(); out('dict')
def clos():
    n = N('cell'); m = N('other')
    def f(): return f, n, m
clos(); gc.collect(); out('closure')
class K: attr = N('class attr')
K.me = K; del K; gc.collect(); out('class')
refs = []
for i in range(3):
    o = N(i); o.me = o
    refs.append(weakref.ref(o, lambda r, i=i: log.append('cb%d' % i))); refs.insert(0, weakref.ref(o, lambda r, i=i: log.append('CB%d' % i)))
del o; gc.collect(); out('callbacks')
class Res(N):
    def __del__(self): log.append(self.n); saved.append(self)
saved = []
a = Res('res'); a.me = a; a.child = N('child'); w = weakref.ref(a.child); del a; print(gc.collect(), saved, w()); out('resurrected'); saved[0].me = None; saved.clear(); out('dead now'); gc.collect(); out('-')
class Both(N):
    def __del__(self): log.append(self.n); self.me = None
a = Both('breaks'); a.me = a; a.k = N('kid'); del a; print(gc.collect()); out('breaks')
a = N('parent'); b = N('kid'); a.kid = b; b.up = weakref.ref(a); del b; del a; out('weak parent')
g = (N('gen') for _ in range(2)); x = next(g); x.g = g; del x, g; print(gc.collect()); out('generator')
def gen():
    me = yield
    try: yield
    finally: log.append('finally')
g = gen(); next(g); g.send(g); del g; print(gc.collect()); out('gen finally')
e = ValueError(N('in exc')); e.me = e; del e; gc.collect(); out('exception')
import functools
p = functools.partial(print, N('partial')); p.me = p; del p; gc.collect(); out('partial')
for gen_ in (0, 1, 2):
    o = N('g%d' % gen_); o.me = o; del o; gc.collect(gen_)
out('generations')
