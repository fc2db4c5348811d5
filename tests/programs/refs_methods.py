"""Methods, bound and not, and who holds self."""
import sys
g = sys.getrefcount
class C:
    def m(self): return g(self)
    def n(self): return self.m()
    def o(self): return C.m(self)
    @classmethod
    def c(cls, a): return g(a)
    @staticmethod
    def s(a): return g(a)
x = C()
print('x.m()', x.m())
print('C.m(x)', C.m(x))
print('x.n()', x.n())
print('x.o()', x.o())
print('temporary', C().m(), C().n())
print('class', C.c(x), x.c(x))
print('static', C.s(x), x.s(x))
bm = x.m
print('kept', g(x), 'called', bm())
print('self of the method', g(bm.__self__), bm.__self__ is x)
del bm
print('again', g(x))
