"""Word statistics: Counter, defaultdict, groupby, formatting, ChainMap."""
import itertools
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque

TEXT = """The quick brown fox jumps over the lazy dog. The dog barks; the fox runs away!
A quick reply is better than a slow one. Over and over, the quick fox jumps."""


def words(text):
    for raw in text.split():
        word = raw.strip('.,;!?').lower()
        if word:
            yield word


counts = Counter(words(TEXT))
print(counts.most_common(4))
print(counts['the'], counts['cat'], 'cat' in counts, len(counts), sum(counts.values()))
print('%-8s %5s' % ('word', 'count'))
for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:6]:
    print('{:<8} {:>5} {}'.format(word, count, '*' * count))

first = Counter(words(TEXT.splitlines()[0]))
second = Counter(words(TEXT.splitlines()[1]))
print('both:', sorted((first & second).elements()))
print('only first:', sorted(first - second))
print('sum is whole:', first + second == counts)
print('or:', (first | second)['the'], 'negative:', -(first - counts))
first.subtract(second)
print('subtract:', sorted(first.items())[:5])
first.update(['fox'] * 3, quick=10)
print(first['fox'], first['quick'], first.pop('over'), first.get('zebra'))
del first['zebra']
print(repr(+Counter(a=1, b=0, c=-1)), Counter(), Counter('aab') == Counter('aba'))

by_length = defaultdict(list)
for word in sorted(counts):
    by_length[len(word)].append(word)
print(by_length[5], dict(by_length)[1], by_length.default_factory)
print(by_length[99], sorted(by_length))
index = defaultdict(lambda: defaultdict(int))
for a, b in zip(words(TEXT), itertools.islice(words(TEXT), 1, None)):
    index[a][b] += 1
print({a: dict(b) for a, b in index.items() if len(b) > 2})
try:
    defaultdict(None)['x']
except KeyError as error:
    print('KeyError', error)
try:
    defaultdict(42)
except TypeError as error:
    print('TypeError', error)

for letter, group in itertools.groupby(sorted(counts), key=lambda w: w[0]):
    print(letter, list(group), end='; ')
print()

defaults = {'width': 40, 'fill': '.', 'title': 'report'}
options = ChainMap({}, {'fill': '-'}, defaults)
options['title'] = 'words'
print(options['title'].center(options['width'] // 4, options['fill']), options.maps[0])
print(sorted(options.items()), 'fill' in options, len(options))
inner = options.new_child({'fill': '='})
print(inner['fill'], inner.parents['fill'], list(inner.maps)[0])
try:
    del options['width']
except KeyError as error:
    print(error)

window = deque(maxlen=3)
longest = []
for word in words(TEXT):
    window.append(word)
    if len(window) == 3:
        longest.append((sum(map(len, window)), tuple(window)))
print(max(longest), window, window.maxlen)
window.rotate(1)
window.extendleft('ab')
print(window, list(reversed(window)), window.index('a'), window.count('z'))

ordered = OrderedDict(counts.most_common(3))
ordered.move_to_end('the')
print(ordered)
print(list(ordered), ordered.popitem(last=False), ordered == dict(ordered), ordered.keys())
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), dict(a=1, b=2) == dict(b=2, a=1))
