"""The fact sheet's section 7: who dies when, and in which order."""
import gc
gc.collect(); gc.disable()
log = []
class D:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
def show(title):
    print(title, log); log.clear()
def f(y, z):
    x = D('x')
f(D('y'), D('z')); show('args')
def f():
    a = D('a'); b = D('b'); c = D('c')
f(); show('locals abc')
def f():
    c = D('c'); b = D('b'); a = D('a')
f(); show('locals cba')
def f():
    a = D('a'); b = D('b')
    def g(): return a
f(); show('cell a, local b')
def f(a):
    a = D('z2'); log.append('end')
f(D('z1')); show('rebind')
def f(a):
    del a; log.append('end')
f(D('z1')); show('del param')
l = [D(i) for i in range(4)]; del l; show('list')
l = [D(i) for i in range(4)]; l.clear(); show('clear')
l = [D(i) for i in range(4)]; del l[:]; show('del l[:]')
l = [D(i) for i in range(4)]; del l[1:3]; show('del l[1:3]'); l = None; show('rest')
l = [D(i) for i in range(4)]; l[:] = []; show('l[:]=[]')
t = tuple(D(i) for i in range(4)); del t; show('tuple')
d = {i: D(i) for i in range(4)}; del d; show('dict')
d = {i: D(i) for i in range(4)}; d.clear(); show('dict.clear')
d = {D('k%d' % i): D('v%d' % i) for i in range(2)}; del d; show('keys and values')
class H(D): pass
h = H('H'); h.x = D('x'); h.y = D('y'); del h; show('attributes')
class SL(D):
    __slots__ = ('b', 'a', 'c')
s = SL('SL'); s.a = D('a'); s.b = D('b'); s.c = D('c'); del s; show('slots')
class SL0:
    __slots__ = ('b', 'a', 'c')
class SL1(SL0):
    __slots__ = ('e', 'd')
s = SL1()
for n in 'edcba': setattr(s, n, D(n))
del s; show('slots of a subclass')
class LN(D):
    pass
a = LN(0); a.next = b = LN(1); b.next = LN(2); del b; del a; show('linked list')
a = D('a'); b = D('b'); del b, a; show('del b, a')
a = b = D('ab'); del a; show('one alias'); del b; show('second')
D('temp'); show('expression')
[D('l0'), D('l1'), D('l2')][2]; show('index')
def r(): return D('r')
r(); show('discarded')
for i in range(2): q = D(i)
show('loop'); del q; show('loop end')
def gen():
    ga = D('ga')
    try: yield
    finally: log.append('fin')
g = gen(); next(g); del g; show('generator')
g = gen(); next(g); g.close(); show('close'); del g
try: raise ValueError(D('in exc'))
except ValueError as e: pass
show('exception argument')
def inner():
    z = D('z'); raise ValueError
def outer():
    try: inner()
    except ValueError: log.append('handler')
    log.append('after')
outer(); show('inner frame')
def ring():
    xs = [D(i) for i in range(4)]
    for i in range(4): xs[i].nx = xs[(i + 1) % 4]
ring(); gc.collect(); show('ring')
def surv():
    b = D('b'); a = D('a'); a.o = b; b.o = a
    return a
s = surv(); gc.collect(0); del s; gc.collect(); show('after one survival')
s = surv(); gc.collect(0); gc.collect(1); del s; gc.collect(); show('after two survivals')
class Z:
    def __del__(self): log.append('del'); keep.append(self)
keep = []
z = Z(); del z; show('first death'); keep.clear(); show('second')
class Z0:
    __slots__ = ()
    def __del__(self): log.append('del'); keep.append(self)
z = Z0(); del z; show('slots first'); keep.clear(); show('slots second'); keep.clear(); show('slots third')
class K: pass
first = K(); first.b = first.a = first.c = None
x = K(); x.c = D('c'); x.b = D('b'); x.a = D('a'); del x; show('shared keys')
