def a():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError('bad value') from e
def b():
    try: a()
    except ValueError: raise KeyError('k')
def c():
    try: b()
    except KeyError as e:
        raise RuntimeError('final') from None
import traceback
for f in (a, b, c):
    try: f()
    except Exception as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
        traceback.print_exc()
        print(traceback.format_exc().count('\n'))
class MyErr(Exception):
    def __init__(self, code, msg='dflt'):
        super().__init__(code, msg); self.code = code
    def __str__(self): return 'E%d: %s' % (self.code, self.args[1])
try: raise MyErr(5)
except MyErr as e: print(e, repr(e), e.args, e.code)
try: e
except NameError as x: print(x)
def gen():
    try: yield 1
    except GeneratorExit: print('closing'); raise
    finally: print('finally')
g = gen(); next(g); g.close()
def nest():
    try:
        try: raise TypeError('t')
        finally: print('inner finally')
    except TypeError as e:
        e.extra = 1
        raise
try: nest()
except TypeError as e: print(e.extra, e.__traceback__.tb_lineno, e.__traceback__.tb_next.tb_lineno, e.__traceback__.tb_frame.f_code.co_name)
try: raise ValueError
except ValueError as e: print(repr(e), e.args, str(e) == '')
try: raise 5
except TypeError as e: print(e)
try: raise ValueError from 5
except TypeError as e: print(e)
try: raise
except RuntimeError as e: print(e)
try: assert 1 == 2, 'math %d' % 3
except AssertionError as e: print(e)
try: {}['x']
except KeyError as e: print(e, repr(e), e.args)
try: [].pop()
except IndexError as e: print(e)
try: int('x')
except (TypeError, ValueError) as e: print(e)
def r():
    try: return 'try'
    finally: print('f')
print(r())
def r2():
    for i in range(3):
        try: continue
        finally: print('c', i)
    while True:
        try: break
        finally: print('b')
    try: return 1
    finally: return 2
print(r2())
b()
