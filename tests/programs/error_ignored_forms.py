"""An error in a finalizer is printed but not raised."""
import sys
x = None
class D:
    def __init__(self, f): self.f = f
    def __del__(self): self.f()
class Meta(Exception):
    pass
class Bad(Exception):
    def __str__(self): 1/0
class Empty(Exception):
    def __str__(self): return ''
def f1(): return 1 + x.foo
def f2(): return x + 1 + 2
def f3(): raise ValueError("a\nb")
def f4(): raise Meta("hello")
def f5(): raise Bad
def f6(): raise Empty
def f7(): return undefinedd
def f8(): return [].appendd
def f9():
    try: 1/0
    except Exception: raise KeyError("z")
def f10():
    x.foo   
def f11():
    return (x +
            1)
def f12():
    e = ValueError("n")
    if hasattr(e, 'add_note'): e.add_note("note!")
    raise e
def f13():
    raise KeyboardInterrupt
def f14():
    sys.exit(3)
def f15():
    def g(n): g(n-1) if n else 1/0
    g(8)
def f16(): raise StopIteration
def f17(): return "日本" + x.foo
def f18(): raise AssertionError()
def f19(): raise KeyError("k")
def f20(): raise OSError(2, "x", "y")
def f21(): raise SyntaxError("bad", ("f.py", 1, 3, "a = = b"))
def f22():
    class Local(Exception): pass
    raise Local(1)
def f23(): return x[1][2]
def f24(): len(5)
undefined = 1
appende = 1
for i in range(1, 25):
    print('--', i, file=sys.stderr, flush=True)
    D(globals()['f%d' % i])
