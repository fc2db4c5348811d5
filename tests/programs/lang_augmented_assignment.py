"""x += y for every operator and target: what is changed in place and what is bound anew."""


class Trace:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return 'T(%r)' % (self.value,)


def add(name, inplace):
    def method(self, other):
        print(name, self, other)
        return self if inplace else Trace((name, self.value))
    return method


for op in ('add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift', 'rshift', 'and', 'or', 'xor', 'matmul'):
    setattr(Trace, '__%s__' % op, add(op, False))
    if op in ('add', 'mul', 'or'):
        setattr(Trace, '__i%s__' % op, add('i' + op, True))
x = y = Trace(0)
x += 1
print(x is y)
x -= 1
print(x is y)
for step in range(1):
    x *= 2; x /= 2; x //= 2; x %= 2; x **= 2; x <<= 2; x >>= 2; x &= 2; x |= 2; x ^= 2; x @= 2
print(type(x.value))
n = 7
n += 1; n -= 2; n *= 3; n //= 2; n **= 2; n %= 50; n <<= 3; n >>= 1; n |= 1; n &= 0xff; n ^= 3
print(n)
n /= 2
print(n)
l = m = [1]
l += (2,)
l += 'ab'
l *= 2
print(l is m, l)
s = t = 'a'
s += 'b'
s *= 2
print(s, t)
u = v = (1,)
u += (2,)
print(u, v)
a = b = {1}
a |= {2}
a -= {1}
a ^= {5}
print(a is b, a)
d = {'k': [0], 'n': 1}
d['n'] += 1
d['k'] += [1]
print(d)


class Box:
    count = 10
    items = []


box = Box()
box.count += 1
box.items += ['shared']
print(box.count, Box.count, box.items, Box.items, sorted(vars(box)))


def index():
    print('index')
    return 0


row = [1, 2]
row[index()] += 10
print(row)
pair = ([1], 2)
try:
    pair[0] += [2]
except TypeError as error:
    print(error, pair)


def attempt(function):
    try:
        function()
    except (TypeError, NameError, KeyError, AttributeError, IndexError, ZeroDivisionError) as error:
        print(type(error).__name__ + ':', error)


def local():
    fresh += 1


def text():
    z = 'a'
    z += 1


def mixed():
    z = [1]
    z += 1


def missing():
    d['none'] += 1


def attribute():
    box.nothing += 1


def no_operator():
    z = {}
    z += {}


def zero():
    z = 1
    z /= 0


def none():
    z = None
    z -= 1


for function in (local, text, mixed, missing, attribute, no_operator, zero, none):
    attempt(function)
