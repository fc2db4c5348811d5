import sys
rc = sys.getrefcount
class M:
    def m(self, x=None): return rc(self)
    def call(self): return self.m()
    def pair(self): return self.m, rc(self)
    def __getattr__(self, n): return rc(self)
    def __repr__(self): return str(rc(self))
    def __len__(self): return rc(self)
    def __iter__(self): yield rc(self)
    def __contains__(self, o): return rc(self) == 4
    def __bool__(self): print('bool', rc(self)); return True
    def __hash__(self): return rc(self)
    def __eq__(self, o): return rc(self)
    def __call__(self, *a): return rc(self), len(a)
    def __getitem__(self, k): return rc(self), k is self
    def __enter__(self): return rc(self)
    def __exit__(self, *a): print('exit', rc(self))
    def __format__(self, s): return '%d%s' % (rc(self), s)
    def __index__(self): return rc(self)
    def __neg__(self): return rc(self)
    def __add__(self, o): return rc(self), o is self
    def __radd__(self, o): return rc(self)
    def __lt__(self, o): return rc(self)
m = M()
print(m.m(), m.call(), M.m(m), M().m(), m.m(m))
b = m.m
print(rc(m), rc(b), b(), rc(b.__self__), rc(b.__func__)); del b
print(m.pair()[1], rc(m)); bs = [m.m for _ in range(3)]; print(rc(m), bs[0](), [f() for f in bs]); del bs
print(m.nope, getattr(m, 'm')(), getattr(m, 'other'))
print(m, repr(m), str(m), '%s' % m, '{}'.format(m), '{0!r}'.format(m), f'{m}', f'{m!r}', f'{m:x}', format(m, 'z'))
print(len(m), list(m), 1 in m, [m in [1]], m not in [])
if m: print('yes')
print(not m, bool(m), m and 1, hash(m), {m: 1}[m] if False else 0)
print(m == 1, m != 1, m < 1, m(), m(1, 2), m[0], m[m], -m, m + 1, 1 + m, m + m)
with m as r: print(r)
print([10, 20, 30, 40, 50, 60, 70][m], range(10)[m])
print([f() for f in [m.m]], list(map(M.m, [m])), list(map(m.m, [1])))
print(max([m], key=M.m) is m, sorted([m], key=lambda x: rc(x))[0] is m)
f = M.m
print(f(m), f(M()), rc(f))
print((lambda s: s.m())(m), (lambda s: s.call())(m))
class N(M):
    def m(self): return super().m(), rc(self)
n = N()
print(n.m(), N().m(), rc(n))
class K(M):
    def m(self): return M.m(self), super(K, self).m()
print(K().m())
import types
n.dyn = types.MethodType(lambda self: rc(self), n)
print(n.dyn(), rc(n)); del n.dyn; print(rc(n))
n.fn = lambda: rc(n)
print(n.fn()); del n.fn
