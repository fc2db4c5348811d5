def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
class A:
    x = 1
    def __getattr__(self, n):
        if n == 'dyn': return 'dynamic'
        raise AttributeError('no ' + n)
a = A(); print(a.dyn, getattr(a, 'dyn'), hasattr(a, 'dyn'), hasattr(a, 'q'), getattr(a, 'q', 'default')); t(lambda: a.q); t(lambda: getattr(a, 'q'))
class P:
    @property
    def p(self): raise ValueError('in property')
    @property
    def q(self): raise AttributeError('hidden')
t(lambda: hasattr(P(), 'p')); t(lambda: hasattr(P(), 'q')); t(lambda: getattr(P(), 'p', 1)); t(lambda: getattr(P(), 'q', 1)); t(lambda: P().q)
class S:
    def __setattr__(self, k, v): object.__setattr__(self, k, v * 2)
    def __delattr__(self, k): print('del', k); object.__delattr__(self, k)
s = S(); setattr(s, 'n', 4); s.m = 5; print(s.n, s.m, vars(s)); delattr(s, 'n'); del s.m; print(vars(s)); t(lambda: delattr(s, 'n'))
class Sl:
    __slots__ = ('a', 'b')
sl = Sl(); sl.a = 1; print(sl.a, hasattr(sl, 'b')); t(lambda: sl.b); t(lambda: setattr(sl, 'c', 1)); t(lambda: vars(sl)); del sl.a; t(lambda: sl.a)
t(lambda: setattr(A, 'y', 3)); print(A.y, a.y, getattr(A, 'x'), hasattr(A, 'x'), hasattr(int, 'real'), getattr('abc', 'upper')(), getattr([], 'append').__name__)
t(lambda: setattr(int, 'x', 1)); t(lambda: (5).real); t(lambda: ''.foo); t(lambda: None.x); t(lambda: [].x); t(lambda: len.x); t(lambda: (lambda: 0).x); t(lambda: int.x); t(lambda: A.nope); t(lambda: {}.x)
print(sorted(vars(a)), isinstance(vars(A), dict), type(vars(A)).__name__, dir(a)[-1], 'x' in dir(A), [n for n in dir([]) if not n.startswith('_')], [n for n in dir(()) if not n.startswith('_')], [n for n in dir(set()) if not n.startswith('_')], [n for n in dir({}) if not n.startswith('_')], [n for n in dir(range(1)) if not n.startswith('_')], [n for n in dir(frozenset()) if not n.startswith('_')])
class B(A):
    pass
print(issubclass(B, A), isinstance(B(), A), B.__mro__ == (B, A, object), B.__bases__, getattr(B, '__name__'), callable(B), type(B()) is B)
