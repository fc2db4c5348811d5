# 3.6 does not know the feature: a syntax error there.
from __future__ import annotations
from typing import List, Optional


class Node:
    value: int
    next: Node = None
    children: List[Node]
    pair: (int, str) = None
    table: dict[str, list[Node]]
    either: int | None
    call: f(x, *y, k=1, **z)
    made: lambda x, *y, k=1: x + y
    some: [i for i in range(3) if i]
    items: {1: 2, **rest}
    group: {1, 2}
    name: a.b.c
    when: x if y else z

    def link(self, other: Node, *rest: Node, deep: bool = True, **more: Any) -> Node:
        self.next = other
        return other


for name, text in Node.__annotations__.items():
    print(name, repr(text))
print(Node.link.__annotations__)
missing: NoSuchName = 1
print(__annotations__)
