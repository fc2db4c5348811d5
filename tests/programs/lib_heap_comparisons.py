# Which items heapq compares, in which order, and what it leaves of a heap whose comparison raises.
import heapq
import traceback

log = []


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        log.append('%d<%d' % (self.n, other.n))
        return self.n < other.n

    def __eq__(self, other):
        log.append('%d=%d' % (self.n, other.n))
        return self.n == other.n

    def __repr__(self):
        return 'I%d' % self.n


class Stubborn(Item):
    def __lt__(self, other):
        if self.n == 4 or other.n == 4:
            raise ValueError('four')
        return self.n < other.n


def items(*numbers):
    return [Item(n) for n in numbers]


def show(function, *args, **keywords):
    del log[:]
    try:
        print(function(*args, **keywords))
    except Exception as e:
        print(type(e).__name__, e, [frame.name for frame in traceback.extract_tb(e.__traceback__)])
    print('   ', *log)


heap = items(7, 3, 9, 1, 8, 2, 5)
show(heapq.heapify, heap)
print(heap)
show(heapq.heappush, heap, Item(0))
show(heapq.heappushpop, heap, Item(4))
show(heapq.heapreplace, heap, Item(6))
while heap:
    show(heapq.heappop, heap)

for make in (heapq.heapify, heapq.heappop, lambda heap: heapq.heappush(heap, Stubborn(0))):
    heap = [Stubborn(n) for n in (5, 3, 6, 4, 9, 2)]
    show(make, heap)
    print(heap)


class Growing(Item):
    def __lt__(self, other):
        heap.append(self)
        return self.n < other.n


heap = []
heap.extend([Growing(1), Growing(2)])
show(heapq.heappush, heap, Growing(0))
show(heapq.heappop, [])
show(heapq.heapify, (1, 2))
show(heapq.heappush, 5, 1)

streams = [(1, 4, 9), (2, 3, 3, 8), (), (5,), (0, 10)]
for key, falls in ((None, False), (lambda item: item, False), (lambda item: -item.n, True)):
    for reverse in (False, True):
        parts = [items(*(s if falls == reverse else s[::-1])) for s in streams]
        show(lambda: list(heapq.merge(*parts, key=key, reverse=reverse)))

for choose in (heapq.nsmallest, heapq.nlargest):
    for n in (-1, 0, 1, 2, 3, 6, 9):
        for key in (None, lambda item: -item.n):
            show(choose, n, items(5, 3, 8, 1, 9, 2), key=key)
            show(choose, n, iter(items(5, 3, 8, 1, 9, 2)), key=key)
    show(choose, 1, [])
    show(choose, 2, [Stubborn(n) for n in (1, 2, 4)])
    show(choose, 2, 5)
