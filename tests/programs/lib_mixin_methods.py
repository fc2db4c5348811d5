# What the abstract containers give for nothing: their results, and the frames from which a person's methods are called.
import collections.abc as abc
import sys
import traceback


def show(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except Exception as e:
        print(type(e).__name__, e, [frame.name for frame in traceback.extract_tb(e.__traceback__)],
              type(e.__context__).__name__)


class Bag(abc.MutableSet):
    def __init__(self, members=()):
        self.members = list(dict.fromkeys(members))

    def __iter__(self):
        return iter(self.members)

    def __len__(self):
        return len(self.members)

    def __contains__(self, member):
        if member == 'loud':
            raise ValueError('contains')
        return member in self.members

    def add(self, member):
        if member == 'heavy':
            raise ValueError('add')
        if member not in self.members:
            self.members.append(member)

    def discard(self, member):
        if member in self.members:
            self.members.remove(member)

    def __repr__(self):
        return 'Bag(%s)' % ', '.join(map(repr, self.members))


def changed(bag, change):
    bag = Bag(bag)
    return change(bag) or bag


one, two, loud = Bag([1, 2, 3]), Bag([2, 3]), Bag(['loud'])
operators = (lambda a, b: a <= b, lambda a, b: a < b, lambda a, b: a >= b, lambda a, b: a > b, lambda a, b: a == b,
             lambda a, b: a != b, lambda a, b: a & b, lambda a, b: a | b, lambda a, b: a - b, lambda a, b: a ^ b)
for operator in operators:
    for left, right in ((one, two), (two, one), (one, one), (one, {1, 2}), ({1, 2}, one), (one, [1, 5]), (one, 5),
                        (loud, one), (loud, Bag(['x']))):
        show(operator, left, right)
show(one.isdisjoint, [5])
show(one.isdisjoint, ['loud'])
show(one.remove, 9)
show(Bag().pop)
show(lambda: changed(one, Bag.pop))
show(lambda: changed(one, lambda bag: bag.clear()))
show(lambda: changed(one, lambda bag: bag.__ior__([4, 'heavy'])))
show(lambda: changed(one, lambda bag: bag.__iand__([2, 7])))
show(lambda: changed(one, lambda bag: bag.__isub__([2])))
show(lambda: changed(one, lambda bag: bag.__isub__(bag)))
show(lambda: changed(one, lambda bag: bag.__ixor__([3, 4])))
show(lambda: changed(one, lambda bag: bag.__ixor__(bag)))
print(Bag((1, 2))._hash() == Bag((2, 1))._hash())
print(Bag((1, 2))._hash(), Bag()._hash())


class Table(abc.MutableMapping):
    def __init__(self, **pairs):
        self.pairs = pairs

    def __getitem__(self, key):
        if key == 'loud':
            raise ValueError('get')
        return self.pairs[key]

    def __setitem__(self, key, value):
        if value == 'heavy':
            raise ValueError('set')
        self.pairs[key] = value

    def __delitem__(self, key):
        del self.pairs[key]

    def __iter__(self):
        return iter(self.pairs)

    def __len__(self):
        return len(self.pairs)

    def __repr__(self):
        return 'Table(%r)' % self.pairs


class Keyed:
    def keys(self):
        return ['k']

    def __getitem__(self, key):
        return key * 2


table = Table(a=1, b=2)
for view in (table.keys(), table.items(), table.values()):
    print(view, len(view), list(view))
    for member in ('a', ('a', 1), ('z', 1), 1):
        show(lambda: member in view)
    show(list, type(view)(Table(loud=1)))
    print(repr(type(view)((1, 2))))
for key in ('a', 'z', 'loud'):
    show(table.get, key)
    show(lambda: key in table)
    show(lambda: Table(a=1).pop(key, None))
    show(lambda: Table(a=1).pop(key))
    show(table.setdefault, key, 'heavy')
show(lambda: table == {'a': 1, 'b': 2})
show(reversed, table)
show(Table().popitem)
show(table.popitem)
for others, keywords in ((({'c': 3},), {}), (([('d', 4)],), {}), ((Keyed(),), {}), ((), {'self': 5, 'other': 6}),
                         ((Table(e=7),), {'f': 8}), ((9,), {}), (({'g': 'heavy'},), {}), ((['xyz'],), {})):
    show(table.update, *others, **keywords)
print(table)
table.clear()
print(table)


class Row(abc.MutableSequence):
    def __init__(self, items):
        self.items = list(items)

    def __getitem__(self, index):
        if index == 7:
            raise ValueError('get')
        return self.items[index]

    def __setitem__(self, index, item):
        print('set', index, item)
        self.items[index] = item

    def __delitem__(self, index):
        del self.items[index]

    def __len__(self):
        return len(self.items)

    def insert(self, index, item):
        if item == 'heavy':
            raise ValueError('insert')
        self.items.insert(index, item)


class Odd:
    def __eq__(self, other):
        raise ValueError('eq')


row = Row('abcab')
for work in (list, reversed, lambda row: 'c' in row, lambda row: 'z' in row, lambda row: Odd() in row):
    show(lambda: list(work(row)) if work is reversed else work(row))
for arguments in (('a',), ('a', 1), ('a', 1, 3), ('b', -1), ('c', -9, -1), ('z',), (Odd(),), ('a', 4, 99)):
    show(row.index, *arguments)
show(row.count, 'a')
show(row.count, Odd())
row.reverse()
row.append('x')
row.extend('yz')
row += ['w']
show(list, row)
show(row.extend, ['heavy'])
show(row.extend, 5)
show(row.remove, 'z')
show(row.pop)
show(row.pop, 0)
show(row.pop, 7)
print(row.items)
row.clear()
show(row.pop)

held = [object()]
for iterator in (iter(Row(held)), reversed(Row(held))):
    next(iterator)
    print(sys.getrefcount(held[0]))
