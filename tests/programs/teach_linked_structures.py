"""A doubly linked list, a circular buffer, a stack, a queue and an LRU cache, written by hand."""


class Node:
    __slots__ = 'value', 'next', 'previous'

    def __init__(self, value=None):
        self.value = value
        self.next = self.previous = self


class LinkedList:
    def __init__(self, values=()):
        self._end = Node()
        self._size = 0
        self.extend(values)

    def _insert(self, value, before):
        node = Node(value)
        node.previous, node.next = before.previous, before
        node.previous.next = node.next.previous = node
        self._size += 1
        return node

    def _unlink(self, node):
        if node is self._end:
            raise IndexError('%s is empty' % type(self).__name__)
        node.previous.next, node.next.previous = node.next, node.previous
        node.next = node.previous = None
        self._size -= 1
        return node.value

    def _nodes(self):
        node = self._end.next
        while node is not self._end:
            following = node.next
            yield node
            node = following

    def __iter__(self):
        return (node.value for node in self._nodes())

    def __reversed__(self):
        node = self._end.previous
        while node is not self._end:
            yield node.value
            node = node.previous

    def __len__(self):
        return self._size

    def _at(self, index):
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError('index out of range')
        for i, node in enumerate(self._nodes()):
            if i == index:
                return node

    def __getitem__(self, index):
        if isinstance(index, slice):
            return type(self)(list(self)[index])
        return self._at(index).value

    def __setitem__(self, index, value):
        self._at(index).value = value

    def __delitem__(self, index):
        self._unlink(self._at(index))

    def __eq__(self, other):
        return isinstance(other, LinkedList) and list(self) == list(other)

    def __add__(self, other):
        result = type(self)(self)
        result.extend(other)
        return result

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __contains__(self, value):
        return any(v == value for v in self)

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, list(self))

    def append(self, value):
        self._insert(value, self._end)

    def appendleft(self, value):
        self._insert(value, self._end.next)

    def extend(self, values):
        for value in values:
            self.append(value)

    def pop(self):
        return self._unlink(self._end.previous)

    def popleft(self):
        return self._unlink(self._end.next)

    def reverse(self):
        for node in [self._end] + list(self._nodes()):
            node.next, node.previous = node.previous, node.next


l = LinkedList('abc')
l.append('d'); l.appendleft('z')
print(l, len(l), l[0], l[-1], l[1:3], list(reversed(l)), 'c' in l, 'q' in l)
l[0] = 'Z'
del l[1]
l += [1, 2]
print(l, l + (3,), l == LinkedList(['Z', 'b', 'c', 'd', 1, 2]), l != [1], l.pop(), l.popleft())
l.reverse()
print(l, sorted(map(str, l)), max(map(str, l)), [*l], dict(enumerate(l)))
for action in [lambda: l[99], lambda: l['x'], lambda: LinkedList().pop(), lambda: hash(l), lambda: l < l, lambda: setattr(Node(), 'colour', 1), lambda: l + 5]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Ring:
    def __init__(self, capacity):
        self.items, self.start, self.count = [None] * capacity, 0, 0

    def put(self, item):
        lost = None
        if self.count == len(self.items):
            lost = self.get()
        self.items[(self.start + self.count) % len(self.items)] = item
        self.count += 1
        return lost

    def get(self):
        if not self.count:
            raise LookupError('ring is empty')
        item = self.items[self.start]
        self.items[self.start] = None
        self.start = (self.start + 1) % len(self.items)
        self.count -= 1
        return item


ring = Ring(3)
print([ring.put(x) for x in 'abcde'], ring.items, ring.get(), ring.items, ring.count)


class LRU:
    def __init__(self, size):
        self.size, self.data, self.order = size, {}, LinkedList()

    def __getitem__(self, key):
        node = self.data[key]
        value = self.order._unlink(node)
        self.data[key] = self.order._insert(value, self.order._end)
        return value[1]

    def __setitem__(self, key, value):
        if key in self.data:
            self.order._unlink(self.data.pop(key))
        elif len(self.data) >= self.size:
            old, _ = self.order.popleft()
            del self.data[old]
        self.data[key] = self.order._insert((key, value), self.order._end)

    def keys(self):
        return [key for key, _ in self.order]


cache = LRU(2)
cache['a'] = 1
cache['b'] = 2
print(cache['a'], cache.keys())
cache['c'] = 3
print(cache.keys(), 'b' in cache.data)
try:
    cache['b']
except KeyError as error:
    print('KeyError', error)
print(LinkedList([1, [2]]), LinkedList(), bool(LinkedList()), bool(l))
LinkedList().popleft()
