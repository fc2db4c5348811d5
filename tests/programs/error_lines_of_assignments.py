"""Targets that cannot be assigned to, unpacked or deleted."""
import sys
import traceback

nothing = None


class Fine:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        return False


class NoEntry(Fine):
    def __enter__(self):
        return 1 / 0


class NoExit(Fine):
    def __exit__(self, *args):
        return 1 / 0


def f52():
    a = [1]
    a[5] = 3


def f53():
    a = [1]
    a[5] += 3


def f54():
    a = (1,)
    a[0] += 3


def f55():
    nothing.a = 1


def f56():
    nothing.a += 1


def f57():
    del nothing.a


def f58():
    a, b = c = 5


def f59():
    (a,
     b) = 1, 2, 3


def f60():
    a = b = c = nothing.foo = 3


def f61():
    a = [1]; a[0], a[5] = 3, 4


def f62():
    for a[5] in [1]: pass


def f63():
    for nothing.a in [1]: pass


def f64():
    with Fine() as nothing.a: pass


def f65():
    number: int = 1/0


def f67():
    del zzz_
    zzz_ = 1


def f68():
    print(zzz_)
    zzz_ = 1


def f69():
    def g(): return yy
    g()
    yy = 1


for case in (f52, f53, f54, f55, f56, f57, f58, f59, f60, f61, f62, f63,
             f64, f65, f67, f68, f69):
    print('---', case.__name__, file=sys.stderr)
    try:
        case()
    except Exception:
        traceback.print_exc()
