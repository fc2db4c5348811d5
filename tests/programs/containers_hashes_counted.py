# How often each operation of dictionaries, sets and lists hashes and compares.

class K:
    hashes = eqs = 0
    def __init__(self, n): self.n = n
    def __hash__(self): K.hashes += 1; return self.n % 3
    def __eq__(self, o): K.eqs += 1; return isinstance(o, K) and self.n == o.n
    def __repr__(self): return 'K%d' % self.n


def count(label, f):
    K.hashes = K.eqs = 0
    r = f()
    print(label, r, K.hashes, K.eqs)
    return r


ks = [K(i) for i in range(5)]
d = count('dict', lambda: {k: k.n for k in ks})
s = count('set', lambda: set(ks))
count('setdefault old', lambda: d.setdefault(K(3), 'x'))
count('setdefault new', lambda: d.setdefault(K(7), 'x'))
count('get', lambda: d.get(K(4)))
count('in', lambda: K(4) in d)
count('pop', lambda: d.pop(K(7)))
count('set of dict', lambda: set(d))
count('frozenset of dict', lambda: frozenset(d))
count('fromkeys set', lambda: dict.fromkeys(s))
count('fromkeys dict', lambda: dict.fromkeys(d, 1))
count('dict of dict', lambda: dict(d))
count('copy', lambda: d.copy())
count('update', lambda: {}.update(d))
count('merge', lambda: {**d})
count('set copy', lambda: s.copy())
count('union', lambda: len(s | {K(9)}))
count('union dict', lambda: len(s.union(d)))
count('intersection', lambda: len(s & set(d)))
count('intersection dict', lambda: len(s.intersection(d)))
count('intersection list', lambda: len(s.intersection(ks)))
count('difference', lambda: len(s - {K(1)}))
count('difference dict', lambda: len(s.difference(d)))
count('symdiff', lambda: len(s ^ {K(1)}))
count('symdiff dict', lambda: len(s.symmetric_difference(d)))
count('issubset', lambda: s <= set(ks))
count('eq', lambda: s == set(ks))
count('dict eq', lambda: d == dict(d))
count('discard', lambda: s.discard(K(77)))
count('remove', lambda: s.remove(K(1)))
count('add', lambda: s.add(K(1)))
count('update set', lambda: s.update(d))
count('list in', lambda: K(4) in ks)
count('index', lambda: ks.index(K(4)))
count('count', lambda: ks.count(K(4)))
count('remove list', lambda: ks.remove(K(4)))
count('list eq', lambda: [K(1)] == [K(1)])
count('tuple hash', lambda: hash((K(1), K(2))))
count('frozenset hash', lambda: hash(frozenset(ks)) == hash(frozenset(ks)))
count('setitem old', lambda: d.__setitem__(K(2), 5))
count('delitem', lambda: d.__delitem__(K(2)))
count('popitem', lambda: d.popitem())
count('sorted', lambda: sorted(d, key=lambda k: k.n))
count('resize', lambda: len({K(i) for i in range(40)}))
