"""What gc.collect(0), (1) and (2) find, and what the counters and lists say of it."""
import gc

gc.collect()
gc.disable()


class N:
    def __init__(self, name):
        self.name = name


def pair(name):
    a, b = N(name + '1'), N(name + '2')
    a.other, b.other = b, a


def mine(generation):
    return sorted(o.name for o in gc.get_objects(generation) if type(o) is N)


def stats(n):
    before = gc.get_stats()
    print(n, gc.collect(n), end=' ')
    print([(b['collections'] - a['collections'], b['collected'] - a['collected']) for a, b in zip(before, gc.get_stats())])


pair('young')
print(mine(0), mine(1), mine(2))
stats(0)
keep = N('keep')
keep.me = keep
print(mine(0), mine(1), mine(2))
stats(0)
print(mine(0), mine(1), mine(2), gc.get_count()[1:])
pair('a')
pair('b')
stats(2)
print(mine(0), mine(1), mine(2), gc.get_count()[1:])
new = N('new')
print([mine(g) for g in range(3)])
gc.collect(0)
gc.collect(0)
print(gc.get_count()[1:])
print([mine(g) for g in range(3)])
gc.collect()
print([mine(g) for g in range(3)], gc.get_count()[1:])
pair('frozen')
gc.freeze()
print(gc.collect(), gc.get_count()[1:], mine(2))
print([mine(g) for g in range(3)])
gc.unfreeze()
print([mine(g) for g in range(3)])
print(gc.collect())
print(gc.get_threshold())
gc.set_threshold(500, 5, 5)
print(gc.get_threshold())
gc.set_threshold(0)
print(gc.get_threshold())


class Revives:
    def __del__(self):
        back.append(self)


back = []
for n in (0, 2):
    r = Revives()
    r.me = r
    del r
    print(n, gc.collect(n), len(back), [any(o is back[-1] for o in gc.get_objects(g)) for g in (2, 0)])
    back[-1].me = None
    back.clear()

log = []


def tell(phase, info):
    log.append((phase, info['generation'], info['collected'], info['uncollectable']))


gc.callbacks.append(tell)
pair('c')
gc.collect(0)
pair('d')
gc.collect()
gc.callbacks.remove(tell)
print(log)
