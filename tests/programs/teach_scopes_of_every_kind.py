x = 'global'
def a():
    print(x)
def b():
    try: print(x)
    except UnboundLocalError as e: print(e)
    x = 1
def c():
    def inner(): return y
    try: inner()
    except NameError as e: print(e)
    y = 5; print(inner()); del y
    try: inner()
    except NameError as e: print(e)
a(); b(); c()
class K:
    x = 'class'
    def m(self): return x
    y = [x for _ in range(1)]
    z = (lambda: x)()
print(K().m(), K.y, K.z)
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by; return n
    return inc
c1, c2 = counter(), counter(); print(c1(), c1(), c2(), c1.__closure__[0].cell_contents, c1.__code__.co_freevars)
fs = [lambda: i for i in range(3)]; print([f() for f in fs]); fs = [lambda i=i: i for i in range(3)]; print([f() for f in fs])
def g():
    global newg
    newg = 5
g(); print(newg, 'newg' in globals(), sorted(k for k in globals() if len(k) < 3))
def loc():
    p = 1; q = 2
    print(sorted(locals().items()))
    for r in (): pass
    try: r
    except UnboundLocalError as e: print(e)
    del p
    try: p
    except UnboundLocalError as e: print(e)
    return locals()
print(loc())
def ex():
    try: raise ValueError(1)
    except ValueError as err: pass
    try: err
    except UnboundLocalError as e: print(e)
ex()
def deco(f): print('deco', f.__name__); return f
@deco
@deco
def dd(): pass
def outer():
    v = 1
    class C:
        v = 2
        def m(self): return v
        w = v
    return C().m(), C.w
print(outer())
def rec(n): return n and n + rec(n - 1)
print(rec(10), rec.__globals__ is globals(), rec.__closure__)
del x
a()
