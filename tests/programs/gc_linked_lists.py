"""Singly and doubly linked."""
import gc
gc.disable(); gc.collect()
class Node:
    __slots__ = ('value', 'next', 'prev')
    def __init__(self, value): self.value = value; self.next = self.prev = None
    def __del__(self): freed.append(self.value)
freed = []
def single(n):
    head = None
    for i in range(n):
        node = Node(i); node.next = head; head = node
    return head
def double(n):
    head = last = Node(0)
    for i in range(1, n):
        node = Node(i); last.next = node; node.prev = last; last = node
    return head
h = single(5); del h; print(freed); freed.clear()
h = double(5); del h; print(freed, gc.collect(), freed)
h = double(3); freed.clear()
h.next.prev = None; h.next.next.prev = None
del h; print(freed)
