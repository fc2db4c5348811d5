import gc, weakref, sys
gc.collect(); gc.disable()
class K:
    def __init__(self, n): self.n = n
    def __repr__(self): return 'K%s' % self.n
    def __hash__(self): return hash(self.n)
    def __eq__(self, o): return isinstance(o, K) and o.n == self.n
wk = weakref.WeakKeyDictionary(); wv = weakref.WeakValueDictionary(); ws = weakref.WeakSet()
ks = [K(i) for i in range(4)]
for k in ks: wk[k] = [k.n]; wv[k.n] = k; ws.add(k)
print([sys.getrefcount(k) for k in ks], [weakref.getweakrefcount(k) for k in ks])
it = iter(wk); first = next(it); ks[2].me = ks[2]; del ks[2], k
print(len(wk), sorted(x.n for x in wk), len(wv), len(ws)); print(gc.collect(), len(wk), len(wv), len(ws))
del it, first; print(len(wk), len(wv), len(ws), sorted(wk.keyrefs(), key=id) != [])
wk[ks[0]].append(ks[0]); del ks[0]; print(len(wk), gc.collect(), len(wk))
print(wv.get(0) is not None, wv.pop(3), sorted(wv), wv.setdefault(9, ks[0]), wv.data.keys() - {9} != set())
print(ws == {ks[0], ks[1]}, len(ws | {ks[0]}), len(ws & {ks[1]}), ks[0] in ws, 5 in ws)
print(K(1) in ws, K(1) in wk, wk.get(K(1)), wk.pop(K(1)), len(wk))
d = wv.copy(); print(sorted(d.items()), type(d).__name__); w2 = weakref.WeakKeyDictionary({ks[0]: 1}); print(dict(w2), len(w2))
del ks;
v = None; del d, w2; gc.collect(); print(len(wv), len(ws), len(wk))
try: wv['x'] = 1
except TypeError as e: print(e)
try: wk[1] = 1
except TypeError as e: print(e)
try: ws.add('s')
except TypeError as e: print(e)
