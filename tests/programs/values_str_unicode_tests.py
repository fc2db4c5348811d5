"""The tests and cases of characters from many scripts."""
samples = ['a', 'A', 'é', 'ß', 'ŉ', 'ǆ', 'ǅ', 'Σ', 'ς', 'ﬁ', 'İ', 'ı', '1', '²', '½', 'Ⅷ', '٣', '一', '㊀', 'ª', '_', ' ', '\t', '\xa0',
           '\u200b', '\u3000', '\x1c', '\x85', '\u2028', '\ufeff', '\u0301', '😀', '𝒳', '\U0001d7d8', 'ʰ', 'ⓐ', '\x00', '\x7f', '\ud800']
for c in samples:
    tests = [c.isalpha(), c.isalnum(), c.isdecimal(), c.isdigit(), c.isnumeric(), c.islower(), c.isupper(), c.istitle(),
             c.isspace(), c.isprintable(), c.isidentifier()]
    print('%-10s' % ascii(c), ''.join('01'[t] for t in tests), ascii(c.upper()), ascii(c.lower()), ascii(c.title()), ascii(c.swapcase()),
          ascii(c.casefold()), ascii(c.capitalize()))
words = ['Straße', 'ΌΣΟΣ', 'ΑΣ Σ', 'DŽAMIJA', "they're BILL's", 'ﬂour ﬁsh', 'İstanbul', 'ŉame', 'ΰ', 'ᾳᾼ', 'naïve café', 'x1y2', 'ÀÉÎ']
for w in words:
    print(ascii(w.upper()), ascii(w.lower()), ascii(w.title()), ascii(w.capitalize()), ascii(w.swapcase()), ascii(w.casefold()), w.istitle(), len(w.upper()))
print(sorted(['é', 'e', 'z', 'É', 'a', 'Z', 'ä', 'ß', 's']))
print('a\u2003b\u3000c\x1cd\xa0e'.split(), 'a\u2028b\x85c\x0bd'.splitlines(), '\u2003x\u3000'.strip())
print([ascii(c) for c in 'e\u0301'], len('e\u0301'), 'é' == 'e\u0301', ascii('é' + '€' + '😀'))
print('ß'.upper().lower() == 'ß', 'ß'.casefold() == 'SS'.casefold(), 'ς'.casefold() == 'σ')
for n in (0, 97, 255, 256, 0xffff, 0x10000, 0x10ffff):
    print(n, ascii(chr(n)), ord(chr(n)) == n, len(chr(n).encode('utf-8', 'surrogatepass')))
