"""deque: bounded, rotated, searched, changed while it is walked."""
from collections import deque
import sys


def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)


d = deque([1, 2, 3], maxlen=4)
print(d, d.maxlen)
d.append(4)
d.append(5)
print(d)
d.appendleft(0)
print(d)
d.rotate(1)
print(d)
d.rotate(-2)
print(d)
d.extend([7, 8])
print(d)
d.extendleft([9, 10])
print(d, d.index(9), d.count(8))
show(d.index, 99)
show(d.remove, 99)
show(deque().pop)
show(deque().popleft)
print(d[0], d[-1])
show(lambda: d[10])
show(lambda: d[1:2])
d[0] = 77
print(d)
del d[1]
print(d)
d.insert(1, 'x')
print(d)
d.append(3)
show(d.insert, 0, 5)
show(deque, [1], -1)
show(deque, 3)
show(setattr, d, 'maxlen', 2)
print(deque([1, 2]) + deque([3]), deque([1]) * 3, deque([1, 2]) < deque([1, 3]), deque() == [])
show(lambda: deque([1]) + [2])
it = iter(d)
d.append(1)
show(next, it)
print(list(reversed(deque([1, 2, 3]))), deque('abc').copy(), bool(deque()), 1 in deque([1]))
e = deque()
e.append(e)
print(e)
import copy
print(copy.copy(deque([1], 3)), copy.deepcopy(deque([[1]])))


class D(deque):
    pass


print(D([1]), D([1], 2), hash.__name__)
show(hash, deque())
d = deque(range(5))
d.reverse()
print(d)
d.clear()
print(d)
d += [1, 2]
d *= 2
print(d)
print(d.pop(), d.popleft(), d)


def tail(n, it):
    return deque(it, n)


print(list(tail(2, range(10))))
deque(maxlen=0).extend([1])
show(lambda: deque([1, 2, 3]).index(3, 0, 2))
show(deque([1, 2, 3]).index, 3, -1)
show(lambda: deque(iterable=[1], maxlen=2))
show(lambda: deque([1], foo=2))


def move():
    d = deque(range(3))
    for x in d:
        d.append(x)


show(move)
