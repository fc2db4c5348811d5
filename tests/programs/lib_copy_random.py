import copy
import random
class Node:
    def __init__(self, v): self.v = v; self.links = []
a = Node(1); b = Node([2]); a.links.append(b); b.links.append(a)
c = copy.copy(a); d = copy.deepcopy(a)
print(c.links is a.links, d.links is a.links, d.links[0].links[0] is d, d.links[0].v == [2], d.links[0].v is b.v)
l = [1, [2, 3], (4, [5])]; m = copy.deepcopy(l); m[1].append('x'); m[2][1].append('y'); print(l, m)
class Custom:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
print(copy.copy(Custom()), copy.deepcopy([Custom()]), copy.copy((1, 2)), copy.copy({1: 2}), copy.copy({1, 2}))
random.seed(42)
print(random.random(), random.randint(1, 100), random.choice('abcdef'), random.uniform(1, 2))
x = list(range(10)); random.shuffle(x); print(x, random.sample(range(100), 5))
random.seed('text'); print(random.random(), random.randrange(0, 100, 5), random.getrandbits(16))
r = random.Random(7); print([r.randint(0, 9) for _ in range(10)], round(r.gauss(0, 1), 6))
