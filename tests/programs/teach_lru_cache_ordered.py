"""An LRU cache three ways: OrderedDict, a linked list with a dictionary, functools."""
import functools
import gc
import weakref
from collections import OrderedDict


gc.disable()


class OrderedCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.store = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key, compute):
        try:
            value = self.store[key]
        except KeyError:
            self.misses += 1
            value = self.store[key] = compute(key)
            if len(self.store) > self.capacity:
                dropped, _ = self.store.popitem(last=False)
                print('  dropped', dropped)
            return value
        self.hits += 1
        self.store.move_to_end(key)
        return value

    def __repr__(self):
        return '%s(%d, %r)' % (type(self).__name__, self.capacity, list(self.store))


class Node:
    __slots__ = ('key', 'value', 'before', 'after', '__weakref__')

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.before = self.after = self

    def unlink(self):
        self.before.after, self.after.before = self.after, self.before
        self.before = self.after = self


class LinkedCache:
    """The newest stands before the root, the oldest after it."""

    def __init__(self, capacity):
        self.capacity = capacity
        self.root = Node()
        self.nodes = {}

    def _make_newest(self, node):
        last = self.root.before
        last.after = self.root.before = node
        node.before, node.after = last, self.root

    def get(self, key, compute):
        node = self.nodes.get(key)
        if node is None:
            node = self.nodes[key] = Node(key, compute(key))
            if len(self.nodes) > self.capacity:
                oldest = self.root.after
                oldest.unlink()
                del self.nodes[oldest.key]
                print('  dropped', oldest.key)
        else:
            node.unlink()
        self._make_newest(node)
        return node.value

    def __iter__(self):
        node = self.root.after
        while node is not self.root:
            yield node.key
            node = node.after


class Blob:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return 'Blob(%d)' % self.n


def play(cache):
    seen = weakref.WeakValueDictionary()

    def compute(n):
        blob = seen[n] = Blob(n)
        return blob

    for n in (1, 2, 3, 1, 4, 5, 1, 2):
        print(' ', n, '->', cache.get(n, compute))
    print('  alive:', sorted(seen))
    return seen


ordered = OrderedCache(3)
play(ordered)
print(ordered, ordered.hits, ordered.misses)
print(ordered.store.keys(), list(reversed(ordered.store)))

linked = LinkedCache(3)
alive = play(linked)
print(list(linked), linked.root.after.value, linked.root.before.value)
linked.nodes.clear()
print('nodes gone from the dictionary, the ring keeps them:', sorted(alive))
node = linked.root
while node.after is not node:
    node.after.unlink()
node = None
print('ring taken apart, each node is a ring of its own:', sorted(alive))
print('collected:', gc.collect() > 0, sorted(alive))


@functools.lru_cache(maxsize=3)
def square(n):
    print('  computing', n)
    return n * n


print([square(n) for n in (1, 2, 3, 1, 4, 5, 1, 2)])
print(square.cache_info())
square.cache_clear()
print(square.cache_info(), square.__wrapped__(7))

try:
    for key in ordered.store:
        ordered.store.move_to_end(key, last=False)
except RuntimeError as error:
    print('RuntimeError:', error)
try:
    ordered.store.move_to_end('nothing')
except KeyError as error:
    print('KeyError:', error)
try:
    OrderedDict().popitem()
except KeyError as error:
    print('KeyError:', error)
