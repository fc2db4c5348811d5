"""Heaps in lists; what keeps them in order is built in (_heapq)."""

from _heapq import heapify, heappop, heappush, heappushpop, heapreplace


def merge(*iterables, key=None, reverse=False):
    streams = []
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for value in iterator:
            streams.append([key(value) if key else value, order, value, iterator])
            break
    while streams:
        best = streams[0]
        for stream in streams[1:]:
            if (best[0] < stream[0]) if reverse else (stream[0] < best[0]):
                best = stream
        yield best[2]
        for value in best[3]:
            best[0] = key(value) if key else value
            best[2] = value
            break
        else:
            streams.remove(best)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
