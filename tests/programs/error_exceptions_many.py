import sys, traceback
class AppError(Exception):
    """Base."""
class NotFound(AppError):
    def __init__(self, key, *, hint=None):
        super().__init__(key, hint); self.key, self.hint = key, hint
    def __str__(self): return f"{self.key!r} not found" + (f" ({self.hint})" if self.hint else "")
def lookup(d, k):
    try: return d[k]
    except KeyError as e: raise NotFound(k, hint="try a") from e
for k in "ab":
    try: print(lookup({"a": 1}, k))
    except AppError as e:
        print(type(e).__name__, e, e.args, repr(e), type(e.__cause__).__name__, e.__context__ is e.__cause__)
def order():
    try:
        print("try"); return "r"
    except Exception: print("exc")
    else: print("else")
    finally: print("finally")
print(order())
def swallow():
    try: 1/0
    finally: return "swallowed"
print(swallow())
def nested():
    try:
        try: int("x")
        except ValueError as e: print("inner", e); raise
        finally: print("inner fin")
    except ValueError as e: print("outer", e); return 1
print(nested())
for exc in (ValueError(), ValueError("a"), ValueError("a", 1), KeyError("k"), OSError(2, "No such file"), StopIteration(5), SystemExit(3), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), ImportError("m", name="n"), AttributeError("x"), NameError("y"), ZeroDivisionError("z"), AssertionError(), RuntimeError("r")):
    print(type(exc).__name__, "|", exc, "|", repr(exc), "|", exc.args)
print(issubclass(KeyError, LookupError), issubclass(IOError, OSError), IOError is OSError, FileNotFoundError.__mro__)
try: raise ValueError("x").with_traceback(None)
except ValueError as e: print(e.__traceback__ is not None, e.__traceback__.tb_lineno, e.__traceback__.tb_frame.f_code.co_name)
try: raise 5
except TypeError as e: print(e)
try: raise ValueError from 5
except TypeError as e: print(e)
try: raise
except RuntimeError as e: print(e)
try:
    try: 1/0
    except ZeroDivisionError: raise KeyError("k") from None
except KeyError as e: print(e.__cause__, e.__suppress_context__, repr(e.__context__))
e = None
try: 1/0
except ZeroDivisionError as e: pass
try: e
except NameError as n: print(n)
print(sys.exc_info())
def f():
    try: yield 1
    except ValueError: yield "caught"
g = f(); next(g); print(g.throw(ValueError))
try: assert isinstance(1, str), ("not", "str")
except AssertionError as e: print(e, e.args)
class CM:
    def __enter__(self): raise ValueError("enter")
    def __exit__(self, *a): print("never")
try:
    with CM(): pass
except ValueError as e: print(e)
class Sup:
    def __enter__(self): return 1
    def __exit__(self, t, v, tb): return t is KeyError
with Sup() as s: raise KeyError
print("after", s)
for i in range(3):
    try:
        if i == 1: continue
        if i == 2: break
    finally: print("it", i)
def chain(n):
    try:
        if n == 0: raise KeyError("root")
        chain(n - 1)
    except Exception as e:
        raise RuntimeError(f"level {n}") from (e if n % 2 else None)
chain(2)
