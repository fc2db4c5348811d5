"""Calls over several lines, chains of attributes and calls."""
import sys
import traceback

nothing = None


def f5(a, b):
    return a  .foo


def f4():
    f5(nothing,
       "日本")


def f89():
    return f"{nothing.foo}"


def f90():
    return f"""
{nothing.foo}
"""


def f91():
    return f"a {nothing:>{nothing.foo}}"


def f92():
    return f"a {nothing!r:{nothing}} b"


def f93():
    return "a" % nothing


def f94():
    return "a %s %s" % (
      nothing)


def f97():
    return {
        "a": 1,
        **nothing,
    }


def f98():
    return [
        1,
        *nothing,
    ]


def f99():
    f5(
        *nothing
    )


def f100():
    f5(1, a=2)


def f101():
    f5(1,
       a=2)


def f102():
    f5(
       **{"z": 1})


def f103():
    nothing(1)(2)


def f104():
    f80()().a.b


def f105():
    return nothing.a.b.c


def f106():
    return (nothing
       .a
       .b)


def f107():
    return (f80()
       .a(1)
       .b(2))


def f108():
    return f80().a(
       1).b(
         2)


def f109():
    return nothing[1][2][
        3]


def f110():
    return 1 + nothing * \
       2


for case in (f4, f89, f90, f91, f92, f93, f94, f97, f98, f99, f100, f101,
             f102, f103, f104, f105, f106, f107, f108, f109, f110):
    print('---', case.__name__, file=sys.stderr)
    try:
        case()
    except Exception:
        traceback.print_exc()
