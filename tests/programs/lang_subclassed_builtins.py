import sys
class Temp(float):
    def __str__(self): return "%.1f deg" % self
    def __repr__(self): return "Temp(%s)" % float.__repr__(self)
t = Temp(21.55); print(t, repr(t), [t], f"{t}", f"{t:.3f}", "%s %r" % (t, t), t + 1)
class MyInt(int):
    def __repr__(self): return "MyInt(%d)" % int(self)
print(MyInt(5), str(MyInt(5)), f"{MyInt(5)}", [MyInt(6)], MyInt(5) + 1)
class MyStr(str):
    def shout(self): return MyStr(self.upper() + "!")
print(MyStr("a").shout(), type(MyStr("a").upper()).__name__, MyStr("a") == "a", {MyStr("k"): 1}["k"])
class MyList(list):
    def __getitem__(self, i): return ("got", super().__getitem__(i))
m = MyList([1, 2]); print(m[0], m, m[0:1], list(m), len(m))
class MyDict(dict):
    def __missing__(self, k): return "no " + k
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
d = MyDict(a=1); d["b"] = 2; print(d, d["zz"], d.get("zz"))
class P:
    count = 0
    def __new__(cls, *a):
        cls.count += 1; print("new", a); return super().__new__(cls)
    def __init__(self, *a): print("init", a)
    @classmethod
    def make(cls): return cls(1)
    @staticmethod
    def util(x): return x + 1
P(1, 2); P.make(); print(P.count, P.util(1), P.make.__self__ is P, P().util(3))
class Single:
    _i = None
    def __new__(cls):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
print(Single() is Single())
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1; return self.n
print(list(It(3)), sum(It(4)), max(It(3)), 1 in It(3), *It(2))
a, *r = It(3); print(a, r, dict(zip("ab", It(2))), next(It(0), "dflt"))
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError(i)
        return i * i
print(list(Seq()), 4 in Seq(), [x for x in Seq()], list(reversed([1, 2])))
class Cmp:
    def __init__(s, v): s.v = v
    def __lt__(s, o): print("lt", s.v, o.v); return s.v < o.v
print([c.v for c in sorted([Cmp(2), Cmp(1), Cmp(3)])], min(Cmp(1), Cmp(0)).v, (Cmp(1) > Cmp(2)))
print(object().__eq__(1), object.__repr__ is not None, type(object()).__name__)
def f(x: int, *, y: "str" = "a") -> bool:
    """Doc."""
    return True
print(f.__annotations__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__name__, f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_kwonlyargcount)
f.attr = 1; print(f.attr, f.__dict__)
print((lambda: 0).__name__, (lambda: 0).__qualname__, P.make.__qualname__, P.__init__.__name__)
import math
print(math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7), math.sqrt(16), math.gcd(12, 18), math.isclose(0.1 + 0.2, 0.3), math.factorial(10), math.hypot(3, 4), math.fsum([.1] * 10), math.inf, -math.inf, math.nan)
print("%08.3f|%+d|%x|%#o|%-6s|%6s|%%|%c|%5.1f%%" % (3.14159, 5, 255, 8, "ab", "cd", "z", 45.678))
print("{:,}".format(1234567), "{:+.2e}".format(12345.678), "{:>+8}".format(5), "{!r:>8}".format("a"), "{0[a]} {1.real}".format({"a": 1}, 5), "{:{w}.{p}f}".format(3.14159, w=8, p=2), f"{'a':>{5}}", f"{3!r}", f"{{}}", f"{1_000_000:_}", f"{0.5:%}", f"{'x'*3}", f"{5:05}", f"{-5:=+6}", f"{True}", f"{None!s:>6}")
try: "{} {}".format(1)
except IndexError as e: print(e)
try: "{a}".format(b=1)
except KeyError as e: print(repr(e))
try: "%d" % "x"
except TypeError as e: print(e)
try: "%s %s" % (1,)
except TypeError as e: print(e)
try: f"{1:z}"
except ValueError as e: print(e)
try: f"{'a':d}"
except ValueError as e: print(e)
print(b"abc", b"abc"[0], "é".encode(), b"\xc3\xa9".decode(), bytes([1, 2]), "a\nb\t'\"\\", repr("it's"), ascii("é") if 0 else "")
x = 10
def g():
    global x; x += 1
    def h():
        nonlocal_ = x; return nonlocal_
    return h()
print(g(), x, locals() is globals(), "x" in globals(), sorted(k for k in vars() if k in ("x", "g")))
del x
try: x
except NameError as e: print(e)
