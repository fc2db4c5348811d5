"""Operators, subscripts and displays over several lines."""
import sys
import traceback

nothing = None


def f1():
    "日本" + nothing


def f2():
    nothing.日本


def f3():
    nothing["日本"]


def f6():
    nothing.foo


def f7():
    nothing + 1


def f8():
    nothing.foo   # c


def f9():
    "日本"; nothing.foo


def f10():
    "日本"; nothing[
      0]


def f11():
    return [nothing,
        1].foo


def f111():
    return (1 +
       2 + nothing
       + 5)


def f112():
    return 1 < nothing < 3


def f113():
    return 1 in nothing


def f114():
    return not nothing.a


def f115():
    return -nothing


def f116():
    return 1 if nothing.foo else 2


def f117():
    return nothing and nothing.foo


def f118():
    return nothing or nothing.foo


def f119():
    return 5 @ nothing


def f120():
    return nothing[1:2, ::3]


def f121():
    return nothing [ 1 : 2 ] + 5


def f122():
    return (nothing) [1]


def f123():
    return (nothing)(1)


def f124():
    return (1) + (nothing)


def f125():
    return ((1) + (nothing))


def f126():
    return ( (1) /  # comment )
     (0) )


def f127():
    return "a)" + nothing


def f128():
    return (nothing)+ \
        1


def f129():
    return 1+ (nothing and 1) +nothing+None


def f130():
    return a[0] + b[1] if False else 1 . foo


for case in (f1, f2, f3, f6, f7, f8, f9, f10, f11, f111, f112, f113,
             f114, f115, f116, f117, f118, f119, f120, f121, f122, f123, f124, f125,
             f126, f127, f128, f129, f130):
    print('---', case.__name__, file=sys.stderr)
    try:
        case()
    except Exception:
        traceback.print_exc()
