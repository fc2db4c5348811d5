"""namedtuple, Counter, ChainMap and the User classes."""
from collections import *
import collections, sys


def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)


P = namedtuple('P', 'x y')
p = P(1, 2)
print(p, p.x, p[1], p._asdict(), p._replace(x=5), P._fields, P._make([3, 4]), p == (1, 2), hash(p) == hash((1, 2)))
show(P, 1)
show(P, 1, 2, 3)
show(P, x=1)
show(p._replace, z=1)
show(P._make, [1])
show(setattr, p, 'x', 3)
show(lambda: namedtuple('P', 'x x'))
show(lambda: namedtuple('P', '_a'))
show(lambda: namedtuple('class', 'a'))
show(lambda: namedtuple('P', 'def'))
show(lambda: namedtuple('P', '1a'))
print(namedtuple('P', 'x x def _a', rename=True)._fields)
Q = namedtuple('Q', ['a', 'b'], rename=False)
print(Q.__doc__, Q.a.__doc__, P.__module__, P.__name__, P.__slots__)
print(P.__new__.__defaults__, P.__new__.__name__)
if sys.version_info >= (3, 7):
    R = namedtuple('R', 'a b c', defaults=[7, 8])
    print(R(1), R._field_defaults)
    show(lambda: namedtuple('R', 'a', defaults=[1, 2]))
    print(namedtuple('R', 'a', module='zz').__module__)


class P3(P):
    __slots__ = ()

    @property
    def len(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __str__(self):
        return 'Point: x=%d' % self.x


print(P3(3, 4).len, str(P3(3, 4)), repr(P3(3, 4)))
x, y = p
print(x, y, max(P(1, 2), P(1, 3)), p + (3,), p._fields, p.count(1), p.index(2))
show(P.__getnewargs__, p)
import copy
print(copy.copy(p), copy.deepcopy(P([1], 2)))
if sys.version_info >= (3, 13):
    print(copy.replace(p, x=9))
if sys.version_info >= (3, 10):
    print(P.__match_args__)
c = Counter('abracadabra')
print(c, c.most_common(2), c['z'], sorted(c.elements()), sum(c.values()))
d = Counter(a=1, b=3, r=-4)
print(c + d, c - d, c & d, c | d, +d, -d)
c.update('aaa')
c.subtract({'a': 10})
print(c)
show(lambda: c.update(3))
del c['zz']
print(c.copy() == c)
show(Counter.fromkeys, 'ab')
e = Counter(a=1)
e += Counter(b=2)
e -= Counter(b=1)
e |= Counter(z=4)
e &= Counter(z=2, a=5)
print(e)
print(Counter({'a': 'x'}), Counter({1: 2, 'b': 3}).most_common(), Counter())
if sys.version_info >= (3, 10):
    print(c.total(), Counter(a=1) <= Counter(a=2), Counter(a=1) == Counter(a=1, b=0), Counter(a=3) > Counter(a=2), Counter(a=1) < Counter(a=1))
else:
    print(Counter(a=1) == Counter(a=1, b=0))
o = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
print(o, list(reversed(o)))
o.move_to_end('a')
print(o)
o.move_to_end('c', last=False)
print(o)
show(o.move_to_end, 'zz')
print(o.popitem(), o.popitem(last=False), o)
show(OrderedDict().popitem)
print(o == OrderedDict(b=2), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1))
show(o.pop, 'q')
print(o.pop('q', 3), o.setdefault('n'), o, o.copy(), OrderedDict.fromkeys('ab', 0), repr(OrderedDict()))
if sys.version_info >= (3, 9):
    print(o | {'z': 1}, {'z': 1} | o)


class OO(OrderedDict):
    pass


print(OO(a=1))
o['self'] = o
print(o)
dd = defaultdict(list)
dd['a'].append(1)
print(dd, dd['b'], dd.default_factory, len(dd))
show(lambda: defaultdict()['x'])
show(defaultdict, 3)
print(defaultdict(None, {1: 2}), dd.copy(), defaultdict(int, a=1))


class DD(defaultdict):

    def __missing__(self, k):
        return k * 2


print(DD()['ab'], repr(DD(int)))
dd2 = defaultdict(lambda: defaultdict(int))
dd2['a']['b'] += 1
print(dict(dd2['a']))
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(cm, cm['b'], list(cm), len(cm), cm.maps, cm.parents, cm.new_child({'z': 1}), dict(cm))
cm['q'] = 3
print(cm)
show(lambda: cm['zz'])
show(cm.pop, 'b')


def dl():
    del cm['b']


show(dl)
print('a' in cm, cm.get('b'), cm.get('zz', 9), bool(ChainMap()), cm.popitem())
show(lambda: ChainMap().popitem())
cm.clear()
print(cm)
print(cm.copy(), ChainMap.fromkeys('ab', 1), cm == ChainMap({'a': 2, 'b': 3}))


class U(UserDict):

    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)


u = U(a=1)
u.update(b=2)
print(u, u.data, 'A' in u, len(u), list(u.items()))
show(lambda: u['zz'])


class L(UserList):

    def append(self, x):
        print('app')
        super().append(x)


l = L([3, 1, 2])
l.append(5)
print(l, l[1:], type(l[1:]).__name__, sorted(l), l + [1], [0] + l, l * 2, l == [3, 1, 2, 5], l.index(1), l.count(3))
l.sort()
l.reverse()
print(l)
l += [1]
print(l, l.pop(), len(l))
del l[0]
print(l)
s = UserString('hello')
print(s, repr(s), s.upper(), type(s.upper()).__name__, s + 'x', 'x' + s, s * 2, s[1], s[1:3], s == 'hello', len(s), 'ell' in s, hash(s) == hash('hello'), s.split('l'), s.replace('l', 'L'), s.center(11, '*'), s.count('l'), s % (), int(UserString('12')))
