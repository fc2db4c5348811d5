import gc
gc.disable(); gc.collect()
events = []
def cb(phase, info):
    if phase == 'start': events.append(info['generation'])
gc.callbacks.append(cb)
def run(t, n, make):
    keep = []
    gc.collect(); gc.set_threshold(*t); events.clear(); gc.enable()
    for i in range(n): keep.append(make(i))
    gc.disable()
    return ''.join(map(str, events))
class A: pass
class B:
    def __init__(self, i): self.i = i
print('lists', run((50, 3, 100), 500, lambda i: []))
print('tuples', run((50, 3, 100), 300, lambda i: (i, i)))
print('objects', run((50, 2, 2), 700, lambda i: A()))
print('ints', run((50, 2, 2), 700, lambda i: i))
print('zero', run((0, 2, 2), 700, lambda i: []))
print('dicts', run((100, 1, 1), 500, lambda i: {}))
print('long', run((100, 10, 10), 3000, lambda i: []))
def garbage(i):
    l = []; l.append(l)
print('garbage', run((50, 5, 5), 600, garbage))
gc.collect(); gc.set_threshold(700, 10, 10)
a = gc.get_count()[0]
keep = [[] for i in range(100)]
print('delta >= 100', gc.get_count()[0] - a >= 100)
# not under stress: counts automatic collections
