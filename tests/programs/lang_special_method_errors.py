def show(label, fn):
    try: print(label, fn())
    except BaseException as e: print(label, type(e).__name__, e)
class A(object): pass
class B(A): pass
def bad():
    class C(A, B): pass
show('mro', bad)
def f():
    class X:
        def __init_subclass__(cls, **kw): print('sub', cls.__name__, kw); super().__init_subclass__(**kw)
    class Y(X): pass
show('init_subclass', f)
def f():
    class X:
        def __init_subclass__(cls, /, name='d', **kw): cls.tag = name
    class Y(X, name='q'): pass
    return Y.tag
show('init_subclass', f)
class Base:
    def hello(self): return 'base'
class M1(Base):
    def hello(self): return 'm1 ' + super().hello()
class M2(Base):
    def hello(self): return 'm2 ' + super().hello()
class Both(M1, M2):
    def hello(self): return 'both ' + super().hello()
print(Both().hello(), [c.__name__ for c in Both.__mro__])
class CG:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(CG[1], CG[int, str])
class D: pass
show('subscr', lambda: D[1])
class Me:
    def __mro_entries__(self, bases): return (Base,)
class Q(Me()): pass
print(Q.__mro__, len(Q.__orig_bases__))
class E:
    def __prepare__(*a): return {}
class W:
    __class__ = int
print(isinstance(W(), int), type(W()), W().__class__)
show('ic', lambda: isinstance(1, 5)); show('ic', lambda: issubclass(1, int)); show('ic', lambda: issubclass(int, (1,))); show('ic', lambda: isinstance(1, (str, (int,))))
class O:
    __hash__ = None
    __iter__ = None
    __contains__ = None
    __reversed__ = None
    __len__ = None
    __bool__ = None
    __add__ = None
    __call__ = None
    __enter__ = None
o = O()
for n, f in [('hash', lambda: hash(o)), ('iter', lambda: iter(o)), ('in', lambda: 1 in o), ('rev', lambda: reversed(o)), ('len', lambda: len(o)), ('bool', lambda: bool(o)), ('add', lambda: o + 1), ('call', lambda: o()), ('not', lambda: not o)]: show(n, f)
class T:
    def __len__(self): return -1
    def __bool__(self): return 5
    def __hash__(self): return 'x'
    def __repr__(self): return 5
    def __str__(self): return None
    def __iter__(self): return 5
    def __index__(self): return 'a'
    def __int__(self): return 'a'
    def __float__(self): return 1
    def __contains__(self, x): return 'yes'
    def __getitem__(self, k): return k
    def __format__(self, s): return 5
    def __bytes__(self): return 5
    def __length_hint__(self): return -1
    def __reversed__(self): return 5
    def __dir__(self): return 5
    def __init__(self): pass
t = T()
for n, f in [('len', lambda: len(t)), ('bool', lambda: bool(t)), ('hash', lambda: hash(t)), ('repr', lambda: repr(t)), ('str', lambda: str(t)), ('iter', lambda: iter(t)), ('index', lambda: [1][t]), ('int', lambda: int(t)), ('float', lambda: float(t)), ('in', lambda: 1 in t), ('item', lambda: t[1:2, ...]), ('format', lambda: f'{t}'), ('bytes', lambda: bytes(t)), ('rev', lambda: reversed(t)), ('dir', lambda: dir(t)), ('hex', lambda: hex(t)), ('range', lambda: range(t)), ('print', lambda: print(t)), ('percent', lambda: '%s' % t), ('round', lambda: round(t)), ('abs', lambda: abs(t)), ('divmod', lambda: divmod(t, 1)), ('pow', lambda: pow(t, 1, 2)), ('neg', lambda: -t), ('inv', lambda: ~t), ('next', lambda: next(t)), ('with', lambda: t.__enter__()), ('sum', lambda: sum([t, t])), ('lt', lambda: t < t), ('sorted', lambda: sorted([t, t])), ('max', lambda: max([t, t])), ('init', lambda: T.__init__(t, 1))]: show(n, f)
class RI:
    def __init__(self): return 5
show('init ret', lambda: RI())
class NW:
    def __new__(cls): return 5
    def __init__(self): print('not called')
print(NW())
class NN:
    def __new__(cls, *a, **k): return super().__new__(cls, *a, **k)
show('nn', lambda: NN(1))
class BadIter:
    def __iter__(self): return self
show('badnext', lambda: list(BadIter()))
class BadCtx: pass
def f():
    with BadCtx(): pass
show('ctx', f)
class HalfCtx:
    def __enter__(self): return 1
show('ctx', lambda: HalfCtx().__exit__)
def f():
    with HalfCtx(): pass
show('ctx', f)
def f():
    with 5 as x: pass
show('ctx', f)
