"""What an exception holds while it is handled, and after."""
import sys
g = sys.getrefcount
class A: pass
def inner(x): raise ValueError(x)
def outer():
    a = A()
    print('before', g(a))
    try: inner(a)
    except ValueError as e:
        print('in', g(a), g(e), g(e.args), g(e.__traceback__))
        tb = e.__traceback__
        print('tb', g(tb), g(tb.tb_frame), g(tb.tb_next), g(tb.tb_next.tb_frame))
        del tb
        print(g(e))
    print('after', g(a))
outer()
def nested():
    a = A()
    try:
        try: inner(a)
        except ValueError as e:
            raise KeyError('k') from e
    except KeyError as k:
        print(g(k), g(k.__cause__), g(k.__context__), k.__cause__ is k.__context__, g(a))
    print(g(a))
nested()
def fin():
    a = A()
    try:
        try: inner(a)
        finally: print('finally', g(a))
    except ValueError: print('except', g(a), g(sys.exc_info()[1]))
    print('after', g(a))
fin()
def loop():
    out = []
    for i in range(3):
        a = A()
        try: inner(a)
        except ValueError as e: out.append(g(e)); out.append(g(a))
    return out
print(loop())
def els():
    a = A()
    try: pass
    except ValueError: pass
    else: return g(a)
print(els())
e0 = ValueError('x')
def again():
    for i in range(3):
        try: raise e0
        except ValueError as e: print(g(e), g(e0), end=' ')
    print(g(e0))
again()
def ret():
    try: raise e0
    except ValueError as e: return g(e)
print(ret(), g(e0))
def wth():
    class M:
        def __enter__(self): return self
        def __exit__(self, t, v, tb): print('exit'); return True
    with M() as m:
        print(g(m))
        raise e0
    print(g(m), g(e0))
wth()
def gen():
    try: yield 1
    except ValueError as e: print('gen', g(e)); yield 2
it = gen(); next(it); it.throw(e0); print(g(e0)); del it; print(g(e0))
e0.__traceback__ = None
print(g(e0))
