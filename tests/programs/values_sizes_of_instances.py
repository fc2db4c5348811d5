# What instances, their dictionaries, classes and the usual objects take, as lecturers show it.
import sys
g = sys.getsizeof
class A: pass
class B:
    def __init__(self, n):
        for i in range(n): setattr(self, 'a%d' % i, i)
class C:
    def __init__(self): self.x = 1; self.y = 2; self.z = 3
class S:
    __slots__ = 'x', 'y'
class D(C): 
    __slots__ = 'q',
a = A(); print('empty', g(a), g(a.__dict__))
a = A(); a.x = 1; print('one', g(a), g(a.__dict__))
a = A(); a.x = 1; a.y = 2; print('two', g(a), g(a.__dict__), g(vars(a)))
c = C(); print('C', g(c), g(c.__dict__)); c2 = C(); print('C2', g(c2), g(c2.__dict__)); c2.w = 1; print('C2 w', g(c2), g(c2.__dict__)); c3 = C(); print('C3', g(c3.__dict__))
for n in (1, 2, 3, 5, 6, 8, 10, 11, 20, 30, 31, 50): b = B(n); print('B', n, g(b), g(b.__dict__))
s = S(); print('S', g(s), g(D()))
print('dict', [g(dict.fromkeys(range(n))) for n in (0, 1, 5, 6, 10, 11, 21, 22)], [g({i: 0 for i in range(n)}) for n in (0, 1, 5, 6, 10, 11)], [g(dict.fromkeys('abcdefghijk'[:n])) for n in (0, 1, 5, 6, 8, 11)], g({'a': 1, 'b': 2}), g(dict(x=1, y=2)), g({**{'a': 1}}), g({'a': 1}.copy()))
print('types', g(int), g(str), g(type), g(object), g(list), g(A), g(S), g(ValueError), g(type(len)), g(C), g(D))
def f(): yield 1
import collections, itertools, functools, enum
print('coll', g(collections.deque()), g(collections.deque(range(100))), g(collections.Counter('abc')), g(collections.OrderedDict(a=1)), g(collections.defaultdict(int)), g(collections.namedtuple('P', 'x y')(1, 2)))
print('iters', g(iter([])), g(iter(())), g(iter('')), g(iter({})), g(iter(set())), g(iter(range(3))), g(enumerate([])), g(zip()), g(zip([], [])), g(map(len, [])), g(filter(None, [])), g(reversed([])), g(iter(int, 0)), g({}.keys()), g({}.items()), g({}.values()))
print('misc', g(property()), g(staticmethod(f)), g(classmethod(f)), g(super(C, c)), g(c.__init__), g(len), g([].append), g(slice(1)), g(range(1)), g(Ellipsis), g(NotImplemented), g(sys), g(ValueError()), g(ValueError('a')), g(KeyError()), g(OSError()), g(StopIteration()), g(functools.partial(f)), g(itertools.count()), g(itertools.chain()), g(frozenset()), g(frozenset([1])), g({1, 2, 3}), g({1, 2, 3, 4, 5}), g(set(range(6))))
print('str', [g('a' * n) for n in (0, 1, 10)], g('é' * 3), g('ÿ'), g('Ā'), g('語' * 3), g('😀' * 2), g(b''), g(b'abc'))
print('int', [g(n) for n in (0, 1, -1, 2**30 - 1, 2**30, 2**60, 2**60 - 1, 2**90, -2**1000)], g(1.5), g(True))
print('list', g([1]), g([1, 2]), g([1, 2, 3]), g([1, 2, 3, 4]), g(list((1, 2, 3))), g(list(range(3))), g(list(range(8))), g(list('abc')), g([*range(3)]), g([0] * 3), g([1] + [2]), g([i for i in range(3)]), g([i for i in range(5)]), g(list(x for x in range(3))), g([1, 2, 3][:]), g([3, 1].copy()), g(sorted([1, 2, 3])), g(list(map(int, '123'))))
l = [1]; l.append(2); print(g(l)); l.extend([3, 4]); print(g(l)); l += [5]; print(g(l)); l.pop(); l.pop(); l.pop(); print(g(l)); l.clear(); print(g(l)); l = [1, 2, 3]; l.insert(0, 1); print(g(l)); del l[1:]; print(g(l)); l *= 5; print(g(l)); l[:] = [1]; print(g(l))

class Point:
    def __init__(self, x, y, z=0, t=0, u=0, v=0):
        self.x, self.y, self.z, self.t, self.u, self.v = x, y, z, t, u, v
p = Point(1, 2); print('only one', g(p.__dict__)); q = Point(3, 4); print('another', g(q.__dict__), g(p.__dict__))
del q.x; print('deleted', g(q.__dict__)); r = Point(5, 6); print('third', g(r.__dict__)); r.__dict__.clear(); print(g(r.__dict__))
class Order: pass
a = Order(); a.x = 1; a.y = 2; b = Order(); b.y = 1; b.x = 2; print('order', g(a.__dict__), g(b.__dict__)); b.__dict__['z'] = 3; print(g(b.__dict__)); b.__dict__ = {'k': 1}; print(g(b.__dict__))
class Weak: __slots__ = ('a', '__weakref__')
class E(ValueError): pass
class F(OSError): pass
print('exceptions', g(Weak()), g(E()), g(F()), *[g(c()) for c in (BaseException, KeyError, StopIteration, OSError, SystemExit, ImportError, NameError, AttributeError, SyntaxError)])
