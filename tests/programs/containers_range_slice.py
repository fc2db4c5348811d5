def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
print(range(3), range(1, 5), range(0, 10, 3), list(range(0, 10, 3)), list(range(10, 0, -3)), list(range(3, 3)), len(range(0, 10, 3)), len(range(10, 0, -1)))
r = range(0, 20, 2); print(r[3], r[-1], r[2:5], r[::-1], r[::3], 4 in r, 5 in r, 4.0 in r, 'a' in r, r.index(6), r.count(6), r.count(7), r.start, r.stop, r.step, bool(r), bool(range(0)))
print(range(3) == range(0, 3, 1), range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3)), range(3) != range(4), {range(2): 1})
print(list(reversed(range(5))), list(reversed(range(0, 10, 3))), type(reversed(range(3))).__name__, type(iter(range(3))).__name__, type(iter(range(2**70))).__name__)
b = 2**70; big = range(b, b + 5); print(big, list(big), big[1], len(big), b + 2 in big, big.index(b + 3), list(big[::-1]), list(reversed(big)), range(-b, b, b)[1])
print(list(range(2**63 - 2, 2**63 + 2)), list(range(-2**63, -2**63 + 2)), range(True), range(0, -10, -4)[1])
t(lambda: len(range(b))); t(lambda: range()); t(lambda: range(1, 2, 0)); t(lambda: range('a')); t(lambda: range(1.0)); t(lambda: range(1, 2, 3, 4)); t(lambda: range(3)[5]); t(lambda: range(3)['a']); t(lambda: range(3).index(9)); t(lambda: range(a=1)); t(lambda: range(3) + 1); t(lambda: range(3)[-4]); t(lambda: range(5).index(2.0)); t(lambda: range(3) < range(4))
class I:
    def __index__(self): return 4
print(range(I()), list(range(10))[I()], range(10)[I()], [1] * I(), 'ab'[I() - 3:] if hasattr(I, '__sub__') else 'no sub')
s = slice(1, 10, 2); print(s, s.start, s.stop, s.step, slice(3), slice(1, None), s.indices(5), slice(None, None, -1).indices(4), slice(-3, None).indices(2), s == slice(1, 10, 2), s != slice(1), slice(1) < slice(2))
print([0, 1, 2, 3, 4, 5][s], 'abcdef'[s], (1, 2, 3)[slice(None)], list(range(10))[slice(8, 2, -2)])
t(lambda: slice()); t(lambda: slice(1, 2, 3, 4)); t(lambda: slice(1).indices(-1)); t(lambda: slice(1).indices('a')); t(lambda: slice(x=1)); t(lambda: slice(1, 2, 0).indices(3)); t(lambda: [1][slice('a')])
def f():
    slice(1).start = 3
t(f)
total = 0
for i in range(1000): total += i
print(total, i)
it = iter(range(5)); next(it); print(it.__length_hint__(), list(it))
