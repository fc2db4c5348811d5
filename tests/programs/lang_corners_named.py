"""Corners of names, numbers and identity in errors and results."""
import operator, math, collections, types
def t(what, f, *a, **k):
    try: print(what, repr(f(*a, **k)))
    except BaseException as e: print(what, type(e).__name__, e)
class Out:
    class In:
        p = property()
    q = property(); 
x = Out.In()
p0 = property()
Out.In.r = p0
for n in ('p', 'r'):
    t(n, getattr, x, n); t(n, setattr, x, n, 1); t(n, delattr, x, n)
t('q', getattr, Out(), 'q')
class C:
    def __call__(self): pass
o = C(); o.__name__ = 'nick'
m = types.MethodType(o, 5); print(repr(m))
o.__qualname__ = 'qnick'; print(repr(m)); o.__qualname__ = 3; print(repr(m))
o2 = C(); print(repr(types.MethodType(o2, 5)))
o2.__name__ = 7; print(repr(types.MethodType(o2, 5)))
class Proxy:
    def __init__(self, obj): self.obj = obj
    def __getattr__(self, name): return getattr(self.obj, name)
    @property
    def __class__(self): return type(self.obj)
class A:
    def f(self): return 'A.f'
class B(A):
    def f(self): return super(B, self).f() + '!'
t('proxy', B.f, Proxy(B()))
print(super(B, Proxy(B())).f())
h = 5
t('c1', lambda: None(*h)); t('c2', lambda: None(**h)); t('c3', lambda: (5)(*h)); t('c4', lambda: 'abc'(*h)); t('c5', lambda: C()(**h) if 0 else len(*h)); t('c6', lambda: [].append(*h)); t('c7', lambda: C.__call__(**h))
def ip(a, b): a **= b
t('ip1', ip, None, 1); t('ip2', ip, 'a', 'b'); t('ip3', ip, [], 1.5); t('ip', lambda: None ** 1); t('pow', pow, None, 1); t('pow3', pow, None, 1, 2); t('ip4', operator.ipow, None, 2)
class Cm:
    @classmethod
    @classmethod
    def a(cls): return cls
    @classmethod
    @property
    def b(cls): return cls
    @classmethod
    @staticmethod
    def c(x=None): return x
class W:
    def __init__(self, f): self.f = f
    def __get__(self, obj, typ=None): return (obj, typ)
class Cw:
    w = classmethod(W(1))
t('cw', lambda: Cw.w); t('cw', lambda: Cw().w)
t('counter', lambda: collections.Counter(self=42)); t('counter', lambda: collections.Counter(iterable=1, a=2))
c = collections.Counter(); c.update(self=3, iterable=2); print(c); c.subtract(self=1, iterable=5); print(c)
r = range(10**30, 10**30 + 10)
t('r', lambda: r[3]); t('r', lambda: r[-1]); t('r', lambda: r[2:5]); t('r', lambda: range(0, 10**30)[10**29]); t('r', lambda: range(0, 10**30)[-10**29]); t('r', lambda: range(0, 2**64, 2)[-1]); t('r', lambda: range(2**64)[2**64]); t('r', lambda: range(-10**30, 10**30, 10**10)[10**15:10**19]); t('len', lambda: len(range(2**64))); t('r', lambda: range(10)[10**30]); t('idx', lambda: range(2**65).index(2**64)); t('cnt', lambda: range(2**65).count(2**64)); t('in', lambda: 2**64 in range(2**65)); t('rev', lambda: list(reversed(range(2**64, 2**64 + 3)))); t('it', lambda: list(range(2**64, 2**64 + 9, 4))); t('b', lambda: bool(range(2**64)))
t('s', lambda: slice(0, 10**30).indices(10**31)); t('s', lambda: slice(None, None, -1).indices(2**100)); t('s', lambda: slice(10**30, None, 10**40).indices(5)); t('s', lambda: slice(None).indices(-1)); t('s', lambda: slice(1, 2, 0).indices(3)); t('s', lambda: slice(1.0).indices(3)); t('s', lambda: slice(-2**70, -1).indices(2**71)); t('s', lambda: slice(None).indices('a'))
for f in (math.log, math.log2, math.log10):
    t(f.__name__, f, 2**2000); t(f.__name__, f, 10**1000); t(f.__name__, f, 0); t(f.__name__, f, -1); t(f.__name__, f, -10**1000); t(f.__name__, f, 10**400 + 1); t(f.__name__, f, True)
t('log', math.log, 2**2000, 2); t('log', math.log, 10**1000, 10**500); t('log', math.log, 5, 1); t('log', math.log, 'a'); t('sqrt', math.sqrt, 10**400); t('log1p', math.log1p, 10**400)
class F(float):
    def __new__(cls, v=0.0): return float.__new__(cls, 2 * v)
    def __float__(self): return float.__add__(self, 0.0) * 2 if 1 else 0
t('F', lambda: float(F(21))); t('F', lambda: type(float(F(21)))); t('F', lambda: math.sqrt(F(2))); t('F', lambda: F(1) + 1); t('F', lambda: round(F(1.2)))
class F2:
    def __float__(self): return F(3)
t('F2', lambda: type(float(F2())))
class F3:
    def __float__(self): return 1
t('F3', lambda: float(F3()))
class S(str):
    def __float__(self): return 42.0
    def __int__(self): return 43
t('S', lambda: float(S('7'))); t('S', lambda: int(S('7'))); t('S', lambda: math.sqrt(S('7')))
text = 'abcde'
print('%s' % text is text, '{}'.format(text) is text, format(text) is text, format(text, '') is text, '%s' % (text,) is text, f'{text}' is text, '{:s}'.format(text) is text, '%.3s' % text, '%5s' % text is text, '%-5s' % text is text, '{:5}'.format(text) is text, '%s%s' % (text, '') is text, text.ljust(2) is text, text.replace('z', 'y') is text, text.strip() is text, text[:] is text, text * 1 is text, text + '' is text, '' + text is text, ''.join([text]) is text, text.translate({}) is text, text.expandtabs() is text, str(text) is text, text.zfill(3) is text, text.center(3) is text, text.lower() is text, text.removeprefix('z') is text if hasattr(text, 'removeprefix') else True, text.partition('z')[0] is text, text.split('z')[0] is text)
