# Every form of argument, with more than one name at hand.
import sys
rc = sys.getrefcount
class C:
    pass
x = C()
def pos(a): return rc(a)
def two(a, b): return rc(a), rc(b)
def star(*a): return rc(a[0]), rc(a)
def starloop(*a): return [rc(i) for i in a]
def kw(**k): return rc(k['a']), rc(k)
def both(a, *b, c=0, **d): return rc(a), [rc(i) for i in b], c and rc(c), [rc(d[i]) for i in d]
def default(a=x): return rc(a)
def kwdefault(*, a=x): return rc(a)
print('pos', pos(x), pos(C()), pos(a=x), pos(a=C()))
print('two', two(x, x), two(x, C()), two(C(), x), two(b=x, a=x))
print('star', star(x), star(C()), star(*[x]), star(*(x,)), star(x, *[x]))
print('starloop', starloop(x, x), starloop(*[x, x]))
print('kw', kw(a=x), kw(**{'a': x}), kw(a=C()))
print('both', both(x), both(x, x), both(x, x, c=x), both(x, c=x, e=x), both(x, *[x, x], **{'c': x, 'f': x}))
print('default', default(), kwdefault(), default(x), kwdefault(a=x))
d = {'a': x}
t = (x,)
l = [x]
print('spread', pos(*t), pos(*l), pos(**d), pos(*t[:]), two(*t, *l), two(*t, b=x), two(*t, **{'b': x}))
print(rc(x))
print('lambda', (lambda a: rc(a))(x), (lambda *a: rc(a[0]))(x), (lambda a=x: rc(a))(), (lambda: rc(x))())
def nested(a):
    def inner(): return rc(a)
    def inner2(b): return rc(a), rc(b)
    return inner(), inner2(a), rc(a), rc(inner), rc(inner2)
print('nested', nested(x), nested(C()))
def nonl():
    v = C()
    def change():
        nonlocal v
        v = C()
        return rc(v)
    return change(), rc(v)
print(nonl())
def gen(a):
    yield rc(a)
    yield rc(a)
    b = a
    yield rc(a)
g = gen(x)
print('gen', rc(g), next(g), next(g), next(g), rc(g), rc(x))
del g
print(rc(x))
def genfor(a):
    for i in a:
        yield rc(i)
print(list(genfor([x])), list(genfor((x,))), list(genfor(iter([x]))), list(genfor({x})), list(genfor({x: 1})))
print([rc(a) for a in [x]], [rc(a) for a in (x,)], [rc(a) for a in l], [rc(a) for a in t])
print({rc(a) for a in [x]}, {rc(a): rc(b) for a, b in [(x, x)]}, list(rc(a) for a in [x]), list(rc(a) for a in l))
print([(rc(a), rc(b)) for a in l for b in l], [rc(b) for a in l for b in [a]])
print([rc(a) for a in l if rc(a)], [[rc(a) for a in l] for b in l])
def infun():
    y = C()
    ll = [y]
    return [rc(a) for a in ll], [rc(y) for a in ll], list(rc(y) for a in ll), {rc(a) for a in ll}, [[rc(y) for b in ll] for a in ll]
print('infun', infun())
def walrus():
    r = [rc(x)]
    return r
print(walrus())
