"""Children that know their parent."""
import gc
gc.collect(); gc.disable()
class Tree:
    def __init__(self, parent=None):
        self.parent = parent
        self.children = []
        if parent: parent.children.append(self)
def grow(depth, width, parent=None):
    t = Tree(parent)
    if depth:
        for _ in range(width): grow(depth - 1, width, t)
    return t
for depth, width in ((0, 0), (1, 2), (2, 2), (3, 3)):
    t = grow(depth, width)
    print(gc.collect(), end=' ')
    del t
    print(gc.collect())
