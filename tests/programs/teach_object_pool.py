"""A pool of reusable objects: context managers, ExitStack, weak references, resurrection by the pool."""
import contextlib
import gc
import weakref


class Connection:
    made = 0

    def __init__(self):
        Connection.made += 1
        self.number = Connection.made
        self.log = []

    def query(self, text):
        if text.startswith('drop'):
            raise PermissionError('%s is not allowed' % text)
        self.log.append(text)
        return '%d:%s' % (self.number, text.upper())

    def reset(self):
        del self.log[:]

    def __repr__(self):
        return '<Connection %d>' % self.number


class Pool:
    def __init__(self, limit):
        self.limit = limit
        self.idle = []
        self.busy = weakref.WeakSet()

    def acquire(self):
        if self.idle:
            connection = self.idle.pop()
        elif len(self.busy) < self.limit:
            connection = Connection()
        else:
            raise RuntimeError('all %d connections are busy' % self.limit)
        self.busy.add(connection)
        return connection

    def release(self, connection):
        self.busy.discard(connection)
        connection.reset()
        self.idle.append(connection)

    @contextlib.contextmanager
    def connection(self):
        connection = self.acquire()
        print('  acquired', connection)
        try:
            yield connection
        finally:
            self.release(connection)
            print('  released', connection)

    def __repr__(self):
        return 'Pool(idle=%r, busy=%d)' % (self.idle, len(self.busy))


pool = Pool(2)
with pool.connection() as one:
    print(one.query('select'))
    with pool.connection() as two:
        print(two.query('insert'), pool)
        try:
            with pool.connection():
                print('never')
        except RuntimeError as error:
            print('RuntimeError:', error)
print(pool)

try:
    with pool.connection() as one:
        one.query('drop table')
except PermissionError as error:
    print('PermissionError:', error, '| suppressed context:', error.__context__)
print(pool)

with contextlib.ExitStack() as stack:
    both = [stack.enter_context(pool.connection()) for _ in range(2)]
    stack.callback(print, '  first to go')
    print([c.query('q') for c in both], pool)

leaked = pool.acquire()
print(pool, leaked)
del leaked
gc.collect()
print('a connection that was lost is no longer busy:', pool)
with contextlib.suppress(RuntimeError):
    keep = [pool.acquire() for _ in range(3)]
    print('never')
print(pool, Connection.made)


class Returning:
    """Goes back to its shelf when nobody wants it any more."""
    shelf = []

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  __del__ of', self.name)
        Returning.shelf.append(self)


thing = Returning('thing')
del thing
print([t.name for t in Returning.shelf])
again = Returning.shelf.pop()
print('again:', again.name)
del again
print('a finalizer runs only once:', Returning.shelf)


@contextlib.contextmanager
def step(name):
    print('>', name)
    try:
        yield name
    except ValueError as error:
        print('! handled', error)
    else:
        print('= fine')
    print('<', name)


@step('decorated')
def work(n):
    if n < 0:
        raise ValueError('negative')
    return n * 2


print(work(4), work(-1))
with contextlib.closing(type('Closable', (), {'close': lambda self: print('closed')})()):
    print('open')
