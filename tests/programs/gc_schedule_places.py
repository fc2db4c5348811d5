# not under stress: it prints where collections begin
import gc
gc.collect(); gc.disable()
log = []
def cb(phase, info):
    if phase == 'start': log.append(('gc', info['generation']))
gc.callbacks.append(cb)
class A:
    def __init__(self, n): self.n = n; log.append(('init', n))
    def __del__(self): log.append(('del', self.n))
def run(name, fn, *t):
    gc.collect(); log.clear(); gc.set_threshold(*t); gc.enable(); fn(); gc.disable()
    gc.set_threshold(700, 10, 10); print(name, log)
def straight():
    a = []; log.append(1); b = []; log.append(2); c = []; log.append(3); d = []; log.append(4); e = []; log.append(5)
def nested(): x = [[[[[[]]]]]]; log.append('done'); return x
def loop():
    k = []
    for i in range(8): k.append([]); log.append(i)
def whileloop():
    k = []; i = 0
    while i < 8: k.append({}); log.append(i); i += 1
def calls():
    def f(n): return [n]
    k = [f(1), f(2), f(3), f(4)]; log.append('called')
    k += [f(5), f(6), f(7)]; log.append('again'); return k
def insts():
    k = [A(i) for i in range(6)]; log.append('made'); return k
def cycles():
    for i in range(6):
        a = A(i); a.me = a
def comp(): x = [[] for i in range(10)]; log.append('comp')
def gens():
    def g():
        for i in range(8): yield []
    x = list(g()); log.append('gens')
def builtin(): x = list(map(list, ['ab'] * 8)); log.append('map')
def srt(): x = sorted([[i] for i in range(8)], key=lambda q: [q]); log.append('sorted')
def dct(): x = {i: [i] for i in range(8)}; y = dict(x); z = x.copy(); log.append('dict')
def tup(): x = tuple([(i, []) for i in range(8)]); log.append('tuple')
def exc():
    for i in range(6):
        try: raise ValueError([i])
        except ValueError as e: log.append(i)
def cls():
    for i in range(2):
        class K: pass
        log.append(i)
for fn in (straight, nested, loop, whileloop, calls, insts, cycles, comp, gens, builtin, srt, dct, tup, exc, cls):
    run(fn.__name__, fn, 5, 2, 100)
for t in (1, 2, 3, 7, 10): run('loop %d' % t, loop, t, 1, 1)
gc.callbacks.remove(cb)
