class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self._size = 0
        for item in reversed(list(items)):
            self.push(item)

    def push(self, value):
        self.head = Node(value, self.head)
        self._size += 1

    def pop(self):
        if self.head is None:
            raise IndexError('pop from empty LinkedList')
        node = self.head
        self.head = node.next
        self._size -= 1
        return node.value

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return self._size

    def __contains__(self, value):
        return any(v == value for v in self)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [v for v in self][index]
        if index < 0:
            index += len(self)
        for i, v in enumerate(self):
            if i == index:
                return v
        raise IndexError('LinkedList index out of range')

    def reverse(self):
        prev = None
        node = self.head
        while node:
            node.next, prev, node = prev, node, node.next
        self.head = prev

    def __repr__(self):
        return ' -> '.join(map(repr, self)) or 'empty'


lst = LinkedList('abcde')
print(lst, len(lst), 'c' in lst, 'z' in lst)
lst.reverse()
print(lst, lst[0], lst[-1], lst[1:3])
print(lst.pop(), lst.pop(), list(lst))
try:
    lst[10]
except IndexError as e:
    print(repr(e))
empty = LinkedList()
print(empty, bool(empty), bool(lst))
try:
    empty.pop()
except IndexError as e:
    print(e)
a, *rest = lst
print(a, rest)
