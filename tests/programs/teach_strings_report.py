rows = [('apple', 3, 1.25), ('banana', 12, 0.5), ('cherry', 100, 12.999)]
print('{:<10}|{:^7}|{:>10}'.format('item', 'n', 'price'))
print('-' * 29)
for name, n, price in rows:
    print(f'{name:<10}|{n:^7d}|{price:>10.2f}')
print('=' * 29)
print(f'{"total":<10}|{sum(n for _, n, _ in rows):^7}|{sum(n * p for _, n, p in rows):>10,.2f}')
text = """The quick brown fox
jumps over   the lazy dog.
The end."""
words = text.lower().replace('.', '').split()
freq = {}
for w in words:
    freq[w] = freq.get(w, 0) + 1
for w, n in sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))[:4]:
    print(w.ljust(8, '.'), n)
print(text.splitlines(), text.count('the'), text.find('fox'), text.index('jumps'))
print(text.title().swapcase()[:19])
print(' '.join(w.capitalize() for w in words[:3]), '-'.join(reversed('abc')))
print('%s has %d items at %.3f (%5.1f%%) %r %x %o %e' % ('box', 7, 1 / 3, 45.678, 'q', 255, 8, 12345.678))
print('{0}{1}{0} {name!r:>8} {x[1]} {y.real}'.format('a', 'b', name='n', x=[1, 2], y=5))
print('abc' < 'abd', 'Z' < 'a', 'a' in 'cat', 'dog' * 2, 'x'.join(['1', '2']))
print('  pad '.strip() + '|', 'xxhixx'.strip('x'), 'a,b,,c'.split(','), 'k=v=w'.partition('='))
print('tab\tnew\\n', r'raw\n', 'uni\u00e9', '\x41', '\N{BULLET}', ascii('é'), repr("it's"), repr('say "hi"'))
print('abc'.isalpha(), '123'.isdigit(), 'ab1'.isalnum(), ' '.isspace(), 'Ab'.istitle(), 'AB'.isupper())
print('hello'[1:4], 'hello'[::-1], 'hello'[-3:], 'hello'[::2], 'hello'[10:], 'a-b'.zfill(6), '-5'.zfill(5))
print(f'{3.14159:.2f} {1000000:,} {42:08b} {255:#x} {0.5:%} {-7:+d} {7:+d} {1e10:g} {"c":*^9}')
width, prec = 10, 4
print(f'{2.718281828:{width}.{prec}f}', f'{"nested":>{width}}', f'{{literal}}')
table = str.maketrans('aeiou', '12345', 'x')
print('education x'.translate(table), 'ß'.upper(), 'ÀÉ'.lower(), len('日本語'), '日本語'[1])
print('a\nb'.encode(), b'bytes'.decode(), 'é'.encode('utf-8'), bytes([72, 105]))
print('one two three'.rsplit(' ', 1), 'abcabc'.replace('b', 'X', 1), 'abc'.center(9, '*'), 'end'.endswith(('d', 'x')))
