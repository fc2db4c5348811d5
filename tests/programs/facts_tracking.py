"""The fact sheet's section 2: what the collector tracks."""
import gc
import sys
import weakref
from collections import OrderedDict, defaultdict, deque, namedtuple
import functools
gc.collect(); gc.disable()
T = gc.is_tracked
class A: pass
class S: __slots__ = ('a',)
class S0: __slots__ = ()
class II(int): pass
class LL(list): pass
class DD(dict): pass
class TT(tuple): pass
def f(): pass
def gen(): yield
N = namedtuple('N', 'a b')
def cell(v):
    def inner(): return v
    return inner.__closure__[0]
one = 1
for name, o in [
        ('int', 1), ('str', 's'), ('float', 1.5), ('None', None), ('bytes', b'x'), ('object', object()), ('int sub', II(1)),
        ('[]', []), ('[1]', [1]), ('set', set()), ('frozenset', frozenset()), ('frozenset1', frozenset([1])), ('{}', {}),
        ('dict', {'a': 1}), ('dict tuple', {'a': (1,)}), ('dict obj', {'a': object()}), ('dict()', dict(a=1)),
        ('dict comp', {i: i for i in range(3)}), ('copy', {'a': 1}.copy()), ('DD', DD()), ('()', ()), ('TT', TT()), ('LL', LL()),
        ('runtime tuple', (one, 2)), ('A', A()), ('A dict', A().__dict__), ('S', S()), ('S0', S0()), ('f', f), ('lambda', lambda: 0),
        ('class', A), ('int type', int), ('method', [].append), ('py method', A().__init__), ('len', len),
        ('descriptor', list.append), ('cell int', cell(1)), ('cell list', cell([])), ('gen', gen()), ('genexp', (i for i in ())),
        ('module', sys), ('code', f.__code__), ('ref', weakref.ref(A)), ('ref cb', weakref.ref(f, print)), ('exc', ValueError()),
        ('exc1', ValueError(1)), ('range', range(3)), ('slice', slice(1)), ('list iter', iter([])), ('range iter', iter(range(3))),
        ('keys', {}.keys()), ('dict iter', iter({})), ('str iter', iter('')), ('tuple iter', iter(())), ('enumerate', enumerate([])),
        ('zip', zip()), ('map', map(len, [])), ('property', property()), ('classmethod', classmethod(f)),
        ('staticmethod', staticmethod(f)), ('super', super(A, A())), ('mappingproxy', A.__dict__), ('partial', functools.partial(f)),
        ('deque', deque()), ('OrderedDict', OrderedDict()), ('defaultdict', defaultdict()), ('namedtuple', N(1, 2)),
        ('globals', globals()), ('tuple(list)', tuple([1, 2])), ('slice of list', list(range(3))[1:]), ('split', 'a b'.split()),
        ('divmod', divmod(7, one)), ('tuple add', (one, 2) + (3,)), ('tuple slice', (one, 2, 3)[1:]),
        ('items tuple', list({'a': 1}.items())[0]), ('zip tuple', list(zip([1], [2]))[0]), ('enumerate tuple', list(enumerate([1]))[0])]:
    print(name, T(o))
d = {}
d['b'] = []
print(T(d)); del d['b']; print(T(d))
for g in 0, 1, 2:
    gc.collect(g); print('collect', g, T(d))
def mk(*a): return a
n = mk(mk(mk(1)))
r = mk([]), mk({}), mk('s', A), mk(object())
for g in 0, 1, 2:
    gc.collect(g)
    print(T(n), T(n[0]), T(n[0][0]), [T(t) for t in r])
a = A(); a.__dict__; a.y = []
print('touched', T(a.__dict__))
a = A(); a.me = a
print('me', T(a.__dict__))
c = A(); c.__dict__['y'] = []
print('through dict', T(c.__dict__))
