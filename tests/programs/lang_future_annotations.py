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


# The text is written anew from the tree, whatever the spacing; up to 3.8 with what could be computed.
def shapes(a: u'x', b: "it's", c: "a" "b", d: (1+2)*3, e: -x**2, f: (-x)** -2, g: a-(b-c), h: (a**b)**c, i: not (a==b),
           j: (a or b) and c, k: a<b<=c!=d, l: (a if b else c) if d else e, m: lambda *, a: (b,c), n: lambda x,*y,z=1,**k:x,
           o: x[1:2,::3], p: x[1,2], q: x[(y,)], r: (1,), s: (), t: {**a,1:2}, u: {1}, v: [x  for x in y if z], w: f((i for i in x),1),
           x: f(i for i in x), y: {k:v for k,v in z}, z: 1 .real, aa: 1.50, ab: 0x10, ac: 1e16, ad: 1e400, ae: ..., af: (1,...),
           ag: f'{a!r:>{b}}{{}}', ah: f"{a['b']}", ai: f'{ {1} }', aj: b'a' b"'", ak: (a,b)[0], al: (lambda:0)(), am: -1 .real,
           an: ~ a&b|c^d, ao: a  not in b, ap: a is  not b, aq: "\n\u1234", ar: [*a,b], as_: a@b//c%d<<e>>f, at: __debug__) -> {}:
    pass


for name, text in shapes.__annotations__.items():
    print(name, text)
