import gc, sys
gc.collect(); gc.disable()
class Leaf: pass
class Tree:
    def __init__(self, d): self.kids = [Tree(d - 1), Tree(d - 1)] if d else [Leaf()]
t = Tree(3)
def count(name): return sum(1 for o in gc.get_objects() if type(o).__name__ == name)
print(count('Tree'), count('Leaf'))
def reach(o, seen=None):
    seen = {} if seen is None else seen
    todo = [o]
    while todo:
        x = todo.pop()
        if id(x) in seen or isinstance(x, type): continue
        seen[id(x)] = x; todo += gc.get_referents(x)
    return seen
s = reach(t); kinds = {}
for o in s.values(): kinds[type(o).__name__] = kinds.get(type(o).__name__, 0) + 1
print(sorted(kinds.items())); del s, o
def chain(o, depth=4):
    names = []
    for _ in range(depth):
        rs = [r for r in gc.get_referrers(o) if type(r).__name__ in ('Tree', 'list', 'dict') and r is not globals() and r is not names]
        if not rs: break
        o = rs[0]; names.append(type(o).__name__)
    return names
leaf = t.kids[0].kids[0].kids[0].kids[0]; print(type(leaf).__name__, chain(leaf)[:3], sys.getrefcount(leaf)); del leaf
t.up = t; del t; print(gc.collect(), count('Tree'), count('Leaf'))
