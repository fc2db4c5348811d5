"""A shop's inventory with named tuples, counters, default dictionaries and sorted reports."""
from collections import namedtuple, Counter, defaultdict, OrderedDict, deque

Item = namedtuple('Item', 'name price quantity')
Sale = namedtuple('Sale', ['item', 'amount', 'day'])


class OutOfStock(Exception):
    def __init__(self, item, wanted):
        self.item, self.wanted = item, wanted
        super().__init__(item.name, wanted)

    def __str__(self):
        return f'only {self.item.quantity} of {self.item.name}, wanted {self.wanted}'


class Inventory:
    def __init__(self):
        self._items = OrderedDict()
        self.sales = []
        self.undo = deque(maxlen=3)

    def put(self, name, price, quantity=1):
        old = self._items.get(name)
        if old is not None:
            quantity += old.quantity
        self._items[name] = Item(name, price, quantity)

    def sell(self, name, amount=1, day='mon'):
        item = self._items[name]
        if item.quantity < amount:
            raise OutOfStock(item, amount)
        self.undo.append(dict(self._items))
        self._items[name] = item._replace(quantity=item.quantity - amount)
        self.sales.append(Sale(name, amount, day))
        return item.price * amount

    def back(self):
        self._items = OrderedDict(self.undo.pop())
        return self.sales.pop()

    def __iter__(self):
        return iter(self._items.values())

    def __len__(self):
        return sum(item.quantity for item in self)

    def value(self):
        return round(sum(i.price * i.quantity for i in self), 2)


shop = Inventory()
for line in '''apple 0.5 10
pear 0.75 4
plum 0.2 50
apple 0.55 5'''.splitlines():
    name, price, quantity = line.split()
    shop.put(name, float(price), int(quantity))
print(len(shop), shop.value(), list(shop))
print(shop.sell('apple', 3), shop.sell('plum', 20, 'tue'), shop.sell('plum', 5), shop.sell('pear', 4, 'wed'))
for name, amount in [('pear', 1), ('fig', 1), ('apple', 'two')]:
    try:
        shop.sell(name, amount)
    except OutOfStock as error:
        print('out:', error, error.args)
    except KeyError as error:
        print('no such thing:', error)
    except TypeError as error:
        print('TypeError:', error)
print(shop.back(), len(shop), len(shop.undo))

by_item = Counter()
by_day = defaultdict(list)
for sale in shop.sales:
    by_item[sale.item] += sale.amount
    by_day[sale.day].append(sale.item)
print(by_item, by_item.most_common(1), dict(by_day), by_item['nothing'], by_day['sun'], sorted(by_day))
by_item.subtract({'apple': 5})
print(by_item, +by_item, sum(by_item.values()), sorted(by_item.elements()))
print(Counter('mississippi') & Counter('miss'), Counter(a=1) | Counter(a=3, b=0), Counter(a=1) + Counter(b=2))

print('%-8s|%8s|%5s' % Item._fields)
for item in sorted(shop, key=lambda i: (-i.price, i.name)):
    print('{0.name:<8}|{0.price:>8.2f}|{0.quantity:5d}'.format(item))
first = next(iter(shop))
name, *rest = first
print(name, rest, first.price is first[1], first._asdict(), Item._make(['x', 1, 2]), first == ('apple', 0.55, first.quantity))
for action in [lambda: Item('x', 1), lambda: setattr(first, 'price', 3), lambda: first.colour, lambda: first[7], lambda: Item(1, 2, 3, 4),
               lambda: first._replace(colour=1), lambda: namedtuple('Bad', 'a a'), lambda: namedtuple('Bad', 'class'), lambda: hash(first) == hash(tuple(first))]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Priced(Item):
    __slots__ = ()

    @property
    def total(self):
        return self.price * self.quantity

    def __str__(self):
        return '%s: %.2f' % (self.name, self.total)


p = Priced('kiwi', 0.3, 7)
print(p, repr(p), p._replace(quantity=1).total, p > first, max([p, first]).name)
shop.sell('nothing')
