def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
t(lambda: tuple(1)); t(lambda: tuple(1, 2)); t(lambda: (1,).index(2)); t(lambda: (1,).index()); t(lambda: (1,).count()); t(lambda: ()[0]); t(lambda: (1, 2)[-3]); t(lambda: tuple()['a']); t(lambda: () + []); t(lambda: tuple(x=1)); t(lambda: () * 'a'); t(lambda: hash(([],)))
def f1():
    a = (1, 2); a[0] = 3
def f2():
    a = (1, 2); del a[0]
t(f1); t(f2)
a = (1, 2, 3, 4, 5)
print(a[1:3], a[::-1], a[::2], a[-2:], a[:] is a, tuple(a) is a, a + () is a, () + a is a, a * 1 is a, a * 2, 2 * a, a * 0, a + (6,))
print(() is (), tuple([]) is (), tuple('ab'), tuple(i for i in range(3)), tuple({1: 2}), tuple(range(12)))
print((1, 2) == (1, 2), (1, 2) < (1, 3), (1,) < (1, 0), () < (1,), (1, 2) == [1, 2], (1, 2) != (1, 2), (2,) > (1, 9))
print(a.index(3), a.count(2), 3 in a, 9 in a, len(a), hash((1, 2, 3)) == hash((1, 2, 3)), hash(()) == hash(tuple([])))
print(hash((1, 2, 3)), hash(()), hash((1, (2, 3))), hash(('a',)) == hash(('a',)), hash((1.5, -1)), hash((-1, -2)))
print((1,), (1, (2,)), ((),), ('a', "b'"), repr(()))
x = ([],); x[0].append(x); print(x)
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
b = T(1, 2); print(b, type(b).__name__, b[:], type(b[:]).__name__, type(b + ()).__name__, type(b * 1).__name__, b == (1, 2)); b.z = 5; print(b.z, b.__dict__)
it = iter((1, 2, 3)); print(next(it), it.__length_hint__(), list(it), type(it).__name__)
p, *q = (1, 2, 3); print(p, q); (m, n), o = (1, 2), 3; print(m, n, o)
t(lambda: (1, 'a') < (1, 2)); t(lambda: (1, 2) < 3); print((1, float('nan')) == (1, float('nan')))
