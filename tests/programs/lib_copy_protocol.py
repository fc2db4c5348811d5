"""copy and deepcopy by every way an object can say what it is made of."""
import copy, sys


def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)


class A:

    def __init__(s, x=1):
        s.x = x


class S:
    __slots__ = ('a', 'b')

    def __init__(s):
        s.a = 1


class SD(A):
    __slots__ = ('q',)


def rr(o, p=2):
    try:
        r = o.__reduce_ex__(p)
    except TypeError as e:
        return 'TypeError %s' % e
    if isinstance(r, str):
        return r
    return [getattr(x, '__name__', x) if not isinstance(x, (tuple, dict)) else x for x in r[:3]] + [type(x).__name__ for x in r[3:]]


for o in (A(), S(), SD(), [1], {1: 2}, (1,), 5, 'a', {1}, frozenset([2]), KeyError('x'), range(3), slice(1, 2), len, object(), 2.5, b'x', None, ...):
    for p in (2, 4):
        print(rr(o, p))
print(rr((i for i in [])))
print(rr(sys))
print(rr(lambda: 1))
print(rr(property()))
show(A().__reduce__()[0].__name__.__str__)
show(S().__reduce__)
show(5 .__reduce__)
a = A([1])
b = copy.copy(a)
c = copy.deepcopy(a)
print(b.x is a.x, c.x is a.x, c.x, type(c).__name__)
print('__slotnames__' in A.__dict__)


class L(list):
    pass


l = L([1, [2]])
l.z = 3
m = copy.deepcopy(l)
print(m, m.z, type(m).__name__, m[1] is l[1])


class D(dict):
    pass


d = D(a=[1])
d.z = 3
m = copy.copy(d)
print(m, m.z, type(m).__name__, m['a'] is d['a'])


class T(tuple):
    pass


t = T([1, [2]])
m = copy.deepcopy(t)
print(m, type(m).__name__, m[1] is t[1])
m = copy.copy(t)
print(m is t, m)


class N(int):
    pass


n = N(5)
n.q = 1
m = copy.copy(n)
print(m, type(m).__name__, m.q)


class St(set):
    pass


s = St([1])
s.q = [2]
m = copy.deepcopy(s)
print(m, m.q, m.q is s.q)


class G:

    def __init__(s, v):
        s.v = v

    def __getstate__(s):
        return {'v': s.v * 2}

    def __setstate__(s, st):
        print('set', st)
        s.v = st['v'] + 1


g = copy.copy(G(5))
print(g.v)
g = copy.deepcopy(G(6))
print(g.v)


class R:

    def __init__(s, v):
        s.v = v

    def __reduce__(s):
        print('reduce')
        return (R, (s.v + 1,))


print(copy.copy(R(1)).v, copy.deepcopy(R(5)).v)


class R2:

    def __reduce_ex__(s, p):
        print('ex', p)
        return (list, (), None, iter([1, 2]))


print(copy.copy(R2()), copy.deepcopy(R2()))


class R3:

    def __reduce__(s):
        return 'glob'


r = R3()
print(copy.copy(r) is r)


class C:

    def __init__(s, n, kids=()):
        s.n = n
        s.kids = list(kids)

    def __copy__(s):
        print('copy', s.n)
        return C(s.n, s.kids)

    def __deepcopy__(s, memo):
        print('deep', s.n, len(memo))
        r = C(s.n)
        memo[id(s)] = r
        r.kids = copy.deepcopy(s.kids, memo)
        return r


x = C('root', [C('a'), C('b')])
x.kids.append(x)
y = copy.deepcopy(x)
print(y.kids[2] is y, y.kids[0] is x.kids[0])
copy.copy(x)
l = [1]
l.append(l)
m = copy.deepcopy(l)
print(m, m[1] is m)
d = {}
d['d'] = d
m = copy.deepcopy(d)
print(m['d'] is m)
t = ([],)
t[0].append(t)
m = copy.deepcopy(t)
print(m[0][0] is m)
shared = [1]
p = [shared, shared]
q = copy.deepcopy(p)
print(q[0] is q[1], q[0] is shared)
memo = {}
copy.deepcopy([[1], [2]], memo)
print(len(memo))
for o in (print, len, A, int, lambda: 1, None, 1.5, 's', b'b', range(3), Ellipsis, NotImplemented, type, frozenset([1])):
    print(copy.copy(o) is o, copy.deepcopy(o) is o)
show(copy.copy, (i for i in []))
show(copy.deepcopy, [(i for i in [])])
show(copy.copy, sys)
e = ValueError('a', [1])
e.foo = 2
f = copy.copy(e)
print(repr(f), f.foo, f.args[1] is e.args[1])
f = copy.deepcopy(e)
print(repr(f), f.args[1] is e.args[1])


class E(Exception):

    def __init__(s, a, b):
        super().__init__(a)
        s.b = b


show(copy.copy, E(1, 2))
m = copy.copy(A().__init__)
print(m.__func__ is A.__init__)
bm = a.__init__
dm = copy.deepcopy(bm)
print(dm.__self__ is a)


class P:
    __slots__ = ('_P__x', '__y', 'w', '__dict__')

    def __init__(s):
        s.__y = 3
        s.w = 4
        s.k = 5


z = copy.copy(P())
print(z.w, z.k, z._P__y)


class K:

    def __new__(cls, a, b):
        o = super().__new__(cls)
        o.a = a
        o.b = b
        return o

    def __getnewargs__(s):
        return (s.a, s.b)


k = copy.copy(K(1, 2))
print(k.a, k.b)


class K:

    def __new__(cls, a, *, b):
        o = super().__new__(cls)
        o.a = a
        o.b = b
        return o

    def __getnewargs_ex__(s):
        return ((s.a,), {'b': s.b})


k = copy.deepcopy(K(1, b=[2]))
print(k.a, k.b)


class K:

    def __new__(cls, a):
        return super().__new__(cls)


show(copy.copy, K(1))
import copyreg


class Q:

    def __init__(s, a):
        s.a = a


copyreg.pickle(Q, lambda q: (print('pk'), (Q, (q.a,)))[1])
print(copy.copy(Q(4)).a)
import collections
print(copy.copy(collections.deque([1, [2]], 5)), copy.deepcopy(collections.deque([1, [2]], 5)))
P = collections.namedtuple('P', 'x y')
print(copy.copy(P(1, [2])), copy.deepcopy(P(1, [2])))
print(copy.deepcopy(collections.OrderedDict(a=[1])), copy.copy(collections.defaultdict(list, a=[1])), copy.deepcopy(collections.Counter('aab')))
import weakref


class WW:
    pass


w = WW()
r = weakref.ref(w)
print(copy.copy(r) is r, copy.deepcopy(r) is r)
it = iter([1, 2])
print(copy.Error, copy.error is copy.Error, copy.__all__)
import enum


class Col(enum.Enum):
    R = 1


print(copy.copy(Col.R) is Col.R, copy.deepcopy([Col.R])[0] is Col.R)
