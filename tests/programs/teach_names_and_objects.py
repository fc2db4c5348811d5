"""Names refer to objects: assignment never copies, and == is not is."""
a = [1, 2, 3]
b = a
b.append(4)
print(a, a is b, a == b)
b = b + [5]
print(a, b, a is b)
c = a
c += [6]
print(a, a is c)

x = 5
y = x
y += 1
print(x, y)

row = [0] * 3
grid = [row] * 2
grid[0][0] = 1
print(grid, grid[0] is grid[1])
grid = [[0] * 3 for _ in range(2)]
grid[0][0] = 1
print(grid, grid[0] is grid[1])

first = [[1], [2]]
shallow = list(first)
shallow.append([3])
shallow[0].append('shared')
print(first, shallow)
print(first[:] == first, first[:] is first, first.copy() is first)

t = ([1], 2)
try:
    t[0] += [9]
except TypeError as error:
    print(error)
print(t)

s = 'abc'
u = s.upper().lower()
print(s == u, s is u, hash(s) == hash(u))
print(None is None, True is (1 == 1), () is ())


def change(items, number):
    items.append(number)
    items = ['new']
    number += 1
    return items, number


mine, n = ['old'], 1
print(change(mine, n), mine, n)

d = dict.fromkeys('ab', [])
d['a'].append(1)
print(d)
d = {k: [] for k in 'ab'}
d['a'].append(1)
print(d)

p = q = []
p.append(1)
print(q)
p, q = [], []
print(p is q, p == q)
i = 1
i, a[i] = 2, 'where?'
print(i, a)
del a[0], a[-1]
print(a, b)
