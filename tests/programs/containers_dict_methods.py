def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
d = {'b': 1, 'a': 2}
d['c'] = 3; d['b'] = 10; print(d, len(d), list(d), d['b']); del d['b']; d['b'] = 4; print(d)
print(d.get('a'), d.get('z'), d.get('z', 5), d.setdefault('a', 9), d.setdefault('q', 9), d.setdefault('n'), d)
print(d.pop('q'), d.pop('zz', None), d.popitem(), d)
d.update({'x': 1}, y=2); d.update([('p', 1), ['q', 2]]); d.update(z=0); d.update({}); d.update(); print(d)
print(d.keys(), d.values(), d.items(), list(d.items())); print('x' in d, 'nope' in d, ('x', 1) in d.items(), ('x', 2) in d.items(), 5 in d.items(), 1 in d.values())
e = d.copy(); e['new'] = 1; print(len(d), len(e), d == e, d == dict(d), d != e)
print(dict(), dict(a=1, b=2), dict([(1, 2)]), dict({1: 2}, x=3), dict(zip('ab', [1, 2])), dict(['ab', 'cd']))
print(dict.fromkeys('abc'), dict.fromkeys([1, 2], 0), dict.fromkeys({1: 2}, []), dict.fromkeys(range(3), 'x'), dict.fromkeys({5}, 1))
print({1: 'a', 1.0: 'b', True: 'c'}, {'a': 1, 'a': 2}, {(1, 2): 3}, {None: 1, False: 2}, {0: 'a', False: 'b'})
d.clear(); print(d, bool(d)); d['k'] = d; print(d)
e = {i: i for i in range(5)}; del e[0]; del e[4]; print(e, e.popitem(), e); e[9] = 1; print(e, list(e.values()))
big = {}
for i in range(100): big['k%d' % i] = i
for i in range(0, 100, 3): del big['k%d' % i]
big['k0'] = 'again'; print(len(big), list(big)[:5], list(big)[-3:], sum(v for v in big.values() if isinstance(v, int)))
a = {'x': 1, 'y': 2}; b = {'y': 2, 'x': 1}; print(a == b, list(a) == list(b), a.keys() == b.keys(), a.items() == b.items(), a.keys() == {'x', 'y'})
class M(dict):
    def __missing__(self, k): return 'missing ' + k
m = M(a=1); print(m['a'], m['b'], m.get('b'), 'b' in m, m)
class K:
    def keys(self): return ['k1', 'k2']
    def __getitem__(self, k): return k * 2
print(dict(K())); d = {}; d.update(K()); print(d)
print({**{'a': 1}, 'b': 2, **{'a': 3}}, [k for k in {'x': 1, 'y': 2}])
