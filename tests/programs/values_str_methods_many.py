s = 'Hello, Wörld! ßtraße ŉ ǆ İ ﬁ'
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
print('ǆ'.title(), 'ﬁ'.upper(), 'ß'.upper(), 'İ'.lower().encode('utf-8'), 'ΑΣ'.lower(), 'Σ'.lower())
print('abc'.center(10, '*'), 'abc'.ljust(6) + '|', 'abc'.rjust(6), '42'.zfill(5), '-42'.zfill(5), '+4'.zfill(4), ''.zfill(3))
print('a,b,,c'.split(','), ' a  b '.split(), 'a b c'.split(' ', 1), 'a b c'.rsplit(' ', 1), 'abc'.split('x'), ''.split(), ''.split(','), 'a\nb\r\nc\x0bd\x85e\u2028f'.splitlines(), 'a\nb\n'.splitlines(True))
print('abcabc'.find('c'), 'abcabc'.rfind('c'), 'abc'.find('z'), 'abcabc'.index('b', 2), 'aaa'.count('a'), 'aaa'.count('aa'), 'abc'.count(''), 'abc'.find('', 5))
print('abc'.partition('b'), 'abc'.partition('x'), 'abcb'.rpartition('b'), 'abc'.rpartition('x'))
print('  x '.strip() + '|', 'xxaxx'.strip('x'), 'abcba'.lstrip('ab'), 'abcba'.rstrip('ab'), 'a\u3000'.strip() + '|')
print('abc'.replace('b', 'XX'), 'aaa'.replace('a', 'b', 2), 'abc'.replace('', '-'), ''.replace('', 'x'), 'abc'.translate({97: 'X', 98: None, 99: 100}), 'abc'.translate(str.maketrans('ab', 'xy', 'c')))
print('abc'.startswith(('x', 'a')), 'abc'.endswith('bc', 1), 'abc'.startswith('b', 1), 'abc'.startswith(''), 'abc'.endswith(()))
print('a\tb\tc'.expandtabs(4), '\t'.expandtabs(0) + '|', 'ab\tc'.expandtabs())
for w in ['abc', '123', 'a1', '', ' ', '²', '½', '٣', 'Ⅷ', 'Abc', 'ABC', 'abc_1', '1a', 'é', '\n', 'ª', '中', 'A b', 'def', '\u200b', '\xad']:
    print(ascii(w), w.isalpha(), w.isdigit(), w.isdecimal(), w.isnumeric(), w.isalnum(), w.isspace(), w.isupper(), w.islower(), w.istitle(), w.isidentifier(), w.isprintable())
print('-'.join(['a', 'b']), ''.join('abc'), ','.join({'k': 1}), '-'.join(()))
for f in (lambda: ','.join([1]), lambda: 'a'.join(5), lambda: 'a' + 1, lambda: 1 + 'a', lambda: 'a' * 'b', lambda: 'a' * 1.5, lambda: 'abc'[5], lambda: 'abc'['a'], lambda: 'abc'.index('z'), lambda: 'abc'.rindex('z'), lambda: 'a'.split(''), lambda: 'a'.split(1), lambda: 'a'.center(5, 'ab'), lambda: 'a'.center('5'), lambda: 'a'.startswith(1), lambda: 'a'.startswith((1,)), lambda: 'a'.replace('a'), lambda: 'a'.replace('a', 1), lambda: 'a'.find(1), lambda: 'a'.strip(1), lambda: 'a'.partition(''), lambda: 'a'.nope, lambda: 'a'.upper(1), lambda: str.upper(1), lambda: str.upper(), lambda: 'a' in 5, lambda: 1 in 'a', lambda: 'a' < 1, lambda: str(b'a', 'nope'), lambda: str(1, 'utf-8'), lambda: chr(-1), lambda: ord('ab'), lambda: ord(''), lambda: 'a'.encode('nope'), lambda: 'é'.encode('ascii'), lambda: b'\xff'.decode(), lambda: 'a'.format_map(5), lambda: 'a'.zfill('x'), lambda: 'a'.count(), lambda: ''.join(), lambda: 'x'.expandtabs('a'), lambda: 'a'.translate(5), lambda: str.maketrans('a', 'bc'), lambda: str.maketrans(1), lambda: 'abc'.removeprefix('a'), lambda: 'abc'.removesuffix('bc'), lambda: 'abc'.removeprefix(1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print('%s' % 'x' * 3, 'abc'[::-1], 'abc'[1:], 'abc'[-2:], 'abcdef'[::2], 'abc'[5:], 'z' > 'a', 'a' < 'B', 'abc' * 0, 'é' == 'e\u0301', len('👍'), '👍'.encode('utf-8'), ascii('👍'), repr('\x00\x7f\xa0\u0378\U000e0001'))
print('\N{BULLET} \x41 \u00e9 \101 \a'.encode('utf-8'), r'\n', b'\x00\n\xff', 'it''s', "it's", 'say "hi"', 'it\'s "x"', """a
b""")
