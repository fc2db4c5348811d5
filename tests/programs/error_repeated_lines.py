# How many lines alike a traceback leaves out, in one and in more.
import traceback


def down(n):
    if n == 0:
        raise ValueError('bottom')
    down(n - 1)


def around(n):
    return down(n) if n < 2 else around(n - 1)


for depth in range(2, 9):
    try:
        down(depth)
    except ValueError:
        traceback.print_exc()
try:
    around(6)
except ValueError:
    traceback.print_exc()
down(4)
