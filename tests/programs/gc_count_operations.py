# What each operation leaves in the collector's counter, after a full collection and when done again.
import gc, sys
r = []
gc.disable()
class C:
    def __init__(self, *a): pass
    def m(self): pass
    @property
    def p(self): pass
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
    def __len__(self): return 1
    def __call__(self, *a): pass
    def __getitem__(self, i): pass
    def __setitem__(self, i, v): pass
    def __contains__(self, i): return True
    def __eq__(self, o): return True
    def __hash__(self): return 1
    def __bool__(self): return True
    def __add__(self, o): pass
    def __iter__(self): return iter([])
    def __enter__(self): pass
    def __exit__(self, *a): pass
    def __repr__(self): return ''
    def __str__(self): return ''
    def __getattr__(self, n): return 1
    def __setattr__(self, n, v): pass
    def __lt__(self, o): return True
    def __format__(self, s): return ''
    def __iadd__(self, o): return self
    def __neg__(self): pass
class P: pass
def meas(label, f):
    f(); f()
    gc.collect(); gc.collect()
    f()
    a = gc.get_count()[0]
    f()
    b = gc.get_count()[0]
    r.append((label, a, b - a))
c = C(); bm = c.m; d = {1: 2}; l = [3, 1, 2]; p = P()
def f0(): pass
def f1(a): pass
def f2(a, b=1, *c, d=3, **e): pass
def g():
    yield 1
    yield 2
import functools, collections, itertools, copy
part = functools.partial(f1, 1)
meas('m', lambda: c.m())
meas('p', lambda: c.p)
meas('s', lambda: c.s())
meas('c', lambda: c.c())
meas('len', lambda: len(c))
meas('call', lambda: c())
meas('call1', lambda: c(1))
meas('getitem', lambda: c[0])
def seti(): c[0] = 1
meas('setitem', seti)
meas('in', lambda: 1 in c)
meas('eq', lambda: c == 1)
meas('hash', lambda: hash(c))
meas('bool', lambda: bool(c))
meas('not', lambda: not c)
meas('add', lambda: c + 1)
meas('iter', lambda: iter(c))
def w():
    with c: pass
meas('repr', lambda: repr(c))
meas('str', lambda: str(c))
meas('getattr', lambda: c.zzz)
def sa(): c.x = 1
meas('setattr', sa)
meas('lt', lambda: c < 1)
meas('fmt', lambda: format(c))
meas('fstr', lambda: f'{c}')
meas('pct', lambda: '%s' % c)
meas('strformat', lambda: '{} {}'.format(c, 1))
meas('neg', lambda: -c)
meas('C', lambda: C())
meas('C1', lambda: C(1))
meas('C2', lambda: C(1, 2))
meas('P', lambda: P())
meas('bm', lambda: bm())
meas('f0', lambda: f0())
meas('f1', lambda: f1(1))
meas('f1k', lambda: f1(a=1))
meas('f2', lambda: f2(1))
meas('f2k', lambda: f2(1, 2, 3, d=4, e=5))
meas('f1*', lambda: f1(*[1]))
meas('f1**', lambda: f1(**{'a': 1}))
meas('part', lambda: part())
meas('len[]', lambda: len(l))
meas('range', lambda: range(3))
meas('list(range)', lambda: list(range(3)))
meas('sorted', lambda: sorted(l))
meas('sortedk', lambda: sorted(l, key=lambda x: x))
meas('sum', lambda: sum(l))
meas('max', lambda: max(l))
meas('max2', lambda: max(1, 2))
meas('min', lambda: min(l, key=abs))
meas('map', lambda: list(map(str, l)))
meas('filter', lambda: list(filter(None, l)))
meas('zip', lambda: list(zip(l, l)))
meas('enum', lambda: list(enumerate(l)))
meas('rev', lambda: list(reversed(l)))
meas('any', lambda: any(l))
meas('isinstance', lambda: isinstance(l, list))
meas('isinstance2', lambda: isinstance(l, (list, dict)))
meas('getattr()', lambda: getattr(l, 'append'))
meas('getattr3', lambda: getattr(l, 'zz', 1))
meas('hasattr', lambda: hasattr(l, 'zz'))
meas('setattr()', lambda: setattr(p, 'a', 1))
meas('type', lambda: type(l))
meas('str()', lambda: str(1))
meas('int', lambda: int('1'))
meas('float', lambda: float('1'))
meas('tuple', lambda: tuple(l))
meas('set', lambda: set(l))
meas('frozenset', lambda: frozenset(l))
meas('dict', lambda: dict(a=1))
meas('dict2', lambda: dict(d))
meas('dictlist', lambda: dict([(1, 2)]))
meas('d.items', lambda: list(d.items()))
meas('d.get', lambda: d.get(1))
meas('d.pop', lambda: d.pop(9, None))
meas('d.setdefault', lambda: d.setdefault(1, 2))
meas('d.update', lambda: d.update({1: 2}))
meas('d.updatek', lambda: dict(d).update(a=2))
meas('d.copy', lambda: d.copy())
meas('d.keys', lambda: d.keys())
meas('append', lambda: [].append(1))
meas('pop', lambda: [1].pop())
meas('insert', lambda: [1].insert(0, 1))
meas('extend', lambda: [1].extend([1]))
meas('index', lambda: [1].index(1))
meas('count', lambda: [1].count(1))
meas('sort', lambda: [2, 1].sort())
meas('sortk', lambda: [2, 1].sort(key=abs))
meas('split', lambda: 'a b'.split())
meas('split1', lambda: 'a b'.split(' '))
meas('join', lambda: ''.join(['a']))
meas('replace', lambda: 'a'.replace('a', 'b'))
meas('startswith', lambda: 'a'.startswith('a'))
meas('find', lambda: 'a'.find('a'))
meas('strip', lambda: 'a'.strip())
meas('round', lambda: round(1.5))
meas('round2', lambda: round(1.5, 1))
meas('divmod', lambda: divmod(7, 2))
meas('pow', lambda: pow(7, 2))
meas('abs', lambda: abs(-1))
meas('chr', lambda: chr(97))
meas('id', lambda: id(l))
meas('callable', lambda: callable(l))
meas('next', lambda: next(iter(l)))
meas('next2', lambda: next(iter([]), 1))
meas('g', lambda: g())
meas('listg', lambda: list(g()))
meas('forg', lambda: [x for x in g()])
meas('genexp', lambda: sum(x for x in l))
meas('comp', lambda: [x for x in l])
meas('dcomp', lambda: {x: x for x in l})
meas('slice', lambda: l[0:1])
meas('slice2', lambda: slice(0, 1))
meas('super', lambda: super(C, c))
meas('property', lambda: property(f0))
meas('object', lambda: object())
meas('deque', lambda: collections.deque([1]))
meas('dd', lambda: collections.defaultdict(list))
meas('od', lambda: collections.OrderedDict())
meas('getrefcount', lambda: sys.getrefcount(l))
meas('get_objects', lambda: gc.get_objects())
meas('get_referrers', lambda: gc.get_referrers(l))
meas('get_referents', lambda: gc.get_referents(l))
meas('is_tracked', lambda: gc.is_tracked(l))
meas('threshold', lambda: gc.get_threshold())
meas('isenabled', lambda: gc.isenabled())
def exc():
    try: raise ValueError
    except ValueError: pass
meas('exc', exc)
def exc1():
    try: raise ValueError(1)
    except ValueError as e: pass
meas('exc1', exc1)
def exc2():
    try: 1/0
    except ZeroDivisionError: pass
meas('1/0', exc2)
def exc3():
    try: [][1]
    except IndexError: pass
meas('[][1]', exc3)
def exc4():
    try: {}[1]
    except KeyError: pass
meas('{}[1]', exc4)
def exc5():
    try: p.nope
    except AttributeError: pass
meas('attr', exc5)
def exc6():
    try: nope
    except NameError: pass
meas('name', exc6)
def exc7():
    try: raise ValueError(1) from KeyError(2)
    except ValueError as e: pass
meas('from', exc7)
def cl():
    class X: pass
def cl2():
    class X:
        a = 1
        def f(self): pass
def imp():
    import gc
meas('import', imp)
def unp():
    a, b = l[:2]
    a, *b = l
    a, b = b, a
meas('unpack', unp)
import weakref
meas('ref', lambda: weakref.ref(p))
rr = weakref.ref(p)
meas('rr', lambda: rr())
meas('refcb', lambda: weakref.ref(p, f1))
meas('proxy', lambda: weakref.proxy(p))
meas('wcount', lambda: weakref.getweakrefcount(p))
meas('wrefs', lambda: weakref.getweakrefs(p))
nt = collections.namedtuple('N', 'a b')
meas('nt', lambda: nt(1, 2))
meas('cnt', lambda: gc.get_count())
meas('lenstr', lambda: len('abc'))
meas('input', lambda: gc.get_stats())
for x in r: print(*x)
