class Meta: pass
class A:
    """Doc of A."""
    x = 1
    def __init__(self): self.y = 2
    def m(self): return 'm'
    @staticmethod
    def s(): return 's'
    @classmethod
    def c(cls): return cls.__name__
a = A()
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, A.__bases__, A.__dict__['x'], a.__class__, a.__dict__)
print(A.m, type(A.m), a.m.__self__ is a, a.m.__func__ is A.m, A.c.__self__ is A, a.m == a.m, a.m is a.m) if False else None
print(sorted(k for k in vars(A) if not k.startswith('__')), 'y' in vars(a), hasattr(A, 'y'), hasattr(a, 'm'))
B = type('B', (A,), {'z': 3, 'f': lambda self: self.z})
print(B, B().f(), B.__mro__, B.__doc__, issubclass(B, A), type(B), isinstance(B, type))
class Outer:
    class Inner:
        def m(self): pass
    def f(self):
        class Local: pass
        return Local
print(Outer.Inner.__qualname__, Outer.Inner.m.__qualname__, Outer().f().__qualname__, repr(Outer.Inner))
a.m = lambda: 'shadowed'
print(a.m(), A().m()); del a.m; print(a.m())
A.x = 10; print(a.x, B.x); a.x = 5; print(A.x, a.x); del a.x; print(a.x)
A.new = lambda self: 'added later'; print(a.new(), B().new())
class P:
    def __init__(self, v): self.__v = v
    def get(self): return self.__v
p = P(3); print(p.get(), sorted(vars(p)), hasattr(p, '__v'))
class Slots:
    __slots__ = 'a', 'b'
    def __init__(self): self.a = 1
s = Slots(); print(s.a, hasattr(s, 'b'), hasattr(s, '__dict__'))
try: s.b
except AttributeError as e: print(e)
try: s.c = 1
except AttributeError: print('no c')
del s.a
try: del s.a
except AttributeError as e: print(e)
class Eq:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
try: hash(Eq(1))
except TypeError as e: print(e)
print(Eq(1) == Eq(1), Eq(1) != Eq(2), [Eq(1)].index(Eq(1)), Eq(3) in [Eq(3)])
class Sub(A):
    def __init__(self): super().__init__(); self.w = 1
    def m(self): return 'sub ' + super().m()
    def __getattribute__(self, n): return object.__getattribute__(self, n)
print(Sub().m(), vars(Sub()))
a.__class__ = B; print(type(a).__name__, a.f())
try: a.__class__ = int
except TypeError as e: print(str(e)[:40])
class Call:
    def __call__(self, *a, **k): return a, k
print(Call()(1, b=2), callable(Call()), callable(a), callable(len))
class GetItem:
    def __class_getitem__(cls, k): return cls.__name__, k
    def __len__(self): return 3
    def __getitem__(self, i): return i
    def __setitem__(self, i, v): print('set', i, v)
    def __delitem__(self, i): print('del', i)
    def __contains__(self, x): return x == 'in'
    def __bool__(self): return False
g = GetItem()
g[1] = 2; del g['x']; print(g[1:2], g[1, 2], g[...], len(g), 'in' in g, bool(g), g[::2], g[1:2, 3])
def deco(cls): cls.tag = 'decorated'; return cls
@deco
class D: pass
print(D.tag, dir(D())[-1], object().__class__, type(None), type(...), type(NotImplemented))
print(getattr(a, 'nope', None), setattr(a, 'q', 1), a.q, delattr(a, 'q'), hasattr(a, 'q'))
