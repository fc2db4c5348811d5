"""Shallow and deep copies."""
import sys, copy
g = sys.getrefcount
class C: pass
x = C()
l = [x]
shallow = copy.copy(l)
print(g(x), shallow[0] is x)
deep = copy.deepcopy(l)
print(g(x), deep[0] is x)
t = tuple(l); u = list(t); s = set(l); f = frozenset(s)
print(g(x))
del t, u, s, f
print(g(x))
d = {'a': x}
e = dict(d); h = d.copy()
print(g(x))
y = copy.copy(x)
x.me = x
z = copy.deepcopy(x)
print(z.me is z, g(z), g(x))
