"""Which letters' constants are the strings that chr() gives, and which are interned apart."""
import sys
class Holder: pass
letters = ['_', '0', '1', '9', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's',
           't', 'u', 'v', 'w', 'x', 'y', 'z', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P',
           'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', ' ', '-', '\xe9']
print([c for c in letters if c is not chr(ord(c))])
print([c for c in letters if c is not sys.intern(chr(ord(c)))])
print([c for c in letters if ('<' + c)[1] is not chr(ord(c))])
digit = '1'
print(str(1) is digit, str(12)[0] is digit, '%d' % 1 is digit, repr(1) is digit)
h = Holder()
setattr(h, chr(97), 1)
setattr(h, chr(103), 2)
names = list(vars(h))
first, second = 'a', 'g'
print(names[0] is first, names[1] is second, names[0] is chr(97), names[1] is chr(103))
a = g = 0
found = [n for n in sorted(globals()) if len(n) == 1]
print([(n, n is chr(ord(n))) for n in found])
word = 'abcg'
print([c is chr(ord(c)) for c in word], [c is k for c, k in zip(word, ['a', 'b', 'c', 'g'])])
print([''.join(sorted(c)) for c in ({'a', 'b', 'c'}, {'g', 'u', 'z'})], {'a': 1}[chr(97)], chr(97) in {'a'})
