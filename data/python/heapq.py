"""Heaps in lists; what keeps them in order is built in (_heapq)."""

from _heapq import (_heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush, heappushpop,
                    heapreplace)
from _selection import alone as _alone, select as _select

_end = object()


def merge(*iterables, key=None, reverse=False):
    arrange, pop, replace = (_heapify_max, _heappop_max, _heapreplace_max) if reverse else (heapify, heappop, heapreplace)
    streams = []
    for order, iterator in enumerate(map(iter, iterables)):
        value = next(iterator, _end)
        if value is not _end:
            streams.append([value if key is None else key(value), -order if reverse else order, value, iterator])
    arrange(streams)
    while len(streams) > 1:
        first = streams[0]
        yield first[2]
        value = next(first[3], _end)
        if value is _end:
            pop(streams)
        else:
            first[0], first[2] = value if key is None else key(value), value
            replace(streams, first)
    for _, _, value, iterator in streams:
        yield value
        yield from iterator


def nsmallest(n, iterable, key=None):
    if n == 1:
        return _alone(min, iterable, key)
    if hasattr(iterable, '__len__') and n >= len(iterable):
        return sorted(iterable, key=key)[:n]
    return _select(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    if n == 1:
        return _alone(max, iterable, key)
    if hasattr(iterable, '__len__') and n >= len(iterable):
        return sorted(iterable, key=key, reverse=True)[:n]
    return _select(n, iterable, key, True)
