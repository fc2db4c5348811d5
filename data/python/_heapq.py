"""Heaps in lists, where every item is at most as large as its two children: CPython's _heapq."""

import sys as _sys


_none = object()


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


def _rise(heap, top, pos, largest=False):
    """An item rises until its parent is no larger. It changes places at each step, since a comparison may raise."""
    while pos > top:
        parent = pos - 1 >> 1
        if not (_less(heap, parent, pos) if largest else _less(heap, pos, parent)):
            return
        heap[pos], heap[parent] = heap[parent], heap[pos]
        pos = parent


def _settle(heap, top, largest=False):
    """An item sinks below the smaller of its children down to a leaf, and rises from there: few of them rise far."""
    pos, end = top, len(heap)
    while 2 * pos + 1 < end:
        child = 2 * pos + 1
        if child + 1 < end and not (_less(heap, child + 1, child) if largest else _less(heap, child, child + 1)):
            child += 1
        heap[pos], heap[child] = heap[child], heap[pos]
        pos = child
    _rise(heap, top, pos, largest)


def heappush(heap, item):
    _check(heap, 'heappush')
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def _pop(heap, largest=False):
    item = heap.pop()
    if heap:
        item, heap[0] = heap[0], item
        _settle(heap, 0, largest)
    return item


def heappop(heap):
    _check(heap, 'heappop', '')
    if not heap:
        raise IndexError('index out of range')
    return _pop(heap)


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


def _arrange(heap, largest=False):
    for pos in range(len(heap) // 2 - 1, -1, -1):
        _settle(heap, pos, largest)


def heapify(heap):
    _check(heap, 'heapify', '')
    _arrange(heap)


def _alone(choose, iterable, key):
    options = {} if key is None else {'key': key}
    chosen = choose(iter(iterable), default=_none, **options)
    return [] if chosen is _none else [chosen]


def _select(n, iterable, key, largest):
    """What sorting would give first. The worst that is kept is on top; of equal ones the earlier is better."""
    items = iter(iterable)
    step = -1 if largest else 1
    kept = [(item if key is None else key(item), i * step, item) for i, item in zip(range(n), items)]
    if kept:
        _arrange(kept, not largest)
        order = n * step
        for item in items:
            rank = item if key is None else key(item)
            worst = kept[0][0]
            if worst < rank if largest else rank < worst:
                kept[0] = rank, order, item
                _settle(kept, 0, not largest)
                order += step
        kept.sort(reverse=largest)
    return [item for _, _, item in kept]
