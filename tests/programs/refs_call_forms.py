"""The same object through every form of call."""
import sys
g = sys.getrefcount
class C: pass
x = C()
def f(a): return g(a)
def star(*a): return g(a[0])
def kw(**k): return g(k['x'])
def both(a, *r, **k): return g(a)
def default(a=x): return g(a)
def kwonly(*, a): return g(a)
print('f(x)', f(x))
print('f(a=x)', f(a=x))
print('f(*[x])', f(*[x]))
print('f(*(x,))', f(*(x,)))
print("f(**{'a': x})", f(**{'a': x}))
print('star(x)', star(x))
print('kw(x=x)', kw(x=x))
print('both(x)', both(x), both(x, 1), both(x, b=2))
print('default()', default())
print('kwonly(a=x)', kwonly(a=x))
print('temp', f(C()), star(C()), kw(x=C()), kwonly(a=C()))
print('after', g(x))
