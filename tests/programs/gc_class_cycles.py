"""Every class is a cycle."""
import gc
gc.disable(); gc.collect()
def empty():
    class A: pass
def method():
    class A:
        def m(self): pass
def prop():
    class A:
        @property
        def p(self): return 1
        @p.setter
        def p(self, v): pass
def slots():
    class A: __slots__ = ('a', 'b')
def hierarchy():
    class A: pass
    class B(A): pass
    class C(B): pass
def diamond():
    class A: pass
    class B(A): pass
    class C(A): pass
    class D(B, C): pass
def exc():
    class E(Exception): pass
def static():
    class A:
        @staticmethod
        def s(): pass
        @classmethod
        def c(cls): pass
for f in (empty, method, prop, slots, hierarchy, diamond, exc, static):
    f(); print(f.__name__, gc.collect())
