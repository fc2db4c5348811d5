import sys
sys.setrecursionlimit(1000)
n = 0
def run(name, f):
    global n
    n = 0
    try: f()
    except RecursionError as e: print('%-14s %4d %s' % (name, n, str(e)[31:]))
class R:
    def __repr__(self):
        global n; n += 1
        return repr(self)
run('repr', lambda: repr(R()))
class S:
    def __str__(self):
        global n; n += 1
        return str(self)
run('str', lambda: str(S()))
class E:
    def __eq__(self, o):
        global n; n += 1
        return self == o
run('eq', lambda: E() == E())
class H:
    def __hash__(self):
        global n; n += 1
        return hash(self)
run('hash', lambda: hash(H()))
class G:
    def __getattr__(self, nm):
        global n; n += 1
        return getattr(self, nm)
run('getattr', lambda: G().x)
class G2:
    def __getattr__(self, nm):
        global n; n += 1
        return self.y
run('getattr .', lambda: G2().x)
class GA:
    def __getattribute__(self, nm):
        global n; n += 1
        return self.foo
run('getattribute .', lambda: GA().x)
class SA:
    def __setattr__(self, nm, v):
        global n; n += 1
        self.foo = v
def f(): SA().x = 1
run('setattr', f)
class SA2:
    def __setattr__(self, nm, v):
        global n; n += 1
        setattr(self, nm, v)
def f(): SA2().x = 1
run('setattr()', f)
class C:
    def __call__(self):
        global n; n += 1
        return self()
run('call', lambda: C()())
class L:
    def __len__(self):
        global n; n += 1
        return len(self)
run('len', lambda: len(L()))
class I:
    def __iter__(self):
        global n; n += 1
        return iter(self)
run('iter', lambda: iter(I()))
class NX:
    def __next__(self):
        global n; n += 1
        return next(self)
run('next', lambda: next(NX()))
class B:
    def __bool__(self):
        global n; n += 1
        return bool(self)
run('bool', lambda: bool(B()))
class B2:
    def __bool__(self):
        global n; n += 1
        return not self
run('not', lambda: not B2())
class A:
    def __add__(self, o):
        global n; n += 1
        return self + o
run('add', lambda: A() + 1)
class It:
    def __getitem__(self, i):
        global n; n += 1
        return self[i]
run('item', lambda: It()[0])
class SI:
    def __setitem__(self, i, v):
        global n; n += 1
        self[i] = v
def f(): SI()[0] = 1
run('setitem', f)
class Ct:
    def __contains__(self, i):
        global n; n += 1
        return i in self
run('contains', lambda: 1 in Ct())
class P:
    @property
    def x(self):
        global n; n += 1
        return self.x
run('prop', lambda: P().x)
class PS:
    @property
    def x(self): return 1
    @x.setter
    def x(self, v):
        global n; n += 1
        self.x = v
def f(): PS().x = 1
run('prop set', f)
class N:
    def __new__(cls):
        global n; n += 1
        return cls()
run('new', lambda: N())
class F:
    def __format__(self, s):
        global n; n += 1
        return format(self, s)
run('format', lambda: format(F()))
class F2:
    def __format__(self, s):
        global n; n += 1
        return f'{self}'
run('fstring', lambda: f'{F2()}')
class D:
    def __repr__(self):
        global n; n += 1
        return f'{self!r}'
run('f!r', lambda: repr(D()))
class D2:
    def __str__(self):
        global n; n += 1
        return '%s' % self
run('%s', lambda: str(D2()))
class D3:
    def __repr__(self):
        global n; n += 1
        return str(self)
run('str->repr', lambda: repr(D3()))
class D4:
    def __str__(self):
        global n; n += 1
        return f'{self}'
run('f str', lambda: str(D4()))
class D6:
    def __init__(self): self.l = [self]
    def __repr__(self):
        global n; n += 1
        return repr(self.l)
run('repr list', lambda: repr(D6()))
class D7:
    def __lt__(self, o):
        global n; n += 1
        return self < o
    def __gt__(self, o):
        global n; n += 1
        return o < self
run('lt', lambda: D7() < D7())
class D8:
    def __eq__(self, o):
        global n; n += 1
        return [self] == [o]
run('eq list', lambda: D8() == D8())
def g():
    global n; n += 1
    yield from g()
run('yield from', lambda: list(g()))
def h():
    global n; n += 1
    for x in h(): yield x
run('gen for', lambda: list(h()))
def k():
    global n; n += 1
    return [x for x in k()]
run('listcomp', k)
def m():
    global n; n += 1
    return list(map(lambda _: m(), [1]))
run('map', m)
def s():
    global n; n += 1
    return sorted([2, 1], key=lambda x: s())
run('sorted', s)
def fact(i):
    global n; n += 1
    return i * fact(i - 1)
run('fact', lambda: fact(5))
def kw(**k):
    global n; n += 1
    return kw(**k)
run('kw', lambda: kw(a=1))
def st(*a):
    global n; n += 1
    return st(*a)
run('star', lambda: st(1))
class Me:
    def m(self):
        global n; n += 1
        return self.m()
    @classmethod
    def c(cls):
        global n; n += 1
        return cls.c()
    @staticmethod
    def s():
        global n; n += 1
        return Me.s()
run('method', Me().m); run('cls', Me.c); run('static', Me.s)
b = Me().m
class Sup(Me):
    def m(self):
        global n; n += 1
        return super().m() if n < 0 else Sup.m(self)
run('super', Sup().m)
import functools
@functools.lru_cache(maxsize=None)
def fib(i):
    global n; n += 1
    return fib(i + 1)
run('lru', lambda: fib(0))
class Dsc:
    def __get__(self, o, t):
        global n; n += 1
        return o.x
class HasD: x = Dsc()
run('descr', lambda: HasD().x)
class Cm:
    def __enter__(self):
        global n; n += 1
        with self: pass
    def __exit__(self, *a): pass
def f():
    with Cm(): pass
run('with', f)
class Neg:
    def __neg__(self):
        global n; n += 1
        return -self
run('neg', lambda: -Neg())
class Ia:
    def __iadd__(self, o):
        global n; n += 1
        self += o
        return self
def f():
    x = Ia(); x += 1
run('iadd', f)
import copy
class Dc:
    def __deepcopy__(self, memo):
        global n; n += 1
        return copy.deepcopy(self)
run('deepcopy', lambda: copy.deepcopy(Dc()))
