"""Attributes, properties, descriptors, __getattr__."""
import sys
g = sys.getrefcount
class C:
    @property
    def p(self): return g(self)
    def __getattr__(self, name): return g(self)
class D:
    def __get__(self, o, t=None): return g(o)
    def __set__(self, o, v): print('set', g(o), g(v))
class E:
    d = D()
x = C(); e = E(); v = C()
print('property', x.p)
print('getattr', x.missing)
print('descriptor', e.d)
e.d = v
o = E(); o.a = v
print('attribute', g(v), g(o.a))
o.b = v
print('two', g(v))
del o.a
print('one', g(v))
o.__dict__.clear()
print('none', g(v))
