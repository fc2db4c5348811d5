"""ExitStack, contextmanager and the other helpers of contextlib, with what they refuse."""
import contextlib, sys, io
from contextlib import *


def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)


class R:

    def __init__(s, n):
        s.n = n

    def __enter__(s):
        print('enter', s.n)
        return s

    def __exit__(s, *a):
        print('exit', s.n, a[0] and a[0].__name__)

    def close(s):
        print('close', s.n)


with ExitStack() as st:
    a = st.enter_context(R(1))
    b = st.enter_context(R(2))
    st.callback(print, 'cb', end='!\n')
    st.push(R(3))
    st.push(lambda *a: print('pushed', a))


def f():
    with ExitStack() as st:
        st.enter_context(R(1))
        st.callback(lambda: 1 / 0)
        st.enter_context(R(2))
        raise KeyError('x')


show(f)


def f():
    with ExitStack() as st:
        st.push(lambda t, v, tb: print('suppress', t) or True)
        st.enter_context(R(1))
        raise KeyError('x')
    print('after')


show(f)


def f():
    try:
        with ExitStack() as st:
            st.callback(lambda: [].pop())
            raise KeyError('x')
    except IndexError as e:
        print(repr(e.__context__))


f()
s = ExitStack()
s.enter_context(R('p'))
t = s.pop_all()
s.close()
print('closing t')
t.close()
show(lambda: ExitStack().enter_context(3))
show(lambda: ExitStack().push(3))
show(lambda: ExitStack().callback())
show(lambda: ExitStack().callback(3))
with suppress(KeyError, IndexError):
    {}['x']
with suppress():
    pass


def f():
    with suppress(KeyError):
        [][1]


show(f)


def f():
    with suppress(LookupError):
        [][1]
    return 'ok'


show(f)
with closing(R('c')) as c:
    print(c.n)
with nullcontext(5) as x:
    print(x)
buf = io.StringIO() if hasattr(io, 'StringIO') else None
with redirect_stdout(buf):
    print('hidden')
    print('more')
print(repr(buf.getvalue()))
b2 = io.StringIO()
with redirect_stderr(b2):
    print('err', file=sys.stderr)
print(repr(b2.getvalue()))


@contextmanager
def tag(n):
    """tag doc"""
    print('<%s>' % n)
    try:
        yield n
    except ValueError as e:
        print('caught', e)
    finally:
        print('</%s>' % n)


with tag('a') as x:
    print(x)
with tag('b'):
    raise ValueError('v')


def f():
    with tag('c'):
        raise KeyError('k')


show(f)


@tag('deco')
def g():
    print('in g')
    return 5


print(g(), g.__name__, tag.__name__, tag.__doc__, tag('x').__doc__)


@contextmanager
def once():
    yield


o = once()
with o:
    pass


def f():
    with o:
        pass


show(f)


@contextmanager
def two():
    yield 1
    yield 2


def f():
    with two():
        pass


show(f)


@contextmanager
def swallow():
    try:
        yield
    except Exception:
        pass


with swallow():
    raise RuntimeError


@contextmanager
def conv():
    try:
        yield
    except KeyError as e:
        raise ValueError('conv') from e


def f():
    with conv():
        {}[1]


try:
    f()
except ValueError as e:
    print(e, repr(e.__cause__), e.__context__ is e.__cause__)


def f():
    with swallow():
        raise StopIteration('s')


show(f)


@contextmanager
def plain():
    yield


def f():
    with plain():
        raise StopIteration('s')


show(f)


def f():
    with two():
        raise KeyError


show(f)


@contextmanager
def cont():
    try:
        yield
    except KeyError:
        yield 3


def f():
    with cont():
        raise KeyError


show(f)


@contextmanager
def notgen():
    return 5


print(type(notgen()).__name__)


class CD(ContextDecorator):

    def __enter__(s):
        print('E')
        return s

    def __exit__(s, *a):
        print('X', a[0])
        return False


@CD()
def h(x):
    return x * 2


print(h(4))


def f():
    with CD():
        raise IndexError('i')


show(f)


class My(AbstractContextManager):

    def __exit__(s, *a):
        return None


with My() as m:
    print(type(m).__name__)
show(AbstractContextManager)
print(isinstance(R(1), AbstractContextManager), issubclass(My, AbstractContextManager))
print(type(tag('z')), contextlib.contextmanager.__module__)


def gen():
    with R('g') as r:
        yield 1
        yield 2


it = gen()
print(next(it))
it.close()


@contextmanager
def nested():
    with tag('n1'), tag('n2'):
        yield


with nested():
    print('body')
with ExitStack() as st:
    fs = [st.enter_context(tag(i)) for i in range(3)]
    print(fs)
