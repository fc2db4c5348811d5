"""What heapq chooses of many; no frame of it is shown."""

from _heapq import _heapify_max, _heapreplace_max, heapify, heapreplace

_none = object()


def alone(choose, iterable, key):
    options = {} if key is None else {'key': key}
    chosen = choose(iter(iterable), default=_none, **options)
    return [] if chosen is _none else [chosen]


def select(n, iterable, key, largest):
    """What sorting would give first. The worst that is kept is on top; of equal ones the earlier is better."""
    items = iter(iterable)
    step = -1 if largest else 1
    kept = [(item if key is None else key(item), i * step, item) for i, item in zip(range(n), items)]
    if kept:
        arrange, replace = (heapify, heapreplace) if largest else (_heapify_max, _heapreplace_max)
        arrange(kept)
        order = n * step
        for item in items:
            rank = item if key is None else key(item)
            worst = kept[0][0]
            if worst < rank if largest else rank < worst:
                replace(kept, (rank, order, item))
                order += step
        kept.sort(reverse=largest)
    return [item for _, _, item in kept]
