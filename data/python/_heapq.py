"""Heaps in lists, where every item is at most as large as its two children: CPython's _heapq."""

import sys as _sys


def _check(heap, function, which=' 1'):
    if not isinstance(heap, list):
        raise TypeError('heap argument must be a list' if _sys.version_info < (3, 10) else
                        '%s() argument%s must be list, not %s' % (function, which, type(heap).__name__))


def _less(heap, one, other):
    size = len(heap)
    less = bool(heap[one] < heap[other])
    if len(heap) != size:
        raise RuntimeError('list changed size during iteration')
    return less


def _rise(heap, top, pos):
    """An item rises until its parent is no larger. It changes places at each step, since a comparison may raise."""
    while pos > top:
        parent = pos - 1 >> 1
        if not _less(heap, pos, parent):
            return
        heap[pos], heap[parent] = heap[parent], heap[pos]
        pos = parent


def _settle(heap, top):
    """An item sinks below the smaller of its children down to a leaf, and rises from there: few of them rise far."""
    pos, end = top, len(heap)
    while 2 * pos + 1 < end:
        child = 2 * pos + 1
        if child + 1 < end and not _less(heap, child, child + 1):
            child += 1
        heap[pos], heap[child] = heap[child], heap[pos]
        pos = child
    _rise(heap, top, pos)


def heappush(heap, item):
    _check(heap, 'heappush')
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap):
    _check(heap, 'heappop', '')
    if not heap:
        raise IndexError('index out of range')
    item = heap.pop()
    if heap:
        item, heap[0] = heap[0], item
        _settle(heap, 0)
    return item


def heapreplace(heap, item):
    _check(heap, 'heapreplace')
    if not heap:
        raise IndexError('index out of range')
    item, heap[0] = heap[0], item
    _settle(heap, 0)
    return item


def heappushpop(heap, item):
    _check(heap, 'heappushpop')
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _settle(heap, 0)
    return item


def heapify(heap):
    _check(heap, 'heapify', '')
    for pos in range(len(heap) // 2 - 1, -1, -1):
        _settle(heap, pos)
