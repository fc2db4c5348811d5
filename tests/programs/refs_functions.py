"""Functions, lambdas, defaults and partials."""
import sys, functools
g = sys.getrefcount
class C: pass
x = C()
def f(a=x): return a
print(g(f), g(f.__defaults__), g(x))
h = lambda: x
print(g(h), g(x))
def wrap(fn):
    def inner(*a): return fn(*a)
    return inner
w = wrap(f)
print(g(f), g(w))
p = functools.partial(f, x)
print(g(f), g(x), p() is x)
del p, w
print(g(f), g(x))
f.attr = x
print(g(x))
f.__defaults__ = None
print(g(x))
print(g(f.__globals__) == g(globals()))
