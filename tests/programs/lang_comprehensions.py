print([x for x in range(10) if x % 2 if x > 3], [(i, j) for i in range(3) for j in range(i)])
print({x % 3 for x in range(10)} == {0, 1, 2}, {k: v for k, v in zip('abc', range(3))}, [[y for y in range(x)] for x in range(4)])
g = (x * x for x in range(5))
print(next(g), list(g), sum(x for x in range(5)), ''.join(c.upper() for c in 'abc'))
x = 'outer'
print([x for x in 'ab'], x)
class C:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]
    n = len(doubled)
print(C.doubled, C.n)
def f():
    k = 10
    return [k + i for i in range(3)], {k: [k for k in 'z'] for _ in range(1)}, k
print(f())
print([a + b for a, b in [(1, 2), (3, 4)]], [a for a, *b in ['abc', 'de']], [i if i else 'zero' for i in range(3)])
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
try: print([undefined for q in range(2)])
except NameError as e: print(e)
try: [1 / q for q in (1, 0)]
except ZeroDivisionError as e: print(e)
print(all(x < 5 for x in range(5)), any(x > 5 for x in range(5)), sorted((len(w), w) for w in 'the quick fox'.split()))
