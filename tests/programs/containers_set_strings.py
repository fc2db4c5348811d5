def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
words = 'the quick brown fox jumps over the lazy dog and then some more words come to fill the table up again'.split()
s = set()
for w in words:
    s.add(w); print(s)
print(set('hello world'), frozenset('abracadabra'), {'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'})
print({1.5, 2.5, -0.5, 1e10}, {(1, 2), (3, 4), (5, 6)}, {True, 'x', 2, 3.5}, {b'a', b'b', b'c'}, {frozenset([1]), frozenset([2, 3])})
print(s & set('the dog'.split()), s - set(words[:6]), {w[0] for w in words}, {len(w): w for w in words})
print(sorted(s)[:5], list(s)[:3], s.pop(), s.pop(), len(s)); x = {'é', 'ü', '日本', 'z', ''}; print(x)
