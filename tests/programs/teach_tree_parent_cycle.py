"""A tree whose children know their parent: what counting frees and what it does not."""
import gc
import weakref

gc.collect()
gc.disable()


class Node:
    def __init__(self, name, weak):
        self.name = name
        self.weak = weak
        self.children = []
        self._parent = None

    @property
    def parent(self):
        return self._parent() if self.weak and self._parent else self._parent

    def add(self, child):
        self.children.append(child)
        child._parent = weakref.ref(self) if self.weak else self
        return child

    def __del__(self):
        print('free', self.name)


def build(weak):
    root = Node('root', weak)
    left = root.add(Node('left', weak))
    root.add(Node('right', weak))
    left.add(Node('leaf', weak))
    print(left.parent is root, left.children[0].parent.name)
    return root


print('weak parents')
tree = build(True)
del tree
print('collected', gc.collect())
print('strong parents')
tree = build(False)
del tree
print('nothing freed yet')
found = gc.collect()
print('found some', found >= 4)
