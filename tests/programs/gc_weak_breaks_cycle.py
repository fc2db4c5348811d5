"""A weak reference to the parent: no cycle."""
import gc, weakref
gc.disable(); gc.collect()
class Child:
    def __init__(self, parent): self.parent = weakref.ref(parent)
    def __del__(self): print('child gone')
class Parent:
    def __init__(self): self.children = [Child(self) for _ in range(2)]
    def __del__(self): print('parent gone', [c.parent() is self for c in self.children])
p = Parent()
c = p.children[0]
print(c.parent() is p)
del p
print(c.parent())
del c
print(gc.collect())
