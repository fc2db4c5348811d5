"""Counts in f-strings, formats, starred calls, conditional and chained expressions."""
import sys
g = sys.getrefcount
class A:
    def __format__(self, spec): return str(g(self)) + spec
    def __repr__(self): return 'r%d' % g(self)
    def __str__(self): return 's%d' % g(self)
a = A()
print(f'{a}', f'{a!r}', f'{a!s}', f'{a:x}', f'{a!r:>5}', f'{g(a)}', f'{A()}', f'{A()!r}', f'{A():{1}}')
print('{}'.format(a), '{0} {0}'.format(a), '{x}'.format(x=a), '{!r}'.format(a), '{0!s:>4}'.format(a), '{}'.format(A()))
print('%s' % a, '%r' % a, '%s %s' % tuple([a, a]), '%(k)s' % {'k': a}, '%s' % tuple([A()]), '%r' % A(), '%a' % a)
print(str(a), repr(a), format(a), format(a, 'y'), str(A()), repr([a]), str([a, A()]), repr((a,)), repr({'k': a}), repr({a: 1}), ascii(a))
print(a, A(), [a])
def f(*args, **kw): return [g(x) for x in args], [g(x) for x in kw.values()], g(args) if args else 0, g(kw) if kw else 0
l = [a, A()]; t = (a, A()); d = {'k': a, 'l': A()}
print(f(*l), f(*t), f(**d), f(*l, **d), f(a, *l, z=a, **d), f(*(a,)), f(*[A()]), f(**{'q': A()}))
print(f(*l, *t), f(*l, a), f(**d, m=a), f(*(x for x in l)))
print(g(a) if a else 0, g(a) or 1, a and g(a), not g(a), g(a or 5), g(a and a), g(a if True else None))
print(0 < g(a) < 10, g(a) + g(a), [g(a)] + [g(a)], (lambda x: g(x))(a), (lambda: g(a))(), (lambda x=a: g(x))())
b = c = a; print(g(a), g(b)); b, c = c, b; print(g(a)); del b; x, y, *z = a, a, a, a; print(g(a), g(z)); del c, x, y, z; print(g(a))
print([a, g(a)][1], (a, a, g(a))[2], {a: g(a)}[a], {'k': a, 'g': g(a)}['g'], [*l, g(a)][-1], {**d, 'g': g(a)}['g'], (*t, g(a))[-1])
print(max([a], key=g) is a, sorted([A(), A()], key=lambda o: print('key', g(o)) or 0)[0] is not None)
print(list(map(g, [a, A()])), list(map(lambda o: g(o), [a, A()])), [*map(g, l)], list(filter(lambda o: print(g(o)), l)))
from functools import reduce, partial
print(reduce(lambda p, q: (print('red', g(p), g(q)), q)[1], [A(), A(), A()]) is not None)
p = partial(g, a); print(p(), g(a), g(p)); p2 = partial(lambda x, y: (g(x), g(y)), a); print(p2(A()), p2(y=a)); del p, p2
print(g(a.__class__), a.__class__ is A, g(getattr(a, 'zz', a)), g(vars(a)), g(a.__dict__), g(id(a)) < 5)
assert g(a) > 0, g(a)
a.x = a; print(g(a), g(a.x)); a.x = None; print(g(a))
