import functools
def deco(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)
    return wrapper
@deco
def target(a, b):
    return {"x": a}["y"] + b
class K:
    @property
    def p(self): return self._missing_attr
    def __getitem__(self, i): return self.p
    def __call__(self): return self[0]
def gen():
    yield 1
    yield K()()
try:
    target(1, b=2)
except KeyError as e:
    import traceback
    traceback.print_exc()
try:
    list(gen())
except AttributeError as e:
    traceback.print_exc()
try:
    try:
        [].pop()
    except IndexError:
        raise RuntimeError("second")
except RuntimeError:
    traceback.print_exc()
try:
    assert 1 == 2, "math " + "works"
except AssertionError:
    traceback.print_exc()
def rec(n):
    if n: return rec(n - 1)
    raise ValueError("multi\nline")
try: rec(6)
except ValueError: traceback.print_exc()
try:
    raise KeyError("a") from None
except KeyError: traceback.print_exc()
x = [1, 2, 3]
def idx(): return (x[0] +
        x[1] *
        x[7])
try: idx()
except IndexError: traceback.print_exc()
def attr(o): return o.foo.bar.baz
try: attr(K())
except AttributeError: traceback.print_exc()
def call(a): return print(len(a), max(a, key=lambda v: v.z))
try: call([1, 2])
except AttributeError: traceback.print_exc()
sorted([3, "a", None])
