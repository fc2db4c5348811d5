def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
log = []
class E:
    def __init__(self, n): self.n = n
    def __eq__(self, o): log.append((self.n, getattr(o, 'n', o))); return self.n == getattr(o, 'n', o)
    def __hash__(self): return 1
    def __repr__(self): return 'E%d' % self.n
def show(r): print(r, log); log.clear()
a, b, c = E(1), E(2), E(3)
show(b in [a, b, c]); show(E(2) in [a, b, c]); show(E(3) in (a, b, c)); show([a, b].count(E(2))); show([a, b].index(E(2))); show((a, b).index(E(2))); show((a, b).count(E(1)))
l = [a, b, c]; l.remove(E(2)); show(l)
show([a, b] == [E(1), E(2)]); show([a, b] == [a, E(3)]); show((a, b) == (E(1), b)); show([a] == [a, b]); show((a,) == (a, b)); show([a, b] != [a, b])
d = {a: 1}; show(d.get(E(1))); show(d.get(E(2))); d[b] = 2; show(d); d[E(2)] = 3; show(d); show(E(3) in d); del d[E(1)]; show(d)
s = {a}; s.add(E(1)); show(s); s.add(b); show(len(s)); s.discard(E(2)); show(s); show(E(5) in s)
show({a: 1} == {E(1): 1}); show({a} == {E(1)}); show({a, b} & {E(1)}); show({a, b} | {E(1)}); show({a, b} - {E(2)}); show(E(4) in iter([a, b]))
