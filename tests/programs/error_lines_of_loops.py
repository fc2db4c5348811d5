"""Which line a loop or comprehension over what has no iterator blames."""
import sys
import traceback

nothing = None


def f12():
    for i in (
        5
    ):
        pass


def f13():
    return [
        i
        for i in
        5]


def f14():
    return [
        j for i in [5]
        for j in i]


def f40():
    if nothing == 1: pass
    elif nothing.foo: pass


def f41():
    while nothing == 1: pass
    while nothing.foo:
        pass


def f62():
    for a[5] in [1]: pass


def f63():
    for nothing.a in [1]: pass


def f82():
    yield nothing.foo


def f83():
    list(f82())


def f84():
    for i in f82(): pass


def f85():
    yield from f82()


def f86():
    next(f85())


def f87():
    [*f82()]


def f88():
    a, b = f82()


for case in (f12, f13, f14, f40, f41, f62, f63, f82, f83, f84, f85, f86,
             f87, f88):
    print('---', case.__name__, file=sys.stderr)
    try:
        case()
    except Exception:
        traceback.print_exc()
