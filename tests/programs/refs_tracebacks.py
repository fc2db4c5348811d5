import sys
rc = sys.getrefcount
class Big: pass
def raiser(b):
    raise ValueError(b)
def middle(b):
    loc = b
    raiser(loc)
b = Big()
try: middle(b)
except ValueError as e:
    print('in handler', rc(b), rc(e), rc(e.args), rc(e.__traceback__))
    tb = e.__traceback__
    n = 0
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno, rc(tb.tb_frame), rc(tb))
        tb = tb.tb_next
print('after', rc(b))
def keep(b):
    try: middle(b)
    except ValueError as e: return e
k = keep(b)
print('kept', rc(b), rc(k), rc(k.__traceback__))
k.__traceback__ = None
print('no tb', rc(b))
k.args = ()
print('no args', rc(b))
def ctx(b):
    try:
        try: raiser(b)
        except ValueError: raise KeyError('x')
    except KeyError as e:
        return rc(e), rc(e.__context__), rc(b), e.__context__.args[0] is b
print(ctx(b), rc(b))
import gc; gc.collect()
print(rc(b))
def cause(b):
    c = ValueError(b)
    try: raise KeyError('k') from c
    except KeyError as e: return rc(c), rc(e), rc(e.__cause__), rc(b), e.__suppress_context__
print(cause(b)); gc.collect(); print(rc(b))
def fin(b):
    try:
        return rc(b)
    finally:
        print('finally', rc(b))
print(fin(b))
def fin2(b):
    try: raise ValueError(b)
    except ValueError: print(rc(b), rc(sys.exc_info()[1]), [type(x).__name__ for x in sys.exc_info()])
    finally: print(rc(b), sys.exc_info()[1])
fin2(b); print(rc(b))
def info(b):
    try: raiser(b)
    except ValueError:
        t, v, tb = sys.exc_info()
        return rc(v), rc(tb), rc(b)
print(info(b)); print(rc(b)); gc.collect(); print(rc(b))
def nested(b):
    try: raiser(b)
    except ValueError as e1:
        try: raiser(b)
        except ValueError as e2:
            return rc(e1), rc(e2), rc(b), e2.__context__ is e1
print(nested(b)); gc.collect(); print(rc(b))
def reraise(b):
    try:
        try: raiser(b)
        except ValueError: raise
    except ValueError as e: return rc(e), rc(b)
print(reraise(b), rc(b))
ex = ValueError('shared')
for i in range(3):
    try: raise ex
    except ValueError as e: print(i, rc(ex), rc(e))
print(rc(ex))
