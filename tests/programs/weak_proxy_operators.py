"""Every operator on a proxy, with its object alive and dead."""
import weakref
class N:
    def __init__(self, v=3): self.v = v

    def __add__(self, o): return ('add', type(self).__name__, type(o).__name__)
    def __radd__(self, o): return ('radd', type(self).__name__, type(o).__name__)
    def __iadd__(self, o): return ('iadd', type(self).__name__, type(o).__name__)
    def __sub__(self, o): return ('sub', type(o).__name__)
    def __rsub__(self, o): return ('rsub', type(o).__name__)
    def __mul__(self, o): return ('mul', type(o).__name__)
    def __truediv__(self, o): return ('truediv', type(o).__name__)
    def __floordiv__(self, o): return ('floordiv', type(o).__name__)
    def __mod__(self, o): return ('mod', type(o).__name__)
    def __pow__(self, o, m=None): return ('pow', type(o).__name__, m)
    def __lshift__(self, o): return ('lshift', type(o).__name__)
    def __and__(self, o): return ('and', type(o).__name__)
    def __or__(self, o): return ('or', type(o).__name__)
    def __xor__(self, o): return ('xor', type(o).__name__)
    def __matmul__(self, o): return ('matmul', type(o).__name__)
    def __imatmul__(self, o): return ('imatmul', type(o).__name__)
    def __divmod__(self, o): return ('divmod', type(o).__name__)
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __invert__(self): return 'invert'
    def __abs__(self): return 'abs'
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 2
    def __bool__(self): return False
    def __len__(self): return 4
    def __getitem__(self, k): return ('item', k)
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
    def __contains__(self, o): return o == 5
    def __iter__(self): return iter([1, 2])
    def __call__(self, *a, **k): return ('call', a, k)
    def __eq__(self, o): return ('eq', type(o).__name__)
    def __lt__(self, o): return ('lt', type(o).__name__)
    def __str__(self): return 'str of N'
    def __repr__(self): return 'repr of N'
    def __reversed__(self): return 'rev'
    def __enter__(self): return 'enter'
    def __exit__(self, *a): print('exit')
    def __format__(self, s): return 'fmt' + s
    def __bytes__(self): return b'by'
    def m(self): return type(self).__name__
n = N(); p = weakref.proxy(n)
tests = [lambda: p + 1, lambda: 1 + p, lambda: p + p, lambda: p - 1, lambda: 1 - p, lambda: p * 2, lambda: p / 2, lambda: p // 2, lambda: p % 2, lambda: p ** 2, lambda: pow(p, 2, 5), lambda: p << 1, lambda: p & 1, lambda: p | 1, lambda: p ^ 1, lambda: p @ 1, lambda: divmod(p, 2), lambda: -p, lambda: +p, lambda: ~p, lambda: abs(p), lambda: int(p), lambda: float(p), lambda: [1, 2, 3][p], lambda: bool(p), lambda: len(p), lambda: p[3], lambda: p[1:2], lambda: 5 in p, lambda: 6 in p, lambda: list(p), lambda: p(1, a=2), lambda: p == 3, lambda: p == p, lambda: p < 3, lambda: 3 > p, lambda: str(p), lambda: repr(p)[:16], lambda: p.m(), lambda: p.v, lambda: format(p, 'x'), lambda: '%s' % p, lambda: p.__class__, lambda: type(p), lambda: isinstance(p, N), lambda: callable(p), lambda: hash(p), lambda: p != 3, lambda: p >= 3, lambda: 2 >> p, lambda: p.zz, lambda: p.__len__(), lambda: bytes(p), lambda: reversed(p), lambda: next(p), lambda: sum(p), lambda: max(p), lambda: sorted(p), lambda: (lambda *a: a)(*p), lambda: p.__dict__, lambda: hasattr(p, 'v'), lambda: getattr(p, 'q', 9), lambda: range(10)[p], lambda: 'a' * p, lambda: round(p), lambda: N.m(p), lambda: p is n, lambda: weakref.ref(p), lambda: weakref.proxy(p), lambda: f'{p}', lambda: p.__doc__, lambda: p.__module__]
def run():
    for i, t in enumerate(tests):
        try: print(i, t())
        except Exception as e: print(i, type(e).__name__, e)
run()
p += 1; print(p); p = weakref.proxy(n)
p -= 1; print(p); p = weakref.proxy(n)
p[1] = 2; del p[1]
p.w = 9; print(n.w); del p.w; print(hasattr(n, 'w'))
for i in p: print(i)
class P: pass
o = P(); po = weakref.proxy(o); print(type(po), type(p), callable(po))
try: po()
except Exception as e: print(type(e).__name__, e)
del n
run()
for s in ('p += 1', 'p[1] = 2', 'del p[1]', 'p.w = 1', 'del p.w'): pass
def tryit(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def a1():
    global p
    p += 1
def a2(): p[1] = 2
def a3():
    del p[1]
def a4(): p.w = 1
def a5():
    del p.w
def a6():
    for i in p: pass
def a7():
    with p: pass
for a in (a1, a2, a3, a4, a5, a6, a7): tryit(a)
print(repr(p)[:10], type(p))
