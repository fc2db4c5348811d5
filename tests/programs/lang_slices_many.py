"""Slices of every kind: of lists, strings, ranges, and of classes that get the slice object."""
data = list(range(10))
text = 'abcdefghij'
for start, stop, step in [(None, None, None), (2, 5, None), (-3, None, None), (None, -3, None), (8, 2, -2), (None, None, -1),
                          (100, 200, None), (-100, 3, None), (5, 5, None), (7, 2, None), (0, 10, 3), (9, 0, -3), (None, None, 100)]:
    part = slice(start, stop, step)
    print(part, data[part], text[part], range(10)[part], part.indices(10))


class Probe:
    def __getitem__(self, key):
        return key


p = Probe()
print(p[1], p[1:2], p[::], p[1:2:3], p[:, 1], p[..., 2:], p[()], p[1,], p['a':'b'], p[-1])
print(p[1:2] == slice(1, 2), p[1:2].start, p[1:2].stop, p[1:2].step, slice(5), slice(1, None))
print(slice(1, 2) < slice(1, 3), slice(1, 2) != slice(1, 2, None))
a = list('abcdef')
a[1:3] = 'XYZ'
print(a)
a[::2] = range(len(a[::2]))
print(a)
a[2:2] = []
a[3:1] = ['here']
print(a)
del a[1::2]
print(a)
del a[:]
print(a)
a[5:10] = 'end'
print(a)
a += a[:]
a *= 2
print(a, len(a))


def attempt(function):
    try:
        print(function())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__ + ':', error)


def put(target, key, value):
    target[key] = value
    return target


attempt(lambda: data[::0])
attempt(lambda: text['a':])
attempt(lambda: data[1.0:])
attempt(lambda: put(list('abc'), slice(None, None, 2), 'x'))
attempt(lambda: put(list('abc'), slice(0, 1), None))
attempt(lambda: put(list('abc'), slice(0, 1), 5))
attempt(lambda: put(list('abc'), slice(None, None, -1), 'xyz'))
attempt(lambda: put('abc', slice(0, 1), 'x'))
attempt(lambda: put((1, 2), slice(0, 1), 'x'))
attempt(lambda: slice(1, 2, 0).indices(5))
attempt(lambda: slice(1, 2).indices(-1))
attempt(lambda: slice('a').indices(5))
attempt(lambda: data[10**30:])
attempt(lambda: data[:10**30:10**30])
attempt(lambda: data[10**30])


class Index:
    def __index__(self):
        return 2


attempt(lambda: (data[Index()], data[Index():], data[:Index()], text[::Index()], 'ab' * Index()))
