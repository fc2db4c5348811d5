import sys
def show(*a): print(*a)
class T(object):
    pass
g = T()
def f():
    a = T()
    show('a', sys.getrefcount(a))
    b = a
    show('b', sys.getrefcount(a))
    c = [a, b]
    show('c', sys.getrefcount(a))
    del b
    show('del b', sys.getrefcount(a))
    c.pop()
    show('pop', sys.getrefcount(a))
    c[0] = None
    show('item', sys.getrefcount(a))
    a = a
    show('self assign', sys.getrefcount(a))
    a, c = c, a
    show('swap', sys.getrefcount(c), sys.getrefcount(a))
    d = e = h = c
    show('chain', sys.getrefcount(c))
    d = e = h = None
    show('none', sys.getrefcount(c))
    loc = locals()
    show('locals()', sys.getrefcount(c), sys.getrefcount(loc))
    del loc
    show('del loc', sys.getrefcount(c))
    return c
r = f()
show('returned', sys.getrefcount(r))
show('g', sys.getrefcount(g))
h = globals()['g']
show('g via globals', sys.getrefcount(g))
globals()['k'] = g
show('k', sys.getrefcount(g), k is g)
del globals()['k']
def use():
    global g
    show('in use', sys.getrefcount(g))
    x = g
    show('x', sys.getrefcount(g))
    g = None
    show('after global None', sys.getrefcount(x))
    return sys.getrefcount(x)
show(use())
show('h', sys.getrefcount(h))
vars()['zz'] = h
show('vars', sys.getrefcount(h), sys.getrefcount(zz))
for name in ('zz', 'h'):
    show(name, name in globals())
if True:
    w = h; v = w
show(sys.getrefcount(h))
del zz, w, v
show(sys.getrefcount(h))
