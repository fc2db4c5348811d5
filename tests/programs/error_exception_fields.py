"""What exception classes take, keep and say."""
import types

def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r), r.args, str(r))
        for n in ('msg','name','path','name_from','obj','errno','strerror','filename','filename2','lineno','offset','text','end_lineno','end_offset','print_file_and_line','encoding','object','start','end','reason','code','value'):
            if hasattr(r, n): print('   ', n, repr(getattr(r, n)))
    except Exception as e: print(type(e).__name__, e)
t(ImportError); t(ImportError, 'a'); t(ImportError, 'a', 'b'); t(ImportError, 'a', name='n'); t(ImportError, name='n', path='p'); t(ImportError, 'm', nom=1); t(ModuleNotFoundError, 'x', bad=2); t(ImportError, name='n', path='p', name_from=2); t(ImportError, 1,name='n', path='p', a=2,b=3)
t(NameError, 'x', name='y'); t(UnboundLocalError, 'x', name='y'); t(AttributeError, name='a', obj=3); t(AttributeError, 'a', nome=3); t(NameError, 'a', obj=3)
t(StopIteration); t(StopIteration, 1); t(StopIteration, 1, 2); t(StopIteration, value=1); t(SystemExit); t(SystemExit, 1); t(SystemExit, 1, 2); t(SystemExit, code=3)
for n in range(7): t(OSError, *[2, 'no such', 'file', None, 'file2', 9, 8][:n])
t(OSError, 2, 'x', None); t(OSError, 'a', 'b'); t(OSError, 99999, 'b'); t(OSError, 2, 'x', None, None, 'g'); t(FileNotFoundError, 1, 'b'); t(OSError, errno=1);
t(SyntaxError); t(SyntaxError, 'm'); t(SyntaxError, 'm', ('f', 1, 2, 'text')); t(SyntaxError, 'm', ('f', 1, 2, 'text', 3, 4)); t(SyntaxError, 'm', ['f', 1, 2, 'text']); t(SyntaxError, 'm', ('f', 1, 2)); t(SyntaxError, 'm', ('f', 1, 2, 'text', 3)); t(SyntaxError, 'm', ('f', 1, 2, 'text', 3, 4, 5)); t(SyntaxError, 'm', 5); t(SyntaxError, 'm', 'ab'); t(SyntaxError, 'a', 'b', 'c'); t(SyntaxError, 'm', ('/a/b/f.py', 1, 2, 'text')); t(SyntaxError, 'm', ('f', None, 2, 'text')); t(SyntaxError, 'm', (None, 3, 2, 'text'));t(SyntaxError, msg=1); t(IndentationError, 'm', ('f', 1, 2, 'text'));t(SyntaxError, None, (None, 3, 2, 'text'))
t(UnicodeEncodeError); t(UnicodeEncodeError, 'a', 'xyz', 0, 1, 'r'); t(UnicodeEncodeError, 'a', 'xyz', 0, 2, 'r'); t(UnicodeEncodeError, 'a', b'xyz', 0, 2, 'r'); t(UnicodeEncodeError, 'a', 'xyz', 0.0, 2, 'r'); t(UnicodeEncodeError, 'a', 'xyz', 'x', 2, 'r'); t(UnicodeEncodeError, 1, 'xyz', 'x', 2, 'r'); t(UnicodeEncodeError, 'a', 'xyz', 0, 2); t(UnicodeEncodeError, 'a', 'xyz', 0, 2, 3)
t(UnicodeDecodeError, 'a', b'xyz', 0, 1, 'r'); t(UnicodeDecodeError, 'a', b'xyz', 0, 2, 'r'); t(UnicodeDecodeError, 'a', 'xyz', 0, 2, 'r'); t(UnicodeDecodeError, 'a', 3, 0, 2, 'r'); t(UnicodeDecodeError, 'a', b'x'); t(UnicodeEncodeError, 'a', '\xfcyz', 0, 1, 'r'); t(UnicodeEncodeError, 'a', '\ud800yz', 0, 1, 'r');t(UnicodeEncodeError, 'a', '\U00012345yz', 0, 1, 'r'); t(UnicodeEncodeError, 'a', 'xyz', 5, 6, 'r'); t(UnicodeEncodeError, 'a', 'xyz', -5, 6, 'r'); t(UnicodeEncodeError, 'a', '', 0, 1, 'r'); t(UnicodeDecodeError, 'a', b'', 0, 1, 'r'); t(UnicodeEncodeError, 'a', 'xyz', True, 6, 'r')
t(UnicodeTranslateError, 'xyz', 0, 1, 'r'); t(UnicodeTranslateError, 'xyz', 0, 2, 'r'); t(UnicodeTranslateError, 'xyz', 0); t(UnicodeTranslateError, b'xyz', 0, 2, 'r'); t(UnicodeTranslateError, '\u1234', 0, 1, 'r')
e = UnicodeEncodeError('a', 'xyz', 0, 1, 'r')
def u(f):
    try: f()
    except Exception as x: print(type(x).__name__, x)
    print(e)
def s(n, v):
    def f(): setattr(e, n, v)
    return f
u(s('start', 1)); u(s('end', 3)); u(s('end', 'x')); u(s('object', 'öäü')); u(s('reason', 5)); u(s('encoding', 7)); u(lambda: delattr(e, 'start')); u(lambda: delattr(e, 'reason')); 
e = UnicodeEncodeError('a', 'xyz', 0, 1, 'r')
u(s('end', 6)); u(s('start', 5));  u(s('end', -3)); u(lambda: print(e.start, e.end)); u(s('start', 1.5)); u(s('start', 10**30)); u(lambda: e.__init__('a', 'b', 0, 1, 'z')); u(lambda: e.__init__('a'))
e = UnicodeEncodeError.__new__(UnicodeEncodeError); print(repr(str(e))); print(e.start, e.object)
e = SyntaxError('m', ('f', 1, 2, 't')); del e.msg; print(e, e.msg); e.lineno = 'q'; print(e); e.filename = 5; print(e)
e = OSError(1, 'x', 'f'); e.errno = 5; print(e); e.filename = None; print(e); del e.strerror; print(e); e.filename2 = 'z'; e.filename='y'; print(e)
e = ImportError('t'); e.msg = 'other'; print(e); e.args = (1, 2); print(e)
class M(OSError):
    def __new__(cls, *a, **k): return super().__new__(cls, *a)
print(repr(M(1, 'b', foo=2)), M(1, 'b', foo=2).errno)
class M(OSError):
    def __init__(self, *a, **k): print('init', a, k)
e = M(1, 'b', foo=2); print(repr(e), e.errno, str(e))
class M(OSError):
    def __init__(self, *a, **k): super().__init__('y', 'z')
e = M(1, 'b', foo=2); print(repr(e), e.errno, str(e))
class M(OSError):
    def __new__(cls, *a, **k): return super().__new__(cls, *a)
    def __init__(self, *a, **k): super().__init__('y', 'z')
e = M(1, 'b', foo=2); print(repr(e), e.errno, str(e))


# What copies and tracebacks that are made by hand are built with.
def attempt(function, *arguments, **named):
    try:
        print(function(*arguments, **named))
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)


held = LookupError('held')
attempt(held.__setstate__, {'shelf': 3, 'args': (1, 2)})
print(held.shelf, held.args)
attempt(held.__setstate__, None)
attempt(held.__setstate__, [('shelf', 4)])
attempt(held.__setstate__, {4: 'shelf'})
attempt(lambda: BaseException().__setstate__())
attempt(lambda: BaseException().with_traceback())


try:
    held.missing
except AttributeError as error:
    entry = error.__traceback__
for arguments in ((), (None, entry.tb_frame, 0), (None, None, 0, 1), (3, entry.tb_frame, 0, 1),
                  (None, entry.tb_frame, 'a', 1), (None, entry.tb_frame, 0, 2 ** 40), (None, entry.tb_frame, 0, 1, 2)):
    attempt(types.TracebackType, *arguments)
try:
    made = types.TracebackType(entry, entry.tb_frame, tb_lasti=7, tb_lineno=3)
    print(made.tb_next is entry, made.tb_frame is entry.tb_frame, made.tb_lasti, made.tb_lineno)
    made.tb_next = None
    print(made.tb_next)
except TypeError as error:
    print(error)
