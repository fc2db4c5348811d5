import sys
rc = sys.getrefcount
class G: pass
def gen(a):
    yield rc(a)
    b = a
    yield rc(a)
    del b
    yield rc(a)
    c = yield a
    yield rc(a), rc(c)
g0 = G()
g = gen(g0)
print(rc(g0), rc(g))
for v in (next(g), next(g), next(g)): print(v, rc(g0))
r = next(g); print(rc(g0), r is g0)
print(g.send(g0), rc(g0), rc(r))
g.close()
print(rc(g0), rc(g))
print(list(gen(G()))[:3])
def delegating(a):
    x = yield from gen(a)
    return x
d = delegating(g0)
print(next(d), rc(g0)); print(next(d)); print(rc(d.gi_yieldfrom), rc(d)); del d
print(rc(g0))
def thrower(a):
    try:
        yield rc(a)
    except ValueError as e:
        yield rc(a), rc(e)
    finally:
        print('finally', rc(a))
t = thrower(g0)
next(t)
print(t.throw(ValueError('v')), rc(g0))
del t
e = KeyError('k')
t = thrower(g0); next(t)
try: t.throw(e)
except KeyError as k: print(rc(k), rc(e), rc(g0))
print(rc(e))
e.__traceback__ = None
print(rc(e), rc(g0), rc(t))
def ret(a):
    yield 1
    return a
def run():
    v = yield from ret(g0)
    yield rc(v), rc(g0)
print(list(run()))
h = ret(g0); next(h)
try: next(h)
except StopIteration as s: print(rc(s.value), rc(g0), rc(s))
print(rc(g0))
f = gen(g0); next(f)
print(rc(f.gi_frame), rc(f.gi_code) > 2, rc(f.gi_frame.f_locals['a']) , rc(g0))
del f
print(rc(g0))
gens = [gen(g0) for _ in range(3)]
print(rc(g0)); [next(x) for x in gens]; print(rc(g0)); gens.pop(); print(rc(g0)); del gens
print(rc(g0))
