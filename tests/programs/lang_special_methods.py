class Meta: pass
class Descriptor:
    def __set_name__(self, owner, name): self.name = "_" + name; print("set_name", owner.__name__, name)
    def __get__(self, obj, typ=None):
        if obj is None: return self
        return getattr(obj, self.name, "unset")
    def __set__(self, obj, v):
        if v < 0: raise ValueError("%s must be >= 0" % self.name)
        setattr(obj, self.name, v)
    def __delete__(self, obj): delattr(obj, self.name)
class Acc:
    bal = Descriptor()
    def __init__(self, b): self.bal = b
a = Acc(5); print(a.bal, a.__dict__); a.bal = 9; print(a.bal); del a.bal; print(a.bal)
try: a.bal = -1
except ValueError as e: print(e)
class Plugin:
    reg = {}
    def __init_subclass__(cls, name=None, **kw):
        super().__init_subclass__(**kw); Plugin.reg[name or cls.__name__] = cls
class A(Plugin, name="aa"): pass
class B(Plugin): pass
print(Plugin.reg)
class Temp:
    def __init__(self, c): self._c = c
    @property
    def f(self): "fahrenheit"; return self._c * 9 / 5 + 32
    @f.setter
    def f(self, v): self._c = (v - 32) * 5 / 9
    @f.deleter
    def f(self): print("del"); self._c = 0
t = Temp(100); print(t.f); t.f = 32; print(t._c); del t.f; print(Temp.f.__doc__)
class RO:
    @property
    def x(self): return 1
try: RO().x = 2
except AttributeError as e: print(e)
try: del RO().x
except AttributeError as e: print(e)
class Slots:
    __slots__ = ("a", "b")
s = Slots(); s.a = 1
try: s.c = 1
except AttributeError as e: print(e)
try: s.b
except AttributeError as e: print(e)
try: s.__dict__
except AttributeError as e: print(e)
class Dyn:
    def __getattr__(self, n):
        if n.startswith("get_"): return lambda: n[4:]
        raise AttributeError(n)
    def __setattr__(self, n, v): print("set", n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print("del", n); object.__delattr__(self, n)
d = Dyn(); d.x = 1; print(d.get_foo(), d.x, hasattr(d, "zz")); del d.x
try: d.x
except AttributeError as e: print(repr(e))
class Num:
    def __init__(self, v): self.v = v
    def __add__(self, o): return Num(self.v + (o.v if isinstance(o, Num) else o)) if isinstance(o, (Num, int)) else NotImplemented
    __radd__ = __add__
    def __iadd__(self, o): self.v += o; return self
    def __neg__(self): return Num(-self.v)
    def __eq__(self, o): return self.v == getattr(o, "v", o)
    def __hash__(self): return hash(self.v)
    def __repr__(self): return "Num(%r)" % self.v
    def __bool__(self): return self.v != 0
    def __int__(self): return self.v
    def __float__(self): return float(self.v)
    def __index__(self): return self.v
    def __len__(self): return self.v
    def __getitem__(self, k): return k
    def __call__(self, *a, **k): return a, k
    def __format__(self, spec): return "<%s|%s>" % (self.v, spec)
    def __matmul__(self, o): return "mat"
    def __divmod__(self, o): return "dm"
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __lshift__(self, o): return "ls"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __round__(self, n=None): return ("round", n)
    def __reversed__(self): return iter("rev")
    def __contains__(self, x): return x == self.v
n = Num(5); print(n + 1, 1 + n, sum([Num(1), Num(2)]), -n, n == 5, n in {5}, int(n), float(n), [0]*n, len(n), n[1:2, ...], n(1, k=2), f"{n:abc}", n @ 1, divmod(n, 1), pow(n, 2, 3), n ** 2, n << 1, ~n, abs(n), round(n), round(n, 1), list(reversed(n)), 5 in n, hex(n), "abcdefg"[n])
n += 3; print(n)
try: n + "x"
except TypeError as e: print(e)
try: "x" + n
except TypeError as e: print(e)
try: n < 3
except TypeError as e: print(e)
try: n - 3
except TypeError as e: print(e)
class A:
    def who(self): return "A"
class B(A):
    def who(self): return "B" + super().who()
class C(A):
    def who(self): return "C" + super().who()
class D(B, C):
    def who(self): return "D" + super().who()
print(D().who(), [k.__name__ for k in D.__mro__])
try:
    class X(A, B): pass
except TypeError as e: print(e)
print(D.__bases__, D.__name__, D.__qualname__, D.__module__, D.__dict__.keys() if 0 else sorted(k for k in D.__dict__))
print(type("Dyn2", (A,), {"x": 1}).x, callable(A), vars(Slots)["a"])
