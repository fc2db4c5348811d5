"""Reports in text: tables, histograms, wrapping by hand, a JSON-like printer, roman numerals, caesar, anagrams."""
import itertools
import math
from collections import OrderedDict, defaultdict, namedtuple

Row = namedtuple('Row', 'name city age score')
rows = [Row('Ada', 'London', 36, 99.5), Row('Émile', 'Paris', 41, 7.25), Row('李', '北京', 28, 88.0), Row('Bo', 'Å', 101, -1.5)]


def table(rows, formats):
    heads = rows[0]._fields
    cells = [[format(value, spec) for value, spec in zip(row, formats)] for row in rows]
    widths = [max(len(text) for text in column) for column in zip(heads, *cells)]
    line = '+' + '+'.join('-' * (w + 2) for w in widths) + '+'
    yield line
    yield '|' + '|'.join(' %s ' % h.title().center(w) for h, w in zip(heads, widths)) + '|'
    yield line.replace('-', '=')
    for row, texts in zip(rows, cells):
        yield '|' + '|'.join(' {:{}{}} '.format(t, '>' if isinstance(v, (int, float)) else '<', w)
                             for v, t, w in zip(row, texts, widths)) + '|'
    yield line


print(*table(rows, ['', '', 'd', '.2f']), sep='\n')
print(*table(sorted(rows, key=lambda r: (-r.age, r.name)), ['', '', '05d', '+.1e']), sep='\n')


def show(value, indent=0, step=2):
    pad, inner = ' ' * indent, ' ' * (indent + step)
    if isinstance(value, dict):
        if not value:
            return '{}'
        body = ',\n'.join('%s"%s": %s' % (inner, k, show(v, indent + step)) for k, v in value.items())
        return '{\n%s\n%s}' % (body, pad)
    if isinstance(value, (list, tuple)):
        return '[%s]' % ', '.join(show(v, indent + step) for v in value)
    if value is None or isinstance(value, bool):
        return {None: 'null', True: 'true', False: 'false'}[value]
    if isinstance(value, str):
        return '"%s"' % value.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n')
    return repr(value)


print(show(OrderedDict([('name', 'a "quoted"\nline'), ('list', [1, 2.5, None, True]), ('empty', {}),
                        ('deep', {'x': {'y': (1,)}})])))


def wrap(text, width):
    line = ''
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = line + ' ' + word if line else word
    if line:
        yield line


text = 'The time has come, the walrus said, to talk of many things: of shoes and ships and sealing-wax.'
for line in wrap(text, 24):
    print('|{:<24}|{:>24}|{:^24}|'.format(line, line, line[:10]))
numerals = [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'),
            (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')]


def roman(n):
    return ''.join(sign * (n // value) for (value, sign), n in
                   zip(numerals, itertools.accumulate([n] + [v for v, s in numerals[:-1]], lambda a, b: a % b)))


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1999, 2024)])
shift = str.maketrans({chr(a): chr((a - 97 + 13) % 26 + 97) for a in range(97, 123)})
print('hello, world'.translate(shift), 'hello'.translate(shift).translate(shift))
groups = defaultdict(list)
for word in 'listen silent enlist google elgoog cat act tac dog'.split():
    groups[''.join(sorted(word))].append(word)
print(sorted((g for g in groups.values() if len(g) > 1), key=len, reverse=True))
print(max(text.split(), key=len), text.title()[:20], text.swapcase()[:8], text.partition(': ')[2][:9], text.count('s'))
print('%s|%10s|%-10s|%+d|%05.1f|%x|%o|%e|%%|%r' % ('s', 'right', 'left', 5, math.pi, 255, 8, 12345.678, 'q'))
print('{0!r:>8}|{1:,}|{2:.3%}|{3:#x}|{3:#b}|{4:^+9.2f}|{5[a]}|{6.real}'.format('a', 1234567, .12345, 10, 2.5, {'a': 1}, 3))
name, width = 'bar', 12
print(f'{name:*^{width}}|{name!r:>{width}}|{3.14159:.{2}f}')
for value in (0.1, 1e16, 1e-5, 123456789.123, float('inf'), -0.0, 1 / 3):
    print(value, '%g' % value, format(value, '.3g'), round(value, 2) if value == value and abs(value) != math.inf else '-')
histogram = {w: text.lower().count(w) for w in 'aeiou'}
for letter, count in sorted(histogram.items(), key=lambda i: -i[1]):
    print(letter, '█' * count, count)
