"""Who refers to whom, in the order that the collector sees."""
import gc, sys
gc.collect(); gc.disable()
class A: pass
names = lambda l: [type(o).__name__ for o in l]
x = A()
holder_list = [x]
holder_tuple = (x, [])
holder_dict = {'k': x}
holder_set = {x}
holder_key = {x: 1}
a = A(); a.v = x
class S: __slots__ = 'v',
s = S(); s.v = x
def f(d=x): pass
def kw(*, d=x): pass
def clo():
    c = x
    def inner(): return c
    return inner
i = clo()
b = x.__init__
class K: v = x
class P:
    def __init__(self): self.a = 1; self.b = x; self.c = []
p = P()
def local():
    y = x
    return names(r for r in gc.get_referrers(x))
print(names(gc.get_referrers(x)))
print(local())
def gen():
    y = x
    yield 1
    yield names(gc.get_referrers(x))
g = gen(); next(g)
print(names(gc.get_referrers(x)))
print(next(g))
try: raise ValueError(x)
except ValueError as e: print(names(gc.get_referrers(x)))
import weakref
w = weakref.ref(x); pr = weakref.proxy(x)
print(len(gc.get_referrers(x)), names(gc.get_referrers(w)), names(gc.get_referrers(A)), names(gc.get_referrers(f)))
print(names(gc.get_referents(p)), names(gc.get_referents(a, s)), names(gc.get_referents(f)), names(gc.get_referents(kw)), names(gc.get_referents(i)), names(gc.get_referents(i.__closure__[0])), names(gc.get_referents(b)), names(gc.get_referents(K)), names(gc.get_referents(g)))
print(names(gc.get_referents(holder_list, holder_tuple, holder_dict, holder_set, holder_key)))
print(names(gc.get_referents(slice(x, 1, [x]))), names(gc.get_referents(iter([x]))), names(gc.get_referents(iter((x,)))), names(gc.get_referents(iter({1: x}))), names(gc.get_referents({1: x}.items())), names(gc.get_referents(enumerate([x]))), names(gc.get_referents(zip([x], (x,)))), names(gc.get_referents(map(f, [x]))), names(gc.get_referents(filter(f, [x]))), names(gc.get_referents(reversed([x]))))
print(names(gc.get_referents(staticmethod(f))), names(gc.get_referents(classmethod(f))), names(gc.get_referents(super(K, K()))), names(gc.get_referents(K.__dict__)))
print(names(gc.get_referents(ValueError(x, 1))), names(gc.get_referents(gc.collect)), names(gc.get_referents([].append)), names(gc.get_referents(list.append)))
import functools, collections
def tb():
    try: 1/0
    except Exception as e: return e
e = tb()
def fr():
    l = [x]; m = 5
    return sys._getframe()
q = fr()
print(names(gc.get_referents(type(x))), names(gc.get_referents(object)), names(gc.get_referents(int)))
import types
print(names(gc.get_referents(types.SimpleNamespace(a=x))), names(gc.get_referents(sys.modules['__main__']))[:1])
class L(list): pass
class T(tuple): pass
class Dd(dict): pass
class I(int): pass
class E(Exception): pass
for c in (L([x]), T([x]), Dd(a=x), I(5), E(x)):
    print(type(c).__name__, names(gc.get_referents(c)), end=' ')
    c.z = x
    print(names(gc.get_referents(c)))
