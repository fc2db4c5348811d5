"""Dictionaries keep the order of insertion; what changes it and what does not."""
d = {'b': 1, 'a': 2}
d['c'] = 3
d['b'] = 10
print(d, list(d), list(d.values()), list(d.items()))
del d['b']
d['b'] = 1
print(d)
d.update(z=0, a='new')
print(d, d.popitem(), d)
print({**{'x': 1, 'y': 2}, 'x': 3}, dict([('k', 1), ('j', 2), ('k', 3)]))
print(dict(zip('abc', range(3))), dict.fromkeys('banana'), {c: i for i, c in enumerate('hello')})
print({'a': 1, 'b': 2} == {'b': 2, 'a': 1}, list({'a': 1, 'b': 2}) == list({'b': 2, 'a': 1}))
print(sorted(d), sorted(d.items(), key=lambda item: str(item[1])), max(d, key=len), min({3: 'x', 1: 'y'}))
keys = d.keys()
d['late'] = 'seen'
print(keys, len(keys), 'late' in keys, keys & {'late', 'none'}, sorted(keys | {'none'}), sorted(keys - {'a'}))
print(d.get('none'), d.get('none', 0), d.setdefault('none', []), d.setdefault('none', 5), d.pop('none'), d.pop('none', 'gone'))
print({1: 'int', 1.0: 'float', True: 'bool'}, {0: 'a', False: 'b'}, {'1': 's', 1: 'i'})
counts = {}
for word in 'the cat and the dog and the bird'.split():
    counts[word] = counts.get(word, 0) + 1
print(counts, sorted(counts, key=lambda w: (-counts[w], w)))
groups = {}
for name in ['Ada', 'Bob', 'Alan', 'Bea', 'Cy']:
    groups.setdefault(name[0], []).append(name)
print(groups, {k: len(v) for k, v in groups.items()})
inverse = {v: k for k, v in counts.items()}
print(inverse)
nested = {'a': {'b': {'c': 1}}}
copy = dict(nested)
copy['a']['b']['c'] = 2
copy['new'] = 0
print(nested, copy)


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        print('hash', self.name)
        return 7

    def __eq__(self, other):
        print('eq', self.name, other.name)
        return self.name == other.name

    def __repr__(self):
        return self.name


a, b = Key('a'), Key('b')
table = {a: 1}
table[b] = 2
print(table[Key('b')], Key('c') in table, table)
try:
    table[Key('zz')]
except KeyError as error:
    print('KeyError', error)
