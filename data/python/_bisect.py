"""Searching and inserting in sorted lists: CPython's _bisect."""

import sys as _sys


def _find(a, x, lo, hi, key, right):
    if lo < 0:
        raise ValueError('lo must be non-negative')
    hi = len(a) if hi is None else hi
    while lo < hi:
        mid = (lo + hi) // 2
        item = a[mid] if key is None else key(a[mid])
        goes_behind = not x < item if right else item < x
        lo, hi = (mid + 1, hi) if goes_behind else (lo, mid)
    return lo


if _sys.version_info >= (3, 10):
    def bisect_right(a, x, lo=0, hi=None, *, key=None):
        return _find(a, x, lo, hi, key, True)

    def bisect_left(a, x, lo=0, hi=None, *, key=None):
        return _find(a, x, lo, hi, key, False)

    def insort_right(a, x, lo=0, hi=None, *, key=None):
        a.insert(_find(a, x if key is None else key(x), lo, hi, key, True), x)

    def insort_left(a, x, lo=0, hi=None, *, key=None):
        a.insert(_find(a, x if key is None else key(x), lo, hi, key, False), x)
else:
    def bisect_right(a, x, lo=0, hi=None):
        return _find(a, x, lo, hi, None, True)

    def bisect_left(a, x, lo=0, hi=None):
        return _find(a, x, lo, hi, None, False)

    def insort_right(a, x, lo=0, hi=None):
        a.insert(_find(a, x, lo, hi, None, True), x)

    def insort_left(a, x, lo=0, hi=None):
        a.insert(_find(a, x, lo, hi, None, False), x)
