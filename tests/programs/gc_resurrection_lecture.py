import gc, weakref
gc.collect(); gc.disable()
graveyard = []
class Zombie:
    def __init__(self, n): self.n = n; self.deaths = 0
    def __del__(self):
        self.deaths += 1
        print('del', self.n, self.deaths)
        graveyard.append(self)
def fin(o): return getattr(gc, 'is_finalized', lambda o: 'n/a')(o)
z = Zombie('z'); w = weakref.ref(z); print(fin(z)); del z
print(len(graveyard), w() is graveyard[0], fin(graveyard[0]))
z = graveyard.pop(); del z; print(w(), len(graveyard))
a, b = Zombie('a'), Zombie('b'); a.o = b; b.o = a; wa, wb = weakref.ref(a), weakref.ref(b)
del a, b; print(gc.collect(), len(graveyard), wa(), wb())
for g in graveyard: print(g.n, g.o.n, fin(g))
del g; graveyard.clear(); print(gc.collect(), gc.collect())
class Half:
    def __init__(self, n): self.n = n
    def __del__(self):
        print('half', self.n)
        if self.n == 1: graveyard.append(self)
h = [Half(i) for i in range(3)]
for i in range(3): h[i].nx = h[(i + 1) % 3]
del h; print(gc.collect(), len(graveyard), [x.n for x in graveyard]); graveyard.clear(); print(gc.collect())
h = [Half(i) for i in range(3)]
h[0].nx = h[1]; h[1].me = h[1]; h[2].me = h[2]
ws = [weakref.ref(x, lambda r, i=i: print('cb', i)) for i, x in enumerate(h)]
del h; print(gc.collect(), [x() for x in ws]); print(gc.collect()); graveyard.clear(); print(gc.collect())
class Parent:
    def __init__(self): self.child = Child(self)
class Child:
    def __init__(self, p): self.p = p
    def __del__(self): print('child', self.p.child is self); graveyard.append(self.p)
p = Parent(); del p; print(gc.collect(), [type(x).__name__ for x in graveyard]); graveyard.clear(); print(gc.collect())
class Phoenix:
    born = 0
    def __init__(self): Phoenix.born += 1; self.me = self
    def __del__(self):
        if Phoenix.born < 4: Phoenix()
Phoenix(); print([gc.collect() for _ in range(5)], Phoenix.born)
class Saver:
    saved = None
    def __del__(self): Saver.saved = self; self.__class__.count = getattr(self, 'count', 0) + 1
s = Saver(); del s; print(Saver.count); Saver.saved = None; print(Saver.count)
def local():
    class Loc:
        def __del__(self): graveyard.append(type(self))
    Loc()
local(); print(gc.collect(), len(graveyard)); graveyard.clear(); print(gc.collect())
