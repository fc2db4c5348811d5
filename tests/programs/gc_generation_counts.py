# not under stress: it prints where collections begin
import gc
gc.disable()
def c(): return gc.get_count()[1:]
gc.collect(); print(c())
for seq in ('0', '00', '000', '01', '010', '0011', '11', '2', '02', '012', '00110', '1100', '0101010'):
    gc.collect()
    for ch in seq: gc.collect(int(ch))
    print(seq, c())
log = []
def cb(p, i): log.append(str(i['generation'])) if p == 'start' else None
gc.callbacks.append(cb)
def auto(n, *t):
    gc.collect(); log.clear(); gc.set_threshold(*t); gc.enable()
    k = [[] for _ in range(n)]
    gc.disable(); r = ''.join(log), c(); gc.set_threshold(700, 10, 10); return r
for t in ((10, 2, 2), (10, 1, 1), (10, 0, 0), (10, 5, 1), (1, 1, 1), (20, 3, 0), (15, 10, 10), (10,), (25, 2)): print(t, auto(200, *t))
gc.callbacks.remove(cb)
big = [[] for _ in range(20000)]
gc.collect()
gc.callbacks.append(cb)
for n in (100, 3000, 9000): print(n, auto(n, 50, 2, 2)[0].count('2') if n > 100 else auto(n, 50, 2, 2))
gc.callbacks.remove(cb)
s0 = gc.get_stats()
gc.collect(0); gc.collect(1); gc.collect(1); gc.collect()
s1 = gc.get_stats()
print([b['collections'] - a['collections'] for a, b in zip(s0, s1)])
l = []; l.append(l); del l; l = [[]]; l[0].append(l); del l
gc.collect(0); print([b['collected'] - a['collected'] for a, b in zip(s1, gc.get_stats())], gc.get_stats()[2]['uncollectable'])
