"""Who refers to it?"""
import gc
gc.disable(); gc.collect()
class C: pass
x = C()
def kinds(o): return sorted(type(r).__name__ for r in gc.get_referrers(o))
print(kinds(x))
l = [x]; d = {'x': [x]}; t = (x,)
print(kinds(x))
s = {x}; f = frozenset([x])
print(kinds(x))
def fn(a=x): return a
g = lambda: 0
g.attr = x
print(kinds(x))
c = C(); c.x = x
print(len(gc.get_referrers(x)))
m = x.__init__
print('method-wrapper' in kinds(x))
print(gc.get_referrers(l) == [globals()], gc.get_referrers() == [])
