import gc
import weakref
gc.collect(); gc.disable()
class Node:
    def __init__(self, name): self.name = name; self.links = []
    def __repr__(self): return 'Node(%r)' % self.name
registry = weakref.WeakValueDictionary()
def make(name):
    n = Node(name); registry[name] = n
    return n
a, b, c = make('a'), make('b'), make('c')
a.links.append(b); b.links.append(a)
c.links.append(a)
print(sorted(registry))
del a
print(sorted(registry))
del b
print(sorted(registry), gc.collect(), sorted(registry))
del c
print('before', sorted(registry))
gc.collect()
print('after', sorted(registry))
died = []
def watch(o):
    weakref.finalize(o, died.append, o.name)
x, y = Node('x'), Node('y')
watch(x); watch(y)
x.links.append(y); y.links.append(x)
del x, y
print(died)
gc.collect()
print(sorted(died))
class Cache:
    def __init__(self): self.data = weakref.WeakKeyDictionary()
    def get(self, k):
        if k not in self.data:
            print('compute', k)
            self.data[k] = len(k.name)
        return self.data[k]
cache = Cache()
n = Node('key')
print(cache.get(n), cache.get(n), len(cache.data))
del n
print(len(cache.data))
