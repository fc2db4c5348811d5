# A container that is being printed is held; who handles an exception in __exit__ is handed its traceback.
import gc
import sys


class Item:
    def __repr__(self):
        counts.append([sys.getrefcount(c) for c in containers])
        return 'item'


counts = []
containers = []
item = Item()
for make in (lambda: [item], lambda: (item,), lambda: {1: item}, lambda: {item}, lambda: [[item]], lambda: {'k': (item,)}):
    made = make()
    containers.append(made)
    print(repr(made), counts)
    counts.clear()
    containers.clear()

same = [item]
same.append(same)
containers.append(same)
print(same, counts)


class Manager:
    def __enter__(self): return self

    def __exit__(self, kind, value, traceback):
        print(kind.__name__, sys.getrefcount(kind) > 4, sys.getrefcount(value), sys.getrefcount(traceback))
        return True


class Mine(Exception): pass


print(sys.getrefcount(Mine))
with Manager():
    raise Mine('x')
print(sys.getrefcount(Mine))

before = gc.get_count()[0]
text = repr([1])
first = gc.get_count()[0] - before
before = gc.get_count()[0]
text = repr([1])
print(first, gc.get_count()[0] - before)
