class Node:
    def __init__(self, value):
        self.value = value
        self.next = None


def chain(n):
    head = None
    for i in range(n):
        node = Node(i)
        node.next = head
        head = node
    return head


for round in range(20):
    chain(2000)
