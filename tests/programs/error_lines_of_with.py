"""Which line the entering and leaving of a with statement blames."""
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


def f15():
    with Fine() as b, \
       nothing as c:
       pass


def f16():
    with Fine() as c:
        1/0


def f17():
    with NoEntry() as c:
        1/0


def f18():
    with NoExit() as c:
        pass


def f19():
    with NoExit() as c:
        1/0


def f20():
    with (
        NoExit()
    ):
        return 5


def f21():
    for i in [1, 2]:
        with NoExit() as c:
            continue


def f64():
    with Fine() as nothing.a: pass


for case in (f15, f16, f17, f18, f19, f20, f21, f64):
    print('---', case.__name__, file=sys.stderr)
    try:
        case()
    except Exception:
        traceback.print_exc()
