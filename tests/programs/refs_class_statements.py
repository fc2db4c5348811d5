import sys
rc = sys.getrefcount
class V: pass
v = V()
class A:
    a = v
    print('body', rc(v), rc(a))
    b = a
    print(rc(v))
    def m(self): pass
    print('m', rc(m))
    n = m
    print('n', rc(m))
    del n
    l = [v]
    print(rc(v), rc(l))
    for i in [v]: print(rc(i))
    del i
print(rc(v), rc(A), rc(A.m), rc(A.__dict__['m']), rc(A.l))
class B(A): pass
print(rc(A), rc(B))
class C(A, V):
    x = B
print(rc(A), rc(B), rc(C), rc(V))
i = C(); j = C()
print(rc(C), rc(A), rc(i))
print(rc(C.__mro__), rc(C.__bases__), rc(C.__dict__))
del i, j
print(rc(C))
del C
import gc; gc.collect()
print(rc(A), rc(B), rc(V), rc(v))
def make():
    class L: pass
    return rc(L)
print(make(), make())
def make2():
    class L:
        __slots__ = ('a', 'b')
    class M(L): __slots__ = ()
    return rc(L), rc(M)
print(make2())
T = type('T', (), {'v': v})
print(rc(T), rc(v))
def deco(c):
    print('deco', rc(c))
    return c
@deco
class D:
    pass
print(rc(D))
def fdeco(f):
    print('fdeco', rc(f))
    return f
@fdeco
def fn(): pass
print(rc(fn))
@fdeco
@fdeco
def fn2(a=v, *, b=v): pass
print(rc(fn2), rc(v), rc(fn2.__defaults__), rc(fn2.__kwdefaults__))
class P:
    @property
    def p(self): return 1
    @p.setter
    def p(self, x): pass
    @classmethod
    def c(cls): return rc(cls)
    @staticmethod
    def s(): return 1
    def __init_subclass__(cls, **k): print('sub', rc(cls), rc(k))
    def __set_name__(self, o, n): print('name', rc(o), rc(self))
class Q(P, k=1): z = P()
print(rc(P.p), rc(P.__dict__['p']), rc(P.p.fget), rc(P.p.fset), P.c(), Q.c(), rc(P.__dict__['c']), rc(P.__dict__['s']), rc(P.s))
