"""A dictionary is tracked when it must be."""
import gc
gc.disable(); gc.collect()
t = gc.is_tracked
d = {}
print(t(d))
d['a'] = 1; print(t(d))
d['b'] = 'text'; print(t(d))
d['c'] = (); print(t(d))
d['d'] = []; print(t(d))
del d['d']; print(t(d))
gc.collect(0); print(t(d))
gc.collect(1); print(t(d))
gc.collect(2); print(t(d))
d.update(x={}); print(t(d))
print(t({'k': None}), t({'k': []}), t(dict(a=1)), t(dict(a=[])), t({i: i for i in range(3)}), t({i: [] for i in range(3)}))
print(t(d.copy()), t({'a': 1}.copy()), t(dict.fromkeys('ab')), t(dict.fromkeys('ab', [])))
class D(dict): pass
print(t(D()))
