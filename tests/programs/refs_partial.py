"""What functools.partial holds on the way into the call."""
import sys
from functools import partial
g = sys.getrefcount
class A: pass
a, b, c = A(), A(), A()
def f(x=None, y=None, z=None): return [g(o) for o in (x, y, z) if o is not None]
def h(*args, **kw): return [g(o) for o in args], [g(o) for o in kw.values()]
def two(x, y): return g(x), g(y)
print('plain', g(a), g(b), f(a), f(a, b), f(y=a), h(a), h(k=a), two(a, b))
p = partial(f); print('none', p(a), p(a, b), p(y=a), p(a, y=b))
p = partial(f, a); print('args', p(), p(b), p(y=b), p(b, z=c), g(a))
p = partial(f, y=a); print('keywords', p(), p(b), p(x=b), p(b, z=c), g(a))
p = partial(f, a, y=b); print('both', p(), p(z=c), g(a), g(b))
p = partial(h, a); print('star', p(), p(b), p(k=b), p(b, k=c))
p = partial(h, k=a); print('star keywords', p(), p(b), p(m=b), p(b, m=c), p(k=b))
p = partial(partial(f, a), b); print('nested', p(), p(c), p.func is f, p.args == (a, b))
p = partial(g, a); print('C', p(), g(a))
p = partial(two, a); print('two', p(b), p(y=b), p(y=a), p(a))
del p
print(g(a), g(b), g(c))
