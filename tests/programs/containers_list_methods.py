def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
l = [3, 1, 2]
l.append(4); print(l); l.extend((5, 6)); print(l); l.insert(0, 'a'); l.insert(-1, 'b'); l.insert(100, 'c'); l.insert(-100, 'd'); print(l)
print(l.pop(), l.pop(0), l.pop(-2), l)
l.remove(1); print(l, l.index(5), l.count(2), l.index(5, -3), 2 in l, 9 in l)
l.reverse(); print(l, l.copy() == l, l.copy() is l)
print(l * 2, 2 * l, l + [1], [] * 3, l * 0, l * -1)
l *= 2; print(l); l += 'xy'; print(l); l += (7,); print(l); l *= 0; print(l)
a = list(range(10)); print(a[2:5], a[::-1], a[::3], a[-3:], a[:-3], a[8:2:-2], a[100:], a[-100:3], a[5:2])
a[2:5] = 'abcd'; print(a); a[::2] = range(100, 106); print(a); del a[::3]; print(a); del a[1:3]; print(a); a[1:1] = [9, 9]; print(a); a[:] = []; print(a)
a = list(range(10)); del a[8:2:-2]; print(a); a[3:0:-1] = 'xyz'; print(a); a[5:1] = ['in']; print(a); a[-1] = 'last'; print(a); del a[-1]; print(a)
b = [1, 2]; b.append(b); print(b); b[0:1] = b; print(len(b)); c = [0]; c[1:] = c; print(c); c.extend(c); print(c)
print([1, 2] == [1, 2], [1, 2] != [1, 3], [1, 2] < [1, 3], [1] < [1, 0], [] < [1], [2] > [1, 5], [1, 2] <= [1, 2], [1, 2] >= [1, 3])
print(list('abc'), list({1: 2}), list((1, 2)), list(range(3)), list(i * i for i in range(4)), list(map(str, [1, 2])))
it = iter([1, 2, 3]); print(next(it), list(it), list(it)); r = reversed([1, 2, 3]); print(next(r), list(r))
x = [1, 2, 3]
for i in x:
    if len(x) < 8: x.append(i * 10)
print(x)
y = [1, 2, 3, 4]
for i in y: y.remove(i)
print(y)
print(type(iter([])).__name__, type(reversed([])).__name__, [[]] * 2, [1, [2, [3]]])
z = [[]] * 2; z[0].append(1); print(z, z[0] is z[1])
t(lambda: [1, 2, 3].index(4)); t(lambda: sorted([[2], [1, 5], [1]]))
