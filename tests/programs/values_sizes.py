import sys


class SI(int):
    pass


class SF(float):
    pass


class SS(str):
    pass


class SB(bytes):
    pass


print([sys.getsizeof(n) for n in (0, 1, -1, 255, 2 ** 30 - 1, 2 ** 30, 2 ** 60 - 1, 2 ** 60, 2 ** 90, 10 ** 100, True, False)])
print([sys.getsizeof(f) for f in (0.0, 1.5, float("inf"))])
print([sys.getsizeof(s) for s in ("", "a", "ab", "abc" * 10, "\u20ac", "\u20acab", "\U0001f600", "\U0001f600a" * 3)])
print([sys.getsizeof("x" * n) for n in range(0, 40, 7)])
print([sys.getsizeof(b) for b in (b"", b"a", b"abc", bytes(100))])
print([sys.getsizeof(x) for x in (SI(0), SI(1), SI(2 ** 70), SF(1.5), SS(""), SS("abc"), SS("\u20ac"), SB(b""), SB(b"abc"))])
print((5).__sizeof__(), "abc".__sizeof__(), b"abc".__sizeof__(), (1.5).__sizeof__())
