import sys
rc = sys.getrefcount
class C: pass
def maker():
    c = C()
    def get(): return c
    def count(): return rc(c)
    def drop():
        nonlocal c
        old = rc(c)
        c = None
        return old
    return get, count, drop, rc(c)
get, count, drop, inner = maker()
print(inner, count(), rc(get()), rc(get.__closure__), rc(get.__closure__[0]), rc(get.__closure__[0].cell_contents))
cell = get.__closure__[0]
print(rc(cell), count.__closure__[0] is cell, drop.__closure__[0] is cell)
x = get()
print(rc(x), count())
print(drop(), rc(x))
cell.cell_contents = x
print(count(), rc(x))
del get
print(rc(cell), rc(x))
def counter():
    n = [0]
    def inc():
        n[0] += 1
        return n[0], rc(n)
    return inc
i = counter()
print(i(), i(), rc(i))
def adders(objs):
    fs = []
    for o in objs:
        fs.append(lambda: rc(o))
    return fs, rc(o)
fs, n = adders([C(), C()])
print([f() for f in fs], n)
def adders2(objs): return [lambda o=o: rc(o) for o in objs]
print([f() for f in adders2([C(), C()])])
def adders3(objs): return [(lambda o: lambda: rc(o))(o) for o in objs]
print([f() for f in adders3([C(), C()])])
def deep(a):
    def l1():
        def l2():
            def l3(): return rc(a)
            return l3(), rc(a)
        return l2(), rc(a)
    return l1(), rc(a)
print(deep(C()), deep(x))
def argcell(a, b):
    def f(): return b
    return rc(a), rc(b)
print(argcell(C(), C()), argcell(x, x))
def unbound():
    def f(): return later
    r = rc(f), rc(f.__closure__[0])
    later = C()
    return r, rc(later), rc(f())
print(unbound())
def selfref():
    def f(): return f
    return rc(f), rc(f())
print(selfref())
def cls():
    c = C()
    class K:
        def m(self): return rc(c)
        k = c
    return rc(c), K().m(), rc(K)
print(cls())
