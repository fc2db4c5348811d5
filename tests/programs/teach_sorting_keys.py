students = [('john', 'A', 15), ('jane', 'B', 12), ('dave', 'B', 10)]
print(sorted(students, key=lambda s: s[2]), sorted(students, key=lambda s: (s[1], -s[2])), sorted(students, reverse=True))
from operator import itemgetter, attrgetter, methodcaller
print(sorted(students, key=itemgetter(1, 2)), max(students, key=itemgetter(2)), min(students, key=itemgetter(2), default=None))
words = 'This is a test string from Andrew'.split()
print(sorted(words, key=str.lower), sorted(words), sorted(words, key=len), sorted(words, key=lambda w: (-len(w), w)))
L = [3, 1, 2]; print(L.sort(), L); L.sort(reverse=True); print(L)
class P:
    def __init__(s, n): s.n = n
    def __lt__(s, o): return s.n < o.n
    def __repr__(s): return 'P%d' % s.n
print(sorted([P(3), P(1), P(2)]), sorted([P(3), P(1)], reverse=True), max([P(1), P(5)], key=lambda p: p.n))
for bad in ([1, 'a'], [None, 1], [[1], (2,)], [P(1), 3], [{}, {}], [1, 2, 'x', 3]):
    try: print(sorted(bad))
    except TypeError as e: print(e)
def bk(x): raise KeyError(x)
try: sorted([1, 2], key=bk)
except KeyError as e: print(e)
try: [1, 2].sort(lambda x: x)
except TypeError as e: print(e)
L = [1, 2, 3]
def mod(x): L.append(x); return x
try: L.sort(key=mod)
except ValueError as e: print(e)
print(sorted('bca'), sorted({'b': 1, 'a': 2}), sorted([True, 0, 2.5, -1]), sorted([(1, 'b'), (1, 'a')]), sorted(['B', 'a', 'C'], key=str.casefold), sorted([[2], [1, 5], [1]]))
print(list(reversed([1, 2])), sorted([3, 1], key=lambda x: -x), sorted(range(5), key=lambda x: x % 2), sorted([1.5, 1, float('-inf')]))
