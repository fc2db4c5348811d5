"""Every row of the fact sheet's section 1.2."""
import sys
g = sys.getrefcount


class C:
    def m(self): return g(self)
    def m2(self): return self.m()
    @classmethod
    def cm(cls, a): return g(a)
    @staticmethod
    def sm(a): return g(a)
    def __len__(self): print('__len__', g(self)); return 0
    def __call__(self): return g(self)
    @property
    def p(self): return g(self)
    def __getattr__(self, name): return g(self)
    def __add__(self, other): return g(self), g(other)
    def __getitem__(self, i): return (g(self),)
    def __eq__(self, other): return (g(self),)
    __hash__ = object.__hash__


class I:
    def __init__(self, n): print('__init__', g(self))


x = C()
def f(a): return g(a)
def f2(a): return f(a)
def f3(a): return f2(a)
print('global', g(x), f(x), f2(x), f3(x), f(C()))
y = x
print('two names', g(x))
del y
def loc():
    a = C()
    b = g(a), f(a)
    c = a
    return b, g(a)
print('local', loc())
print('temps', g(C()), g([]), g({}), g(object()), g(lambda: 0), g([1, 2][:]), g((x,)), g(1.5 * len('a')))
l = [x]
print('list', g(x), g(l[0]))
l.append(x)
print('list twice', g(x))
del l
t = (x,); print('tuple', g(x)); del t
d = {'k': x}; print('dict value', g(x)); del d
d = {x: 1}; print('dict key', g(x))
d[x] = x; print('both', g(x)); del d
s = {x}; print('set', g(x)); del s
o = I(1); o.a = x; print('attribute', g(x), g(o.a)); del o
def star(*a): return g(a[0]), g(a)
def kw(**k): return g(k['x']), g(k)
def fwd(*a): return f(*a)
print('args', star(x)[0], star(x)[1], kw(x=x)[0], kw(x=x)[1], fwd(x), f(a=x), f(*[x]), f(*(x,)), f(**{'a': x}))
print('methods', x.m(), C().m(), x.m2(), C.m(x), x.cm(x), C.cm(x), x.sm(x))
bm = x.m
print('bound', g(x), bm())
del bm
len(x)
print('slots', x(), x.p, x.zzz, x + x, x[0], x == x)
for i in [C()]: print('for literal', g(i))
ll = [C()]
for i in ll: print('for list', g(i))
print('after loop', g(i))
del i
def gen():
    yield C()
for i in gen(): print('for generator', g(i))
del i
print('comp', [g(i) for i in [C()]], [g(i) for i in ll], list(g(i) for i in ll), {g(i) for i in ll})
print('map', list(map(g, ll)), list(map(f, ll)), list(map(lambda a: g(a), ll)))
for j, i in enumerate(ll): print('enumerate', [g(i)])
del i
def comp(): return [g(i) for i in ll]
print('comp in function', comp())
def closure():
    a = C()
    def inner(): return g(a)
    return inner(), g(a)
print('closure', closure())
def exc():
    try: raise ValueError
    except ValueError as e: return g(e), g(e.__traceback__)
print('exc', exc())
try: raise ValueError
except ValueError as e: print('exc module', g(e))
def e0():
    e0 = ValueError()
    try: raise e0
    except ValueError as e: r = g(e),
    try: raise e0
    except ValueError: r += g(e0),
    return r, g(e0)
print('raise local', e0())
def default(a=C()): return g(a)
def kwdefault(*, a=C()): return g(a)
print('defaults', default(), kwdefault())
def agen(a): yield g(a)
print('generator arg', next(agen(x)))
n = int('257') + len('a'); print('runtime int', g(n))
st = 'a b' + str(n); print('runtime str', g(st))
class E: pass
print('class', g(E))
class S: __slots__ = ()
print('class slots', g(S))
class M:
    def m(self): pass
print('class method', g(M))
e = E(); print('one instance', g(E))
class E2(E): pass
e2 = E2(); print('subclass and instance', g(E))
def fresh(): pass
print('function', g(fresh))
a, b = C(), C()
a, b = b, a
print('swap', g(a), g(b))
class W:
    def __enter__(self): return self
    def __exit__(self, *a): print('exit', g(self))
with W() as w: print('with', g(w))
print('after with', g(w))
print('stack', [g(x)], [x, g(x)][1], (x, x, g(x))[2], f'{g(x)}')
def rec(a, n): return g(a) if n == 0 else rec(a, n - 1)
print('recursion', rec(x, 3))
I(1)
