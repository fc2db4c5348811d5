import gc, sys
gc.disable(); gc.collect()
class N:
    pass
class Fresh(list): pass
def where(o):
    if sys.version_info < (3, 8): return [any(x is o for x in gc.get_objects())]
    return [any(x is o for x in gc.get_objects(generation=g)) for g in range(3)]
a = N(); a.self = a
print(where(a)); gc.collect(0); print(where(a)); gc.collect(1); print(where(a)); gc.collect(2); print(where(a))
b = Fresh(); c = [b]
gc.collect(1); print(where(b), where(c))
t = (1, 2, len(c)); u = (b,)
print(where(t), where(u)); gc.collect(0); print(where(t), where(u))
d = {}; print(where(d)); d[1] = 2; print(where(d)); d[2] = []; print(where(d)); gc.collect(0); print(where(d)); d.clear(); gc.collect(); print(where(d))
d[2] = []; print(where(d))
objs = gc.get_objects()
print(type(objs), any(x is objs for x in objs), a in [x for x in objs if type(x) is N])
print([type(x).__name__ for x in gc.get_objects() if isinstance(x, (N, Fresh))])
xs = [N() for _ in range(5)]
for i, x in enumerate(xs): x.i = i
print([x.i for x in gc.get_objects() if type(x) is N and hasattr(x, 'i')])
gc.collect(0)
ys = [N() for _ in range(2)]
for i, x in enumerate(ys): x.i = i + 10
print([x.i for x in gc.get_objects() if type(x) is N and hasattr(x, 'i')])
gc.collect()
print(sorted(x.i for x in gc.get_objects() if type(x) is N and hasattr(x, 'i')))
if sys.version_info >= (3, 8):
    print(len(gc.get_objects(generation=1)), len(gc.get_objects(generation=0)) < 10)
    for bad in (3, -2, 'a', 1.5):
        try: print(len(gc.get_objects(bad)))
        except Exception as e: print(type(e).__name__, e)
