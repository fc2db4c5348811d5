d = {'b': 1, 'a': 2}
d['c'] = 3; d['a'] = 20
print(d, list(d), list(d.values()), list(d.items()), 'b' in d, len(d), d.get('zz'), d.get('zz', 0))
print(d.pop('b'), d, d.popitem(), d.setdefault('x', []), d.setdefault('a', 9), d)
for bad in (lambda: d['nope'], lambda: d.pop('nope'), lambda: {}.popitem(), lambda: {[]: 1}, lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: d.foo):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(dict(a=1, b=2), dict([('x', 1)]), dict(zip('ab', [1, 2])), dict({'k': 1}, z=2), {**d, 'y': 0}, dict.fromkeys('ab', 0), dict.fromkeys([1]))
d2 = d.copy(); d2['new'] = 1; print(d == d2, len(d), {1: 'a'} == {1.0: 'a'}, {1: 'int', 1.0: 'float', True: 'bool'})
d.update({'a': 1}, q=2); d.update([('r', 3)]); print(d)
try:
    for k in d: d[k + '!'] = 1
except RuntimeError as e: print(e)
print(d.keys() & {'a', 'zz'}, d.keys() - {'a'} == set(d) - {'a'}, ('a', 1) in d.items(), d.keys() == set(d))
print({1, 2} | {3}, {1, 2, 3} & {2}, {1, 2} - {2}, {1} ^ {2}, {1} < {1, 2}, {1, 2} >= {1}, {1}.isdisjoint({2}))
s = {3, 1, 2}; s.add(1); s.add(10); s.discard(99); s.remove(3); print(s, len(s), 1 in s, sorted(s))
try: s.remove(99)
except KeyError as e: print(repr(e))
s.update([5, 6], (7,)); s -= {5}; s |= {8}; s &= {1, 2, 6, 8}; s ^= {1}; print(s)
print(set('hello') == set('ehlo'), set(), frozenset([1, 2]), {frozenset([1]): 'f'}, set([1, 2]) == frozenset([2, 1]), type({}), type({1}))
print({i: i * i for i in range(5)}, {v: k for k, v in {'a': 1}.items()}, sorted({'b': 1, 'a': 2}), max({'a': 5, 'b': 3}, key=lambda k: 1))
nested = {'l': [1, {'x': (1, 2)}]}; print(nested['l'][1]['x'][0], nested)
rec = {}; rec['me'] = rec; print(rec); l = [1]; l.append(l); print(l)
print(list(range(100, 0, -30)), {0, 1, 2, 3, 4, 5, 6, 7, 8}, {100, 5, 33, 17}, {-1, -2, 0}, set(range(20, 0, -3)), {'x'})
for k, v in sorted({'one': 1, 'two': 2, 'three': 3}.items(), key=lambda kv: kv[1], reverse=True): print(k, v)
