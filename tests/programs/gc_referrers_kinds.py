import gc
gc.disable(); gc.collect()
class Node:
    def __init__(self, n): self.n = n
    def __repr__(self): return 'Node(%r)' % self.n
target = Node('t')
def kinds(o): return sorted(type(r).__name__ for r in gc.get_referrers(o))
print(kinds(target))
l = [target]; print(kinds(target))
t = (target, []); print(kinds(target))
d = {'a': target}; print(kinds(target))
s = {target}; print(kinds(target))
f = frozenset([target]); print(kinds(target))
n = Node('holder'); n.t = target; print(kinds(target))
def deflt(a=target): pass
print(kinds(target))
def closure():
    x = target
    return lambda: x
c = closure(); print(kinds(target))
def gen():
    x = target
    yield
    yield x
g = gen(); next(g); print(kinds(target))
m = target.__repr__; print(kinds(target))
i = iter([target]); print(kinds(target))
class K: k = target
print(kinds(target))
e = ValueError(target); print(kinds(target))
import functools
p = functools.partial(print, target); print(kinds(target))
z = zip([target]); print(kinds(target))
pr = property(target); print(kinds(target))
sm = staticmethod(target); cm = classmethod(target); print(kinds(target))
del l, t, d, s, f, n, deflt, c, g, m, i, K, e, p, z, pr, sm, cm
gc.collect()
print(kinds(target))
def local():
    inner = target
    return kinds(inner)
print(local())
a, b = [1], [2]
x = [a, b]; y = {'a': a}; w = [a]
print([r is x for r in gc.get_referrers(b)].count(True), sum(r in (x, w) for r in gc.get_referrers(a, b) if type(r) is list))
print(len([r for r in gc.get_referrers(a, b) if type(r) is list]))
print(gc.get_referents(x), gc.get_referents(y), gc.get_referents(x, y, w))
print(gc.get_referents(Node(1)) == [1, Node], len(gc.get_referents(target)))
print([type(o).__name__ for o in gc.get_referents(kinds)])
print([type(o).__name__ for o in gc.get_referents(Node)])
print([type(o).__name__ for o in gc.get_referents(target.__repr__)], [type(o).__name__ for o in gc.get_referents(ValueError(1, 2))])
print(gc.get_referents('s', 1, None, 2.5), gc.get_referents(iter([7, 8])), gc.get_referents((1, 'x')), gc.get_referents({1, 2}))
