"""Searching and inserting in sorted lists; all of it is built in (_bisect)."""

from _bisect import bisect_left, bisect_right, insort_left, insort_right

bisect, insort = bisect_right, insort_right
