"""A tuple is let go when the collector has seen it."""
import gc
gc.disable(); gc.collect()
t = gc.is_tracked
n = int('5')
a = (n, 2); b = (a, 3); c = (b, 4)
print(t(a), t(b), t(c))
for g in (0, 1, 2):
    gc.collect(g)
    print(t(a), t(b), t(c))
x = ([n],); y = ({},); z = (object(), 's', 1.5)
gc.collect()
print(t(x), t(y), t(z), t(()))
class T(tuple): pass
k = T((1,))
gc.collect()
print(t(k))
