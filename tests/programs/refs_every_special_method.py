# The counts that special methods see of their arguments.
import sys
rc = sys.getrefcount
class C:
    def __init__(self, *a): self.n = rc(self)
    def m(self): return rc(self)
    def m2(self, o): return rc(self), rc(o)
    def ms(*a): return rc(a[0]), rc(a)
    def mk(self, **k): return rc(self), rc(k)
    @classmethod
    def cm(cls): return rc(cls)
    @staticmethod
    def sm(o): return rc(o)
    @property
    def p(self): return rc(self)
    @p.setter
    def p(self, v): print('set', rc(self), rc(v))
    @p.deleter
    def p(self): print('del', rc(self))
    def __getattr__(self, name): return rc(self)
    def __call__(self, *a): return rc(self), [rc(i) for i in a]
    def __len__(self): print('len', rc(self)); return 1
    def __bool__(self): print('bool', rc(self)); return True
    def __iter__(self): print('iter', rc(self)); return iter([1])
    def __contains__(self, o): print('contains', rc(self), rc(o)); return True
    def __getitem__(self, i): print('getitem', rc(self)); return rc(i)
    def __setitem__(self, i, v): print('setitem', rc(self), rc(v))
    def __delitem__(self, i): print('delitem', rc(self))
    def __eq__(self, o): print('eq', rc(self), rc(o)); return True
    def __ne__(self, o): print('ne', rc(self), rc(o)); return True
    def __lt__(self, o): print('lt', rc(self), rc(o)); return True
    def __hash__(self): print('hash', rc(self)); return 1
    def __repr__(self): print('repr', rc(self)); return 'C'
    def __str__(self): print('str', rc(self)); return 'C'
    def __format__(self, spec): print('format', rc(self)); return 'F'
    def __add__(self, o): print('add', rc(self), rc(o)); return 1
    def __radd__(self, o): print('radd', rc(self), rc(o)); return 1
    def __iadd__(self, o): print('iadd', rc(self), rc(o)); return self
    def __neg__(self): print('neg', rc(self)); return 1
    def __enter__(self): print('enter', rc(self)); return self
    def __exit__(self, *a): print('exit', rc(self), rc(a)); return False
    def __int__(self): print('int', rc(self)); return 1
    def __index__(self): print('index', rc(self)); return 0
    def __mul__(self, o): print('mul', rc(self), rc(o)); return 2
    def __and__(self, o): print('and', rc(self), rc(o)); return 2
    def __get__(self, o, t): print('get', rc(self), rc(o) > 0, rc(t) > 0); return 3
    def __reversed__(self): print('reversed', rc(self)); return iter([1])
    def __matmul__(self, o): print('matmul', rc(self), rc(o)); return 2
    def __pow__(self, o): print('pow', rc(self), rc(o)); return 2
    def __abs__(self): print('abs', rc(self)); return 2
    def __dir__(self): print('dir', rc(self)); return []
x = C()
y = C()
print(x.n, rc(x))
print(x.m(), x.m2(x), x.ms(), x.mk(), x.mk(a=x), C.m(x), C.m2(x, x))
print(C().m(), C().m2(x))
b = x.m
print(b(), rc(b), rc(x)); del b
f = C.m
print(f(x), rc(f)); del f
print(x.p); x.p = y; del x.p
print(x.foo, getattr(x, 'bar'))
print(x(), x(y), C()(), x(x, y))
len(x); bool(x); not x
if x: pass
while x: break
list(x); [*x]
a, = x
for i in x: pass
x in x; y in x; y not in x
x[0]; x[x]; x[0] = y; del x[0]
x == y; x != y; x < y; x > y; x < y < x
hash(x); repr(x); str(x); f'{x}'; f'{x!r}'; '%s' % x; '%r' % (x,); '{}'.format(x); format(x)
x + y; -x; x * y; x & y; x @ y; x ** y; abs(x)
x += y
with x as z: print(rc(x))
with x: print(rc(x))
with C(): pass
int(x); [1][x]; range(x)
print({x: 1}[x]); {x, y}
sorted([x, y]); max(x, y); min([x, y])
(x,) == (y,)
reversed(x); all([x]); any([x]); isinstance(x, C)
class D:
    c = x
print(D.c, D().c)
print(C.cm() > 3, x.cm() > 3, C.sm(x), x.sm(x))
