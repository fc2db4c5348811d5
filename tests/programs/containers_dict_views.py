def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
d = {'a': 1, 'b': 2, 'c': 3}
k, v, i = d.keys(), d.values(), d.items()
d['d'] = 4; print(k, v, i, len(k), len(v), len(i))
print(sorted(k & {'a', 'z'}), sorted(k | ['z']), sorted(k - {'a'}), sorted(k ^ {'a', 'q'}), sorted(i & {('a', 1), ('b', 9)}), sorted(i - {('a', 1)}))
print(k.isdisjoint(['x']), k.isdisjoint({'a'}), k == {'a', 'b', 'c', 'd'}, k <= {'a', 'b', 'c', 'd', 'e'}, k < {'a'}, k >= {'a'}, k > {'a'}, i == dict(d).items(), k != {'a'})
print(type(k).__name__, type(v).__name__, type(i).__name__, type(iter(k)).__name__, type(iter(v)).__name__, type(iter(i)).__name__)
print(list(k), list(v), list(i), 'a' in k, 1 in v, ('a', 1) in i, [k for k, v in i if v > 2], max(v), sum(v), sorted(i, key=lambda p: -p[1]))
it = iter(d.items()); a = next(it); b = next(it); print(a, b, a is b, it.__length_hint__())
ids = set()
for p in d.items(): ids.add(id(p))
print(len(ids))
print({1, 2} & {1: 0}.keys(), {1: 0, 2: 0}.keys() - [2], sorted({3} | {1: 0}.keys()), {1: 0}.items() | {2: 0}.items() == {(1, 0), (2, 0)})
t(lambda: k[0]); t(lambda: k + k); t(lambda: hash(k)); t(lambda: type(k)()); t(lambda: {}.keys() < 3); t(lambda: {}.values() & {}.values())
e = {}; e['self'] = e.values(); print(e)
