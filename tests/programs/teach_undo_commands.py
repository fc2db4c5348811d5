"""An editor with undo: commands as objects, as closures and as generators; weak back references."""
import abc
import collections
import functools
import weakref


class Command(abc.ABC):
    names = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Command.names[cls.__name__.lower()] = cls

    def __init__(self, document):
        self._document = weakref.ref(document)

    @property
    def document(self):
        document = self._document()
        if document is None:
            raise ReferenceError('the document is gone')
        return document

    @abc.abstractmethod
    def do(self):
        ...

    @abc.abstractmethod
    def undo(self):
        ...


class Insert(Command):
    def __init__(self, document, at, text):
        super().__init__(document)
        self.at, self.text = at, text

    def do(self):
        d = self.document
        d.text = d.text[:self.at] + self.text + d.text[self.at:]

    def undo(self):
        d = self.document
        d.text = d.text[:self.at] + d.text[self.at + len(self.text):]


class Delete(Command):
    def __init__(self, document, start, stop):
        super().__init__(document)
        self.slice = slice(start, stop)
        self.taken = None

    def do(self):
        d = self.document
        self.taken = d.text[self.slice]
        d.text = d.text[:self.slice.start] + d.text[self.slice.stop:]

    def undo(self):
        d = self.document
        d.text = d.text[:self.slice.start] + self.taken + d.text[self.slice.start:]


class Macro(Command):
    def __init__(self, document, *commands):
        super().__init__(document)
        self.commands = commands

    def do(self):
        for command in self.commands:
            command.do()

    def undo(self):
        for command in reversed(self.commands):
            command.undo()


class Document:
    def __init__(self, text='', depth=3):
        self.text = text
        self.done = collections.deque(maxlen=depth)
        self.undone = []
        self.watchers = weakref.WeakSet()

    def run(self, name, *args):
        command = Command.names[name](self, *args)
        command.do()
        self.done.append(command)
        self.undone.clear()
        self.tell(name)
        return command

    def undo(self):
        if not self.done:
            return False
        command = self.done.pop()
        command.undo()
        self.undone.append(command)
        self.tell('undo')
        return True

    def redo(self):
        command = self.undone.pop()
        command.do()
        self.done.append(command)
        self.tell('redo')

    def tell(self, what):
        for watcher in sorted(self.watchers, key=lambda w: w.name):
            watcher.notice(what, self.text)


@functools.total_ordering
class Watcher:
    def __init__(self, name, document):
        self.name = name
        document.watchers.add(self)

    def notice(self, what, text):
        print('  %s: %-6s %r' % (self.name, what, text))

    def __lt__(self, other):
        return self.name < other.name


document = Document('hello world')
one, two = Watcher('one', document), Watcher('two', document)
document.run('insert', 5, ',')
document.run('delete', 0, 1)
del two
document.run('insert', 0, 'J')
document.run('macro', Insert(document, 0, '<'), Insert(document, 13, '>'))
while document.undo():
    pass
print(len(document.undone), document.text)
document.redo()
document.redo()
try:
    document.run('replace', 1)
except KeyError as error:
    print('no command', error)
try:
    Command(document)
except TypeError as error:
    print('abstract:', str(error)[:40])
print(sorted(Command.names), Macro.__mro__)
last = document.run('insert', 0, '!')
print(weakref.getweakrefcount(document), last.document is document)
del document
try:
    last.undo()
except ReferenceError as error:
    print('ReferenceError:', error)


def history():
    """A generator as a stack with undo: send() pushes, None pops."""
    stack = []
    while True:
        value = yield list(stack)
        if value is None:
            if not stack:
                return 'nothing left'
            stack.pop()
        else:
            stack.append(value)


h = history()
print(next(h), h.send('a'), h.send('b'), next(h), h.send('c'))
try:
    while True:
        print(next(h))
except StopIteration as stop:
    print('StopIteration:', stop.value)


def counter():
    count = 0

    def up(by=1):
        nonlocal count
        before, count = count, count + by
        return lambda: up(before - count)

    up.value = lambda: count
    return up


up = counter()
back = up(5)
up(3)
print(up.value(), up.__closure__[0].cell_contents, back.__code__.co_freevars)
back()
print(up.value())
