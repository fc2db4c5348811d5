for i in range(5):
    if i == 3: break
    print(i, end=' ')
else:
    print('no break')
print()
for i in []: pass
else: print('empty else')
n = 0
while n < 3:
    n += 1
    if n == 2: continue
    print('n', n)
else: print('while else')
while True:
    while True: break
    else: print('never')
    break
x = 5
print('big' if x > 3 else 'small', 1 < x < 10, 1 < x > 7, not x, x and 0, x or 1, 0 or '' or 'last', x == 5 != 6)
if x == 1: pass
elif x == 5: print('five')
else: pass
a = b = c = 0; a += 1; b -= 1; c = a if b else 2
print(a, b, c)
def f(n):
    for i in range(n):
        for j in range(n):
            if i * j == 6: return i, j
print(f(5), f(2))
for i, (a, *b) in enumerate([(1, 2, 3), 'xyz']): print(i, a, b)
l = [1, 2, 3, 4]
for v in l:
    if v % 2 == 0: l.remove(v)
print(l)
it = iter(range(3))
for v in it: print(v, next(it, 'end'))
d = {}
d['x'], d['y'] = 1, 2
d['x'] += 10
l[0], l[1] = l[1], l[0]
print(d, l); del d['x'], l[0]; print(d, l)
i = 0
l += [0, 0]; i, l[i] = 1, 'set'
print(i, l)
assert True
print(5 // 2, -5 // 2, 5 % -3, -5 % 3, 2 ** -1, 7 / 2, 1 << 10, 6 & 3, 6 | 1, 6 ^ 2, ~5, -2 ** 2)
print(1 if [] else 2, [] == [], [] is [], None is None, 'a' 'b', (1,), (), 1 in [1], 2 not in (1,))
