"""Decorators, defaults, annotations, bases: the line that is blamed for each."""
import sys
import traceback

nothing = None


def same(function):
    return function


def f42():
    @nothing
    def g(): pass


def f43():
    @same
    @nothing
    @same
    def g():
       pass


def f44():
    @nothing
    @same
    class A:
        a = 1


def f45():
    @same
    @nothing.foo
    def g():
       pass


def f46():
    @staticmethod
    @nothing(1,
      2)
    def g():
       pass


def f47():
    def g(a,
       b=1/0): pass


def f48():
    def g(a:
       1/0): pass


def f49():
    def g(a,
       b) -> nothing.foo: pass


def f50():
    class A(
       object,
       nothing): pass


def f51():
    class A:
        a = 1
        b = nothing.foo


for case in (f42, f43, f44, f45, f46, f47, f48, f49, f50, f51):
    print('---', case.__name__, file=sys.stderr)
    try:
        case()
    except Exception:
        traceback.print_exc()
