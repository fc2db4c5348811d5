"""Context managers: transactions, nesting, suppression, generators as managers, errors in them."""
from contextlib import contextmanager, suppress


class Transaction:
    depth = 0

    def __init__(self, store):
        self.store = store

    def __enter__(self):
        type(self).depth += 1
        self.saved = dict(self.store)
        return self.store

    def __exit__(self, kind, error, traceback):
        type(self).depth -= 1
        if kind is None:
            print('commit', self.store)
            return
        self.store.clear()
        self.store.update(self.saved)
        print('roll back because of', kind.__name__, error, traceback is not None)
        return issubclass(kind, ValueError)


accounts = {'ann': 10, 'bob': 5}


def pay(store, giver, taker, amount):
    if amount <= 0:
        raise ValueError('nothing to pay')
    store[giver] -= amount
    store[taker] += amount
    if store[giver] < 0:
        raise ValueError('%s is broke' % giver)


with Transaction(accounts) as store:
    pay(store, 'ann', 'bob', 3)
with Transaction(accounts) as store:
    pay(store, 'ann', 'bob', 30)
print('after', accounts)
try:
    with Transaction(accounts) as outer, Transaction(outer) as inner:
        pay(inner, 'ann', 'bob', 1)
        pay(inner, 'ann', 'zoe', 1)
except KeyError as error:
    print('KeyError', error, accounts, Transaction.depth)


@contextmanager
def tag(name, **attributes):
    print('<%s%s>' % (name, ''.join(' %s="%s"' % item for item in attributes.items())))
    try:
        yield name.upper()
    except ZeroDivisionError as error:
        print('<!-- %s -->' % error)
    finally:
        print('</%s>' % name)


with tag('html'):
    with tag('body', id=1) as body:
        print(body, 1 / 0)
    print('still here')
with suppress(KeyError, IndexError):
    print([][1])
    print('not reached')


@tag('decorated')
def decorated(x):
    print('inside', x)
    return x + 1


print(decorated(1), decorated(2))


@contextmanager
def broken():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def changes_error():
    try:
        yield
    except KeyError as error:
        raise RuntimeError('changed') from error


for manager in (broken, twice, changes_error):
    try:
        with manager():
            raise KeyError('k') if manager is changes_error else StopIteration('s') if manager is None else Exception('plain') if manager is broken else LookupError('l')
    except Exception as error:
        print(manager.__name__, type(error).__name__, error, repr(error.__cause__))
try:
    with twice():
        pass
except RuntimeError as error:
    print(error)


class Closing:
    def __init__(self, name, fails=False):
        self.name, self.fails = name, fails
        print('open', name)

    def __enter__(self):
        return self

    def __exit__(self, *info):
        print('close', self.name, info[0] and info[0].__name__)
        if self.fails:
            raise OSError('closing ' + self.name)


try:
    with Closing('a') as a, Closing('b', fails=True) as b, Closing('c'):
        print(a.name, b.name)
        raise ValueError('in the block')
except OSError as error:
    print(error, '| during', repr(error.__context__))


def function():
    with Closing('early'):
        return 'returned'


def loop():
    for i in range(3):
        with Closing(i):
            if i == 1:
                break
    return i


print(function(), loop())
with Closing('last'):
    with tag('t'):
        undefined_name
