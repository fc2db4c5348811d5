# How often the collector's counter counts in calls of every kind: frames, argument tuples, methods.
import gc
gc.collect(); gc.disable()
def f(*args, **kw): return gc.get_count()[0]
def g(): return gc.get_count()[0]
def base(): gc.collect(); return gc.get_count()[0]
gc.collect(); print(gc.get_count())
gc.collect(); print(g())
gc.collect(); print(f())
gc.collect(); print(f(1))
gc.collect(); print(f(1, 2, a=3))
gc.collect(); print(f(*[1]))
gc.collect(); print(f(**{'a': 1}))
def r(n):
    if n == 0: return gc.get_count()[0]
    return r(n - 1)
gc.collect(); print(r(0), r(1), r(5), r(10))
gc.collect(); print(r(0), r(1), r(5), r(10))
gc.collect(); print([gc.get_count()[0] for i in range(5)])
gc.collect(); print(list(gc.get_count()[0] for i in range(5)))
gc.collect(); print({i: gc.get_count()[0] for i in range(5)})
gc.collect(); print(list(map(lambda x: gc.get_count()[0], range(5))))
def gen():
    for i in range(5): yield gc.get_count()[0]
gc.collect(); print(list(gen()))
gc.collect()
for i in range(5): print(gc.get_count()[0])
gc.collect()
l = []
for i in range(5): l.append(gc.get_count())
print(l)
class C:
    def m(self): return gc.get_count()[0]
    @property
    def p(self): return gc.get_count()[0]
    @staticmethod
    def s(): return gc.get_count()[0]
    @classmethod
    def c(cls): return gc.get_count()[0]
    def __len__(self): return gc.get_count()[0]
    def __call__(self, *a): return gc.get_count()[0]
    def __getitem__(self, i): return gc.get_count()[0]
gc.collect(); c = C(); print(c.m(), c.p, c.s(), c.c(), len(c), c(), c[0])
gc.collect(); print(c.m(), c.p, c.s(), c.c(), len(c), c(), c[0])
m = c.m
gc.collect(); print(m(), m())
gc.collect()
try:
    raise ValueError(gc.get_count()[0])
except ValueError as e: print(e, gc.get_count()[0])
print(gc.get_count()[0])
