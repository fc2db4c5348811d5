# Stack / queue / linked list / LRU
from collections import deque, OrderedDict, Counter, defaultdict, namedtuple, ChainMap
class Stack:
    def __init__(self): self._items = []
    def push(self, x): self._items.append(x)
    def pop(self):
        if not self._items: raise IndexError("pop from empty stack")
        return self._items.pop()
    def __len__(self): return len(self._items)
    def __bool__(self): return bool(self._items)
    def __iter__(self): return reversed(self._items)
    def __contains__(self, x): return x in self._items
s = Stack()
for c in "hello": s.push(c)
print(len(s), list(s), 'h' in s, bool(s))
while s: print(s.pop(), end=" ")
print()
try: s.pop()
except IndexError as e: print("error:", e)
q = deque([1,2,3], maxlen=3)
q.append(4); print(q); q.appendleft(0); print(q); q.rotate(1); print(q, q.maxlen)
c = Counter("mississippi")
print(c, c.most_common(2), c['z'], sum(c.values()))
c.update("miss"); print(c); c.subtract({"s": 2}); print(c)
print(sorted(c.elements()))
print(c + Counter(a=1), c - Counter(i=3), c & Counter(i=1), c | Counter(q=2))
d = defaultdict(list)
for k, v in [("a",1),("b",2),("a",3)]: d[k].append(v)
print(d, dict(d), d["new"], len(d))
Point = namedtuple("Point", "x y")
p = Point(1, 2)
print(p, p.x, p[1], p._asdict(), p._replace(x=5), Point._fields, Point._make([7,8]))
x, y = p
print(x, y, p == (1,2), hash(p) == hash((1,2)))
od = OrderedDict([("a",1),("b",2)]); od.move_to_end("a"); print(od, list(od), od.popitem(last=False))
cm = ChainMap({"a":1},{"a":2,"b":3}); print(cm["a"], cm["b"], sorted(cm), cm)
class LRU:
    def __init__(self, cap): self.cap, self.d = cap, OrderedDict()
    def get(self, k):
        if k not in self.d: return -1
        self.d.move_to_end(k); return self.d[k]
    def put(self, k, v):
        self.d[k] = v; self.d.move_to_end(k)
        if len(self.d) > self.cap: self.d.popitem(last=False)
l = LRU(2); l.put(1,1); l.put(2,2); print(l.get(1)); l.put(3,3); print(l.get(2), l.d)
