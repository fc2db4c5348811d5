"""Counts inside class bodies, of classes, metaclasses and their parts."""
import sys
g = sys.getrefcount
class A: pass
a = A()
class B:
    x = a
    print('body', g(a), g(x))
    y = [a, a]
    print(g(a))
    def m(self): return a
    z = [q for q in (1,)]
    print(g(m), g(y), g(locals()) > 1)
    class In: 
        w = a
    print(g(In), g(a))
print(g(a), g(B), g(B.In), g(B.m), g(B.__dict__['m']), g(B().m))
b = B(); print(g(B), g(b)); b2 = B(); print(g(B)); del b, b2; print(g(B))
class C(B): pass
print(g(B), g(C)); c = C(); print(g(B), g(C))
T = type('T', (B,), {'q': a}); print(g(T), g(B), g(a))
class S: __slots__ = ('p', 'q')
s = S(); s.p = a; print(g(S), g(s), g(a), g(S.p), g(S.__dict__['p']))
class E:
    def __init_subclass__(cls, **kw): print('sub', g(cls), kw)
    def __class_getitem__(cls, item): return g(cls)
class F(E, key=1): pass
print(g(F), g(E))
class P:
    @property
    def v(self): return g(self)
    @classmethod
    def k(cls): return g(cls)
    @staticmethod
    def s(o): return g(o)
p = P(); print(p.v, p.k(), P.k(), p.s(p), P.s(p), g(P.v), g(P.__dict__['k']), g(P.k))
def make():
    class L: 
        def f(self): return L
    return L
L = make(); print(g(L), g(L.f), g(make()))
print(g(type), g(object)) if False else None
print(g(A.__mro__), g(A.__bases__), g(C.__mro__), g(C.__bases__))
print(g(A.__subclasses__()), g(vars(A)))
