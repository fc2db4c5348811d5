"""Raising, handling and what goes wrong in between."""
import sys
import traceback

nothing = None


def f70():
    raise ValueError(
        "x"
    )


def f71():
    raise ValueError("x") from \
        KeyError("y")


def f72():
    try:
        1/0
    except nothing:
        pass


def f73():
    try:
        1/0
    except (ValueError, nothing):
        pass


def f74():
    try:
        1/0
    except ValueError:
        pass
    finally:
        nothing.foo


def f75():
    try:
        1/0
    except ZeroDivisionError as e:
        raise


def f76():
    try:
        1/0
    except ZeroDivisionError as e:
        raise e


def f77():
    try:
        1/0
    except ZeroDivisionError as e:
        raise KeyError("x") from e


def f78():
    try:
        1/0
    except ZeroDivisionError as e:
        e.foo


def f79():
    raise


def f80():
    return lambda: nothing.foo


def f81():
    f80()()


for case in (f70, f71, f72, f73, f74, f75, f76, f77, f78, f79, f80, f81):
    print('---', case.__name__, file=sys.stderr)
    try:
        case()
    except Exception:
        traceback.print_exc()
