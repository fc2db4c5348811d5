import sys
def show(label, fn):
    try: print(label, fn())
    except BaseException as e: print(label, type(e).__name__, e)
class R:
    def __repr__(self): return repr(self)
show('repr', lambda: repr(R()))
class S:
    def __str__(self): return str(self)
show('str', lambda: str(S()))
class E:
    def __eq__(self, o): return self == o
show('eq', lambda: E() == E())
class H:
    def __hash__(self): return hash(self)
show('hash', lambda: hash(H()))
class G:
    def __getattr__(self, n): return getattr(self, n)
show('getattr', lambda: G().x)
class GA:
    def __getattribute__(self, n): return getattr(self, n)
show('getattribute', lambda: GA().x)
class C:
    def __call__(self): return self()
show('call', lambda: C()())
class L:
    def __len__(self): return len(self)
show('len', lambda: len(L()))
class I:
    def __iter__(self): return iter(self)
show('iter', lambda: iter(I()))
class B:
    def __bool__(self): return bool(self)
show('bool', lambda: bool(B()))
class A:
    def __add__(self, o): return self + o
show('add', lambda: A() + 1)
class It:
    def __getitem__(self, i): return self[i]
show('item', lambda: It()[0])
class P:
    @property
    def x(self): return self.x
show('prop', lambda: P().x)
class N:
    def __new__(cls): return cls()
show('new', lambda: N())
class In:
    def __init__(self): In()
show('init', lambda: In())
class F:
    def __format__(self, s): return format(self, s)
show('format', lambda: f'{F()}')
l = []; l.append(l)
show('l', lambda: repr(l))
show('l==', lambda: l == l)
l2 = []; l2.append(l2)
show('l==l2', lambda: l == l2)
show('l<l2', lambda: l < l2)
d = {}; d[1] = d
d2 = {}; d2[1] = d2
show('d==', lambda: d == d2)
t = ([],); t[0].append(t)
show('t', lambda: t); show('hash', lambda: hash(t))
x = ()
for _ in range(100000): x = (x,)
show('deep repr', lambda: len(repr(x)))
show('deep hash', lambda: hash(x) and 1)
y = ()
for _ in range(100000): y = (y,)
show('deep eq', lambda: x == y)
def f(n): return f(n + 1)
show('f', lambda: f(0))
show('isinstance', lambda: isinstance(1, nest(100000)))
def nest(n):
    t = str
    for _ in range(n): t = (t,)
    return t
show('isinstance', lambda: isinstance(1, nest(100000)))
def g():
    yield from g()
show('gen', lambda: list(g()))
def h():
    for x in h(): yield x
show('gen', lambda: list(h()))
def compose(n):
    f = lambda x: x
    for _ in range(n): f = (lambda g: lambda x: g(x))(f)
    return f
show('compose', lambda: compose(5000)(1))
m = map(str, [1])
for _ in range(10000): m = map(lambda x: x, m)
class X:
    def __getattr__(self, n): raise AttributeError(n)
    def __del__(self): self.y
X()
sys.setrecursionlimit(200)
def depth(n=0):
    try: return depth(n + 1)
    except RecursionError: return n
print(150 < depth() < 200)
for bad in (0, -5, 'a', None, 1.5, 2**31, 2**70):
    show('limit', lambda: sys.setrecursionlimit(bad))
print(sys.getrecursionlimit())
# not under check: its recording has more than ten million events
