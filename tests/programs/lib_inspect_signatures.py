"""Signatures, binding, members and documentation of callables."""
import inspect, functools, sys
from inspect import signature, Parameter


def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as e:
        print(type(e).__name__, e)


def f(a, b=2, *args, c, d='x', **kw) -> int:
    """doc f"""


sig = signature(f)
print(sig, repr(sig))
print(list(sig.parameters), sig.return_annotation)
for n, p in sig.parameters.items():
    print(n, p.kind, str(p), repr(p), p.default is Parameter.empty, p.annotation is Parameter.empty)
print(int(Parameter.KEYWORD_ONLY), Parameter.VAR_KEYWORD.name, Parameter.POSITIONAL_ONLY < Parameter.KEYWORD_ONLY)
b = sig.bind(1, c=5, z=9)
print(b, b.args, b.kwargs, dict(b.arguments))
b.apply_defaults()
print(b, b.args, b.kwargs)
show(sig.bind, 1)
show(sig.bind, c=1)
show(sig.bind, 1, 2, 3, c=1, d=2)
show(sig.bind, 1, a=2, c=1)
print(sig.bind_partial(1))


def g(x: int, y: 'str'='q', *, z: float=1.0) -> None:
    pass


print(signature(g))
show(signature(g).bind, 1, 2, 3)
show(signature(g).bind, 1, w=2)


class C:

    def __init__(self, a, b=1):
        pass

    def m(self, x, *y):
        pass

    @classmethod
    def cm(cls, q):
        pass

    @staticmethod
    def sm(r):
        pass

    def __call__(self, v):
        pass

    @property
    def p(self):
        """prop doc"""


print(signature(C), signature(C(1).m), signature(C.m), signature(C.cm), signature(C.sm), signature(C(1)))


class D:
    pass


class E:

    def __new__(cls, n):
        return super().__new__(cls)


print(signature(D), signature(E))
show(signature, 3)
print(signature(functools.partial(f, 1, c=3)), signature(functools.partial(g, y='z')))


@functools.wraps(f)
def w(*a, **k):
    pass


print(signature(w), signature(w, follow_wrapped=False), inspect.unwrap(w) is f)
print(signature(lambda x, y=1: 0), signature(lambda: 0))
s2 = sig.replace(return_annotation=str, parameters=[Parameter('n', Parameter.POSITIONAL_OR_KEYWORD)])
print(s2, s2 == sig, sig == signature(f))
show(lambda: Parameter('1x', Parameter.KEYWORD_ONLY))
show(lambda: Parameter('x', Parameter.VAR_POSITIONAL, default=1))
print(Parameter('x', Parameter.KEYWORD_ONLY, default=3).replace(name='y'))
show(lambda: inspect.Signature([Parameter('a', Parameter.KEYWORD_ONLY), Parameter('b', Parameter.POSITIONAL_OR_KEYWORD)]))
show(lambda: inspect.Signature([Parameter('a', Parameter.KEYWORD_ONLY)] * 2))


def gen():
    yield 1


x = gen()
print(inspect.getgeneratorstate(x))
next(x)
print(inspect.getgeneratorstate(x))
list(x)
print(inspect.getgeneratorstate(x))
print([inspect.isgeneratorfunction(gen), inspect.isgenerator(x), inspect.isfunction(f), inspect.ismethod(C(1).m), inspect.ismethod(C.cm), inspect.isclass(C), inspect.ismodule(sys), inspect.isbuiltin(len), inspect.isroutine(len), inspect.isdatadescriptor(C.p), inspect.iscode(f.__code__), inspect.isframe(sys._getframe()), inspect.isabstract(C)])
print([n for n, v in inspect.getmembers(C, inspect.isfunction)], [n for n, v in inspect.getmembers(C(1), inspect.ismethod)])
print(inspect.getdoc(f), inspect.getdoc(C.p), inspect.cleandoc('a\n    b\n      c\n'))


class Base:

    def h(self):
        """base h"""


class Sub(Base):

    def h(self):
        pass


print(inspect.getdoc(Sub.h), inspect.getdoc(Sub().h), inspect.getmro(Sub)[1].__name__)
n = 5


def outer():
    k = 1

    def inner():
        return k + n + len([])
    return inner


cv = inspect.getclosurevars(outer())
print(cv.nonlocals, sorted(cv.globals), sorted(cv.builtins), cv.unbound)
print(inspect.getattr_static(C(1), 'p') is C.__dict__['p'], inspect.currentframe().f_code.co_name, inspect.currentframe().f_lineno)


def who():
    return inspect.currentframe().f_back.f_code.co_name


def caller():
    return who()


print(caller())
