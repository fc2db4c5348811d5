"""Events with subscribers, priorities and one-time handlers; decorators that register."""
from collections import defaultdict
import functools


class EventBus:
    def __init__(self):
        self._handlers = defaultdict(list)
        self.log = []

    def on(self, event, priority=0, once=False):
        def register(function):
            self._handlers[event].append((-priority, len(self._handlers[event]), once, function))
            self._handlers[event].sort(key=lambda entry: entry[:2])
            return function
        return register

    def emit(self, event, *args, **kwargs):
        results = []
        for entry in list(self._handlers[event]):
            _, _, once, function = entry
            try:
                results.append(function(*args, **kwargs))
            except StopIteration as stop:
                results.append(('stopped', stop.value))
                break
            except Exception as error:
                self.log.append((event, function.__name__, error))
            finally:
                if once:
                    self._handlers[event].remove(entry)
        return results


bus = EventBus()


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        shown = [repr(a) for a in args] + ['%s=%r' % item for item in sorted(kwargs.items())]
        result = function(*args, **kwargs)
        print('%s(%s) -> %r' % (function.__name__, ', '.join(shown), result))
        return result
    wrapper.calls = 0
    return wrapper


@bus.on('login')
@logged
def greet(user, admin=False):
    """Says hello."""
    return ('Welcome back, ' if admin else 'Hello, ') + user


@bus.on('login', priority=10)
@logged
def audit(user, **details):
    return len(user), details


@bus.on('login', once=True)
def first_time(user, **_):
    print('first login ever:', user)


@bus.on('login', priority=-1)
def broken(user, **_):
    return user.no_such_attribute


print(greet.__name__, greet.__doc__, greet.__wrapped__.__name__, greet.calls)
print(bus.emit('login', 'ann'))
print(bus.emit('login', 'root', admin=True))
for event, name, error in bus.log:
    print(event, name, type(error).__name__, error)


@bus.on('stop')
def stopper():
    raise StopIteration('enough')


@bus.on('stop')
def never():
    print('not reached')


print(bus.emit('stop'), bus.emit('nothing'))


class Sensor:
    def __init__(self, name, bus):
        self.name = name
        self.values = []
        bus.on('reading')(self.read)

    def read(self, value):
        self.values.append(value)
        return '%s:%d' % (self.name, len(self.values))


sensors = [Sensor('s%d' % i, bus) for i in range(3)]
for value in (1.5, 2.5):
    print(bus.emit('reading', value))
print([s.values for s in sensors])
print(bus.emit('login'))
