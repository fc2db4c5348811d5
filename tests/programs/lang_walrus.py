data = [1, 5, 3, 8]
if (n := len(data)) > 3: print('long', n)
print([y for x in data if (y := x * 2) > 5], y)
while (v := data.pop()) != 1: print(v)
print((a := 1, b := 2), a, b)
def f(x): return x
print(f(z := 3), z, f(x=(q := 4)), q)
print([last := i for i in range(3)], last)
def g():
    print([t := i for i in 'ab'], t)
    print(any((hit := x) > 2 for x in [1, 3]), hit)
g()
lst = [1, 2]; print(lst[(i := 1)], f'{(w := 5):>3} {w}')
