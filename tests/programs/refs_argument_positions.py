import sys
rc = sys.getrefcount
class Probe:
    def __init__(self, n): self.n = n
def one(a): return rc(a)
def two(a, b): return rc(a), rc(b)
def opt(a, b=None): return rc(a), rc(b) > 1000
def kwonly(*, k): return rc(k)
def posvar(a, *rest): return rc(a), [rc(r) for r in rest]
def kwvar(a, **rest): return rc(a), sorted((k, rc(v)) for k, v in rest.items())
def allforms(a, b=3, *c, d, e=5, **f): return rc(a), rc(d), len(c), len(f)
p, q = Probe(1), Probe(2)
print('one', one(p), 'two', two(p, q), 'same', two(p, p))
print('kwonly', kwonly(k=p))
print('posvar', posvar(p), posvar(p, q), posvar(p, q, q), posvar(*[p, q]), posvar(p, *(q,)))
print('kwvar', kwvar(p, x=q), kwvar(a=p, x=q, y=q), kwvar(p, **{'x': q}), kwvar(**dict(a=p, z=q)))
print('all', allforms(p, d=q), allforms(p, q, q, q, d=p, g=q, h=p), allforms(*[p], **{'d': q}))
lst = [p, q]
print('star list', two(*lst), 'star tuple', two(*tuple(lst)), 'star gen', two(*(x for x in lst)))
print('star mixed', two(p, *[q]), two(*[p], q), two(*[p], *[q]))
print('direct star', rc(*[p]), rc(*(p,)), rc(*lst[:1]))
d = {'a': p, 'b': q}
print('dstar', two(**d), two(*[p], **{'b': q}), two(b=p, a=q))
print('lambda', (lambda x: rc(x))(p), (lambda *x: rc(x[0]))(p), (lambda **x: rc(x['k']))(k=p), (lambda x=p: rc(x))())
def nest(a):
    def inner(b): return rc(b)
    return inner(a), rc(a)
print('nest', nest(p), nest(Probe(3)))
def forward(*a, **k): return two(*a, **k)
print('forward', forward(p, q), forward(p, b=q), forward(a=p, b=q))
def forward2(*a): return forward(*a)
print('forward2', forward2(p, q))
print('temp', one(Probe(0)), two(Probe(0), Probe(1)), kwonly(k=Probe(2)), posvar(Probe(1), Probe(2)))
print('cond', one(p if q else q), one(p or q), one(q and p))
print('end', rc(p), rc(q))
