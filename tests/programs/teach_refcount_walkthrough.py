import sys


class Thing:
    def __init__(self, label):
        self.label = label


def count(o):
    # one for the argument of count, one for the argument of getrefcount
    return sys.getrefcount(o)


thing = Thing('pencil')
print('start', sys.getrefcount(thing))
alias = thing
print('alias', sys.getrefcount(thing))
box = [thing]
print('list', sys.getrefcount(thing))
boxes = [box, box]
print('nested list', sys.getrefcount(thing), sys.getrefcount(box))
copy = list(box)
print('copied list', sys.getrefcount(thing))
t = (thing, thing, thing)
print('tuple', sys.getrefcount(thing))
del t
print('tuple gone', sys.getrefcount(thing))
mapping = {thing.label: thing}
print('dict', sys.getrefcount(thing))
mapping['other'] = thing
print('dict twice', sys.getrefcount(thing))
mapping.clear()
print('dict cleared', sys.getrefcount(thing))
print('inside a function', count(thing))


def keep(o, store=[]):
    store.append(o)
    return len(store)


print(keep(thing), keep(thing))
print('kept by default', sys.getrefcount(thing))
keep.__defaults__[0].clear()
print('default cleared', sys.getrefcount(thing))
alias = None
print('alias rebound', sys.getrefcount(thing))
box.append(box)
print('box in itself', sys.getrefcount(box))
box.pop()
copy[0] = None
box[:] = []
print('end', sys.getrefcount(thing))
for i in range(3):
    temp = Thing(i)
    print(i, sys.getrefcount(temp))
x = y = z = Thing('three names')
print(sys.getrefcount(x))
del y
print(sys.getrefcount(x))
x, z = z, x
print(sys.getrefcount(x))
