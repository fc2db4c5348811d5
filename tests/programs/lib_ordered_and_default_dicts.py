"""OrderedDict and defaultdict: methods, views, errors, subclasses."""
from collections import OrderedDict, defaultdict
import sys, weakref, gc


def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)


o = OrderedDict(a=1, b=2)
show(OrderedDict, 1, 2)
show(OrderedDict, 1)
show(OrderedDict, [1])
show(OrderedDict, [(1, 2, 3)])
show(OrderedDict, [(1,)])
show(o.update, 1, 2)
show(o.update, 3)
show(o.popitem, 1, 2, 3)
show(o.move_to_end)
show(o.move_to_end, 'zz')
show(o.pop)
show(o.pop, 'zz')
show(o.setdefault)
print(o.keys(), o.values(), o.items())
print(type(o.keys()), type(iter(o)), type(o.items()), type(reversed(o)), type(iter(o.items())))
print(OrderedDict.__mro__, OrderedDict.__module__, OrderedDict)
print(list(o.items()), list(reversed(o)), list(reversed(o.items())), list(reversed(o.keys())), list(reversed(o.values())))


def f():
    for k in o:
        o[k + 'x'] = 1


show(f)


def f():
    for k in o:
        o.move_to_end(k)


show(f)


def f():
    for k in o:
        del o[k]


show(f)


def f():
    for k, v in o.items():
        o[k] = 5
    return dict(o)


show(f)
it = iter(o)
o['new'] = 1
show(next, it)
show(next, it)


class Sub(OrderedDict):

    def __setitem__(self, k, v):
        print('set', k)
        super().__setitem__(k, v)

    def __delitem__(self, k):
        print('del', k)
        super().__delitem__(k)


s = Sub(a=1)
s.update(b=2)
s.setdefault('c', 3)
print(s)
s.pop('a')
s.popitem()
print(s.copy())
s.x = 1
print(s.__dict__, type(s | {'q': 1} if sys.version_info >= (3, 9) else s).__name__)
print(Sub.fromkeys('xy', 0))


class M(OrderedDict):

    def __missing__(self, k):
        return 'missing ' + k


print(M()['x'], repr(M(a=1)))
show(M().pop, 'q')
print(OrderedDict(a=1) == OrderedDict(a=1), OrderedDict(a=1) != OrderedDict(b=1), OrderedDict(a=1) == 3, OrderedDict(a=1, b=1) == OrderedDict(b=1, a=1))
show(lambda: o < o)
show(hash, o)
print(weakref.ref(o)() is o)
o.attr = 3
print(o.attr, o.__dict__)
print('a' in o.keys(), o.keys() & {'b'}, o.items() >= {('zz', 1)}, len(o.keys()), o.keys() == {'x'})
o = OrderedDict()
o['z'] = 1
o['y'] = 2
o['x'] = 3
o.move_to_end('z')
o.move_to_end('x', False)
o.move_to_end('x', last=False)
print(o)
o.move_to_end('y', True)
print(o)
o.move_to_end('y')
print(o, o.popitem(last=True), o.popitem(last=False), o.popitem(True))
show(o.popitem)
show(o.popitem, last=False)
o = OrderedDict([(1, 2)])
o[1] = o
print(o)
print(o.__reduce__()[:2])
print(OrderedDict({'a': 1}.items()), OrderedDict([('a', 1)], b=2), OrderedDict(o))
print(sys.getsizeof(OrderedDict()) - sys.getsizeof({}) > 0, gc.is_tracked(OrderedDict()), gc.is_tracked(defaultdict(int)))
o.clear()
print(o, len(o), bool(o))
print(OrderedDict.fromkeys([1, 2]), OrderedDict.fromkeys('ab', []))
show(OrderedDict.fromkeys)
o = OrderedDict(a=1)
show(lambda: o | 3)
show(lambda: 3 | o)
show(lambda: o | {'z': 1})
show(lambda: {'z': 1, 'a': 0} | o)
if sys.version_info >= (3, 9):
    o |= [('q', 1)]
    print(o)
import copy
c = copy.copy(o)
print(c, c is o)
c = copy.deepcopy(OrderedDict(a=[1]))
print(c)
d = defaultdict(list, {'a': [1]}, b=2)
print(d, d.default_factory)
show(defaultdict, 1)
show(defaultdict, list, 1)
show(defaultdict, list, 1, 2)
print(defaultdict(), defaultdict(None))
show(lambda: defaultdict()['x'])
d['zz']
print(d)
d.default_factory = None
show(lambda: d['q'])
d.default_factory = int
print(d['n'], d)


def f():
    raise RuntimeError('x')


show(lambda: defaultdict(f)['a'])


class D(defaultdict):
    pass


print(D(int), D(int).copy(), type(D(int).copy()).__name__, D.__mro__)
x = D(int)
x.y = 1
print(x.__dict__)
print(d.copy(), type(d.copy()))
show(lambda: weakref.ref(d))
show(lambda: d.foo)


def f():
    d.foo = 1


show(f)
show(hash, d)
print(d == {'a': [1]}, d.get('none'), d.pop('a'), 'nope' in d, d.__missing__('miss'), len(d))
show(d.__missing__)
r = defaultdict(list)
r['x'].append(r)
print(r)
r.default_factory = r.copy
print(repr(r)[:60].replace(hex(id(r)), 'ADDR'))
print(d.__reduce__()[0], sys.getsizeof(defaultdict()) - sys.getsizeof({}), defaultdict.fromkeys('ab', 1))
show(lambda: defaultdict(int, a=1) | {'b': 2})
show(lambda: {'b': 2} | defaultdict(int, a=1))
show(lambda: defaultdict(int) | [1])
w = defaultdict(int)
for ch in 'mississippi':
    w[ch] += 1
print(sorted(w.items()), w, dict(w))
print(isinstance(d, dict), issubclass(defaultdict, dict), isinstance(OrderedDict(), dict), type(d), type(OrderedDict.popitem), OrderedDict.move_to_end)
