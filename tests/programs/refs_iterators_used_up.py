import sys
rc = sys.getrefcount
class I: pass
o = I()
def show(label, *a): print(label, *a)
for make in (lambda: iter([o]), lambda: iter((o,)), lambda: iter({o}), lambda: iter({o: 1}), lambda: iter({1: o}.values()),
             lambda: iter({1: o}.items()), lambda: reversed([o]), lambda: zip([o]), lambda: map(lambda x: x, [o]), lambda: filter(None, [o]),
             lambda: enumerate([o]), lambda: (x for x in [o]), lambda: iter(lambda: o, 1), lambda: iter(frozenset([o]))):
    it = make()
    a = rc(o)
    x = next(it)
    b = rc(o)
    del x
    c = rc(o)
    try: next(it)
    except StopIteration: pass
    d = rc(o)
    show(type(it).__name__, a, b, c, d, rc(it))
    del it
    show('gone', rc(o))
class It:
    def __init__(self, o): self.o = o; self.n = 2
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration
        return self.o
for x in It(o): show('for It', rc(x), rc(o))
del x
it = It(o)
for x in it: show(rc(it), rc(x))
class Seq:
    def __init__(self, o): self.o = o
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return self.o
for x in Seq(o): show('seq', rc(x))
it = iter(Seq(o)); next(it); show(rc(o), rc(it)); del it, x
show(rc(o))
a, b = It(o); show(rc(a), rc(b)); del a, b
a, *b = [o, o, o]; show(rc(o), rc(b)); del a, b
(a, b), c = [o, o], o; show(rc(o)); del a, b, c
l = list(It(o)); show(rc(o), len(l)); l = tuple(l); show(rc(o)); l = set(l); show(rc(o)); l = dict.fromkeys(l, o); show(rc(o)); del l
show(rc(o), min([o], key=id) is o, rc(o))
d = {'k': o}
for k, v in d.items(): show(rc(k) > 0, rc(v))
t = d.popitem(); show(rc(o), rc(t)); del t, v
d = dict(k=o); v = d.pop('k'); show(rc(o)); del v
d.setdefault('q', o); show(rc(o)); d.update(q=o, z=o); show(rc(o)); e = d.copy(); show(rc(o)); d.clear(); e.clear(); show(rc(o))
s = {o}; s.add(o); show(rc(o)); u = s | {o}; show(rc(o)); u &= s; show(rc(o)); s.discard(o); u.pop(); show(rc(o))
l = [o] * 5; show(rc(o)); l.extend(l); show(rc(o)); l.remove(o); show(rc(o)); del l[::2]; show(rc(o)); l[:] = [o]; show(rc(o)); l.insert(0, o); show(rc(o)); l.reverse(); l.sort(key=id); show(rc(o))
m = l + l; show(rc(o)); m *= 2; show(rc(o)); del m, l; show(rc(o))
