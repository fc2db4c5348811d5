import sys, gc, copy
gc.collect(); gc.disable()
rc = sys.getrefcount
class V:
    def __add__(self, o): return self
    def __iadd__(self, o): print('iadd', rc(self), rc(o)); return self
    def __mul__(self, n): return (self, rc(self))
    def __eq__(self, o): return self is o
    def __hash__(self): return 1
v = V(); w = V()
x = v + w; print(rc(v), x is v); x += w; print(rc(v), rc(w)); del x
print((v * 2)[1], rc(v)); l = [v]; l += [w]; l *= 2; print(rc(v), rc(w)); del l
c = copy.copy([v, w]); print(rc(v)); d = copy.copy({'a': v}); print(rc(v)); s = copy.copy({v}); print(rc(v)); del c, d, s
class H: pass
h = H(); h.v = v; i = copy.copy(h); print(rc(v), i.v is v); j = copy.deepcopy(h); print(rc(v), j.v is v, rc(j.v)); del i, j, h
t = (v, [v]); u = copy.deepcopy(t); print(rc(v), rc(u[0]), u[0] is u[1][0]); print(copy.copy(t) is t); del t, u
a = {v: 1}; b = dict(a); b[w] = v; print(rc(v), rc(w)); a.update(b); print(rc(v), rc(w)); a.pop(v); print(rc(v)); del a, b
print(rc(v), rc(w), v in [w, v], [w, v].index(v), [v, v].count(v), rc(v))
q = sorted([v, w], key=id); print(rc(v)); q.sort(key=lambda z: rc(z)); print(rc(v)); del q
m = max(v, w, key=id); print(rc(m)); del m
z = v if rc(v) == 2 else w; print(rc(z)); z = v or w; print(rc(v)); z = v and w; print(rc(w)); del z
n = [v, w][0]; print(rc(v)); n = (v, w)[1]; print(rc(w)); n = {0: v}[0]; print(rc(v)); del n
for k in (v, w): pass
print(rc(k), rc(v)); del k
e = enumerate([v]); p = next(e); print(rc(v), rc(p)); del e, p; print(rc(v))
f = [v].pop; print(rc(v)); f(); print(rc(v)); del f
g = iter([v, w]); next(g); print(rc(v), rc(w)); list(g); print(rc(v), rc(w))
print(str(rc(v)), '%d' % rc(v), '{}'.format(rc(v)), f'{rc(v)}')
lst = [v]; lst.append(lst); lst[0] = None; print(rc(v), rc(lst)); del lst; print(gc.collect())
