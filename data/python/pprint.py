"""Values as text of several lines, where one line is too narrow."""

import collections as _collections
import functools as _functools
import sys as _sys

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']

_version = _sys.version_info[:2]


def _order(first, second):
    """Also of what has no order: by type, then by address. Sorting asks only whether the first is less."""
    try:
        less = first < second
    except TypeError:
        less = (str(type(first)), id(first)) < (str(type(second)), id(second))
    return -1 if less else 0


_sort_key = _functools.cmp_to_key(_order)


def _item_key(item):
    return _sort_key(item[0])


def _words(line):
    """The words of a line, each with the space behind it."""
    words = []
    start = 0
    for i in range(1, len(line)):
        if line[i - 1].isspace() and not line[i].isspace():
            words.append(line[start:i])
            start = i
    return words + [line[start:]]


def _filled(words, room, last_room):
    """Pieces of a line that are as long as there is room for, but for a word that is longer."""
    pieces = []
    current = ''
    for i, word in enumerate(words):
        if current and len(repr(current + word)) > (room if i < len(words) - 1 else last_room):
            pieces.append(repr(current))
            current = ''
        current += word
    return pieces + [repr(current)] if current else pieces


def _recursion(obj):
    return '<Recursion on %s with id=%s>' % (type(obj).__name__, id(obj))


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        self._indent_per_level, self._width = int(indent), int(width)
        for fault, message in ((self._indent_per_level < 0, 'indent must be >= 0'),
                               (depth is not None and depth <= 0, 'depth must be > 0'),
                               (not self._width, 'width must be != 0')):
            if fault:
                raise ValueError(message)
        self._compact, self._depth = bool(compact), depth
        self._sort_dicts, self._underscore_numbers = sort_dicts, underscore_numbers
        self._stream = _sys.stdout if stream is None else stream

    def pformat(self, object):
        parts = []
        self._format(object, parts.append, 0, 0, {}, 0)
        return ''.join(parts)

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + '\n')

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        return self.format(object, {}, 0, 0)[1:] == (True, False)

    def _format(self, object, write, indent, allowance, context, level):
        if id(object) in context:
            write(_recursion(object))
            return
        rep = self._repr(object, context, level)
        if len(rep) > self._width - indent - allowance:
            printer = self._dispatch.get(type(object).__repr__)
            if printer is not None:
                context[id(object)] = 1
                printer(self, object, write, indent, allowance, context, level + 1)
                del context[id(object)]
                return
            if _version >= (3, 10) and hasattr(object, '__dataclass_fields__') and not isinstance(object, type) \
                    and '__create_fn__' in type(object).__repr__.__qualname__ + getattr(
                        getattr(type(object).__repr__, '__wrapped__', None), '__qualname__', ''):
                context[id(object)] = 1
                self._pprint_dataclass(object, write, indent, allowance, context, level + 1)
                del context[id(object)]
                return
        write(rep)

    def _pad(self, write):
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * ' ')

    def _pprint_dataclass(self, object, write, indent, allowance, context, level):
        name = type(object).__name__
        items = [(f.name, getattr(object, f.name)) for f in object.__dataclass_fields__.values() if f.repr]
        self._pprint_namespace_items(name, items, write, indent, allowance, context, level)

    def _pprint_namespace(self, object, write, indent, allowance, context, level):
        cls = type(object)
        name = 'namespace' if cls.__name__ == 'SimpleNamespace' else cls.__name__
        self._pprint_namespace_items(name, list(object.__dict__.items()), write, indent, allowance, context, level)

    def _pprint_namespace_items(self, name, items, write, indent, allowance, context, level):
        indent += len(name) + 1
        write(name + '(')
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            write(key + '=')
            if id(value) in context:
                write('...')
            else:
                self._format(value, write, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                write(',\n' + ' ' * indent)
        write(')')

    def _pprint_dict(self, object, write, indent, allowance, context, level):
        write('{')
        self._pad(write)
        items = object.items()
        if self._sort_dicts:
            items = sorted(items, key=_item_key)
        self._format_dict_items(items, write, indent, allowance + 1, context, level)
        write('}')

    def _format_dict_items(self, items, write, indent, allowance, context, level):
        items = list(items)
        indent += self._indent_per_level
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            rep = self._repr(key, context, level)
            write(rep + ': ')
            self._format(value, write, indent + len(rep) + 2, allowance if last else 1, context, level)
            if not last:
                write(',\n' + ' ' * indent)

    def _pprint_ordered_dict(self, object, write, indent, allowance, context, level):
        if not len(object):
            write(repr(object))
            return
        name = type(object).__name__
        write(name + '(')
        self._format(list(object.items()), write, indent + len(name) + 1, allowance + 1, context, level)
        write(')')

    def _pprint_default_dict(self, object, write, indent, allowance, context, level):
        if not len(object):
            write(repr(object))
            return
        name = type(object).__name__
        indent += len(name) + 1
        write('%s(%s,\n%s' % (name, self._repr(object.default_factory, context, level), ' ' * indent))
        self._pprint_dict(object, write, indent, allowance + 1, context, level)
        write(')')

    def _pprint_counter(self, object, write, indent, allowance, context, level):
        if not len(object):
            write(repr(object))
            return
        name = type(object).__name__
        write(name + '({')
        self._pad(write)
        self._format_dict_items(object.most_common(), write, indent + len(name) + 1, allowance + 2, context, level)
        write('})')

    def _pprint_deque(self, object, write, indent, allowance, context, level):
        if not len(object):
            write(repr(object))
            return
        name = type(object).__name__
        write(name + '([')
        indent += len(name) + 1
        if object.maxlen is None:
            self._format_items(object, write, indent, allowance + 2, context, level)
            write('])')
        else:
            self._format_items(object, write, indent, 2, context, level)
            write('],\n%smaxlen=%s)' % (' ' * indent, self._repr(object.maxlen, context, level)))

    def _pprint_list(self, object, write, indent, allowance, context, level):
        write('[')
        self._format_items(object, write, indent, allowance + 1, context, level)
        write(']')

    def _pprint_tuple(self, object, write, indent, allowance, context, level):
        end = ',)' if len(object) == 1 else ')'
        write('(')
        self._format_items(object, write, indent, allowance + len(end), context, level)
        write(end)

    def _pprint_set(self, object, write, indent, allowance, context, level):
        if not len(object):
            write(repr(object))
            return
        name = type(object).__name__
        begin, end = ('{', '}') if type(object) is set else (name + '({', '})')
        if type(object) is not set:
            indent += len(name) + 1
        write(begin)
        self._format_items(sorted(object, key=_sort_key), write, indent, allowance + len(end), context, level)
        write(end)

    def _format_items(self, items, write, indent, allowance, context, level):
        items = list(items)
        indent += self._indent_per_level
        self._pad(write)
        new_line = ',\n' + ' ' * indent
        delimiter = ''
        width = room = self._width - indent + 1
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                rep = self._repr(item, context, level)
                needed = len(rep) + 2
                if width < needed:
                    width = room
                    if delimiter:
                        delimiter = new_line
                if width >= needed:
                    width -= needed
                    write(delimiter)
                    delimiter = ', '
                    write(rep)
                    continue
            write(delimiter)
            delimiter = new_line
            self._format(item, write, indent, allowance if last else 1, context, level)

    def _pprint_str(self, object, write, indent, allowance, context, level):
        outermost = level == 1
        indent += outermost
        room = self._width - indent
        last_room = room - allowance - outermost
        chunks = []
        lines = object.splitlines(True)
        for number, line in enumerate(lines, 1):
            ends = room if number < len(lines) else last_room
            chunks += [repr(line)] if len(repr(line)) <= ends else _filled(_words(line), room, ends)
        if len(chunks) > 1:
            text = ('\n' + ' ' * indent).join(chunks)
            write('(%s)' % text if outermost else text)
        else:
            write(chunks[0] if chunks else repr(object))

    _dispatch = {
        dict.__repr__: _pprint_dict,
        list.__repr__: _pprint_list,
        tuple.__repr__: _pprint_tuple,
        set.__repr__: _pprint_set,
        frozenset.__repr__: _pprint_set,
        str.__repr__: _pprint_str,
        _collections.OrderedDict.__repr__: _pprint_ordered_dict,
        _collections.defaultdict.__repr__: _pprint_default_dict,
        _collections.Counter.__repr__: _pprint_counter,
        _collections.deque.__repr__: _pprint_deque,
    }
    if _version >= (3, 9):
        _dispatch[type(_sys.implementation).__repr__] = _pprint_namespace

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def format(self, object, context, maxlevels, level):
        """The text of one line; whether it reads back; whether the value holds itself."""
        kind = type(object)
        if kind is int and self._underscore_numbers:
            return '{:_d}'.format(object), True, False
        method = getattr(kind, '__repr__', None)
        if issubclass(kind, dict) and method is dict.__repr__:
            begin, end, items = '{', '}', None
        elif issubclass(kind, list) and method is list.__repr__:
            begin, end, items = '[', ']', object
        elif issubclass(kind, tuple) and method is tuple.__repr__:
            begin, end, items = '(', ',)' if len(object) == 1 else ')', object
        else:
            rep = repr(object)
            return rep, bool(rep) and not rep.startswith('<'), False
        if not object:
            return begin + end, True, False
        if maxlevels and level >= maxlevels:
            return begin + '...' + end, False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable, recursive, parts = True, False, []

        def text(value):
            nonlocal readable, recursive
            rep, its_readable, its_recursive = self.format(value, context, maxlevels, level + 1)
            readable = readable and its_readable
            recursive = recursive or its_recursive
            return rep

        if items is None:
            pairs = sorted(object.items(), key=_item_key) if self._sort_dicts else object.items()
            parts = ['%s: %s' % (text(key), text(value)) for key, value in pairs]
        else:
            parts = [text(item) for item in items]
        del context[id(object)]
        return begin + ', '.join(parts) + end, readable, recursive


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    printer = PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                            underscore_numbers=underscore_numbers)
    return printer.pformat(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    printer = PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                            underscore_numbers=underscore_numbers)
    printer.pprint(object)


if _version >= (3, 8):
    def pp(object, *args, sort_dicts=False, **kwargs):
        pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter().format(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)
