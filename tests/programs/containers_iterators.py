def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
print(list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate(start=2, iterable='xy')), list(enumerate([], 10**30)), next(enumerate('a', 2**63)), list(enumerate('ab', 2**63 - 1)))
print(list(zip('ab', [1, 2, 3])), list(zip()), list(zip([1])), list(zip('abc', range(2), {9: 9})), list(zip(*[(1, 2), (3, 4)])))
print(list(map(str, [1, 2])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(map(max, [1, 5], [3, 2], [2, 9])))
print(list(filter(None, [0, 1, '', 'a', [], [0]])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(bool, [0, 2])))
print(list(reversed([1, 2, 3])), list(reversed('abc')), list(reversed((1, 2))), type(reversed('abc')).__name__)
class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
    def __len__(self): return 4
print(list(Seq()), list(reversed(Seq())), 9 in Seq(), 5 in Seq(), type(iter(Seq())).__name__, iter(Seq()).__length_hint__())
class Rev:
    def __reversed__(self): return 'my reverse'
print(reversed(Rev()))
n = 0
def count():
    global n
    n += 1
    return n
print(list(iter(count, 5)), type(iter(count, 5)).__name__)
it = zip([1, 2, 3], 'ab'); print(next(it), next(it), next(it, 'end'), next(it, 'end'))
e = enumerate('ab'); a = next(e); b = next(e); print(a, b, a is b); z = zip('abc', 'def'); x = [id(p) for p in z]; print(len(set(x)))
z = zip('ab'); p = next(z); q = next(z); print(p, q)
for f in (lambda: zip([1], 2), lambda: map(1), lambda: map(), lambda: list(map(1, [2])), lambda: map(len, 3), lambda: filter(1), lambda: filter(None, 3), lambda: enumerate(3), lambda: enumerate([], 'a'), lambda: reversed({1}), lambda: reversed(3), lambda: reversed(), lambda: map(len, [], a=1), lambda: filter(None, [], a=1), lambda: reversed([], a=1), lambda: next(iter([])), lambda: next(map(len, [3])), lambda: list(zip('a', Seq2())), lambda: enumerate([], x=1), lambda: enumerate(), lambda: zip(a=1)): t(f)
class Bad:
    def __iter__(self): return 3
class Stop:
    def __iter__(self): return self
    def __next__(self): raise StopIteration('x')
class Err:
    def __iter__(self): return self
    def __next__(self): raise KeyError('k')
t(lambda: iter(Bad())); t(lambda: list(Stop())); t(lambda: list(Err())); t(lambda: list(zip('ab', Err()))); t(lambda: next(Stop())); t(lambda: next(Stop(), 5)); t(lambda: next(Err(), 5)); t(lambda: list(map(lambda x: x, Err())))
def g():
    yield 1
    return 7
it = g(); next(it); t(lambda: next(it)); t(lambda: next(it)); t(lambda: sum(g())); t(lambda: max(g()))
print(sum(map(int, '123')), ''.join(map(chr, [97, 98])), dict(zip('ab', map(ord, 'ab'))), [*map(str, range(3))], list(filter(str.isalpha, 'a1b2')))
l = [1, 2, 3]; it = iter(l); list(it); l.append(4); print(list(it)); it2 = iter(l); next(it2); l.clear(); print(list(it2), it2.__length_hint__())
