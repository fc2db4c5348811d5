"""Containers beyond the built-in ones; deque is built in (_collections)."""

import sys as _sys
from _collections import OrderedDict, _count_elements, _tuplegetter, defaultdict, deque
from _source import run as _run

_version = _sys.version_info[:2]


_keywords = frozenset('''False None True and as assert async await break class continue def del elif else except finally for
    from global if import in is lambda nonlocal not or pass raise return try while with yield'''.split())


def _valid_names(typename, names, rename):
    if rename:
        seen = set()
        for index, name in enumerate(names):
            if not name.isidentifier() or name in _keywords or name.startswith('_') or name in seen:
                names[index] = '_%d' % index
            seen.add(name)
    for name in [typename] + names:
        if not isinstance(name, str):
            raise TypeError('Type names and field names must be strings')
        if not name.isidentifier():
            raise ValueError('Type names and field names must be valid identifiers: %r' % name)
        if name in _keywords:
            raise ValueError('Type names and field names cannot be a keyword: %r' % name)
    seen = set()
    for name in names:
        if name.startswith('_') and not rename:
            raise ValueError('Field names cannot start with an underscore: %r' % name)
        if name in seen:
            raise ValueError('Encountered duplicate field name: %r' % name)
        seen.add(name)
    return tuple(names)


def _make_new(typename, fields, defaults):
    """__new__() from text, so that it takes arguments as any function does."""
    names = ', '.join(fields)
    parameters = '_cls, ' + names if fields else '_cls'
    values = '(%s%s)' % (names, ',' if len(fields) == 1 else '')
    scope = {'_tuple_new': tuple.__new__, '__name__': 'namedtuple_' + typename}
    if _version >= (3, 9):
        text = '__new__ = lambda %s: _tuple_new(_cls, %s)'
    else:
        text = 'def __new__(%s): return _tuple_new(_cls, %s)'
    _run(text % (parameters, values), scope, scope)
    new = scope['__new__']
    new.__name__ = '__new__'
    new.__doc__ = 'Create new instance of %s(%s)' % (typename, names)
    if defaults is not None:
        new.__defaults__ = defaults
    return new


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    typename = _sys.intern(str(typename))
    fields = _valid_names(typename, list(map(str, field_names)), rename)
    default_values = None
    field_defaults = {}
    if defaults is not None:
        default_values = tuple(defaults)
        if len(default_values) > len(fields):
            raise TypeError('Got more default values than field names')
        field_defaults = dict(zip(fields[len(fields) - len(default_values):], default_values))

    def _make(cls, iterable):
        values = tuple(iterable)
        if len(values) != len(fields):
            raise TypeError('Expected %d arguments, got %d' % (len(fields), len(values)))
        return tuple.__new__(cls, values)

    def _replace(_self, **kwds):
        result = _self._make([kwds.pop(name, value) for name, value in zip(fields, _self)])
        if kwds:
            error = TypeError if _version >= (3, 13) else ValueError
            raise error('Got unexpected field names: %r' % list(kwds))
        return result

    def __repr__(self):
        return self.__class__.__name__ + '(' + ', '.join(['%s=%r' % pair for pair in zip(fields, self)]) + ')'

    def _asdict(self):
        pairs = zip(self._fields, self)
        return dict(pairs) if _version >= (3, 8) else OrderedDict(pairs)

    def __getnewargs__(self):
        return tuple(self)

    new = _make_new(typename, fields, default_values)
    _make.__doc__ = 'Make a new %s object from a sequence or iterable' % typename
    _replace.__doc__ = 'Return a new %s object replacing specified fields with new values' % typename
    for method in (new, _make, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = '%s.%s' % (typename, method.__name__)
    namespace = {
        '__doc__': '%s(%s)' % (typename, ', '.join(fields)),
        '__slots__': (),
        '_fields': fields,
        '_field_defaults': field_defaults,
        '__new__': new,
        '_make': classmethod(_make),
        '_replace': _replace,
        '__repr__': __repr__,
        '_asdict': _asdict,
        '__getnewargs__': __getnewargs__,
    }
    if _version >= (3, 10):
        namespace['__match_args__'] = fields
    if _version >= (3, 13):
        namespace['__replace__'] = _replace
    if _version < (3, 7):
        del namespace['_field_defaults']
    for index, name in enumerate(fields):
        namespace[name] = _tuplegetter(index, 'Alias for field number %d' % index)
    result = type(typename, (tuple,), namespace)
    result.__module__ = module or _sys._getframe(1).f_globals.get('__name__', '__main__')
    return result


class Counter(dict):
    if _version >= (3, 8):
        def __init__(self, iterable=None, /, **kwds):
            super().__init__()
            self.update(iterable, **kwds)
    else:
        def __init__(*args, **kwds):
            self, *args = args
            if len(args) > 1:
                raise TypeError('expected at most 1 arguments, got %d' % len(args))
            super(Counter, self).__init__()
            self.update(*args, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        items = sorted(self.items(), key=lambda item: item[1], reverse=True)
        return items if n is None else items[:n]

    def elements(self):
        for element, count in self.items():
            for _ in range(count):
                yield element

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if hasattr(iterable, 'items'):
                if self:
                    for element, count in iterable.items():
                        self[element] = count + self.get(element, 0)
                else:
                    dict.update(self, iterable)
            else:
                _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if hasattr(iterable, 'items'):
                for element, count in iterable.items():
                    self[element] = self.get(element, 0) - count
            else:
                for element in iterable:
                    self[element] = self.get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return self.__class__(self)

    def __delitem__(self, element):
        if element in self:
            super().__delitem__(element)

    def __repr__(self):
        if not self:
            return '%s()' % self.__class__.__name__
        if _version >= (3, 9):
            try:
                counts = dict(self.most_common())
            except TypeError:
                counts = dict(self)
            return '%s(%r)' % (self.__class__.__name__, counts)
        return '%s({%s})' % (self.__class__.__name__, ', '.join(['%r: %r' % item for item in self.most_common()]))

    def _combine(self, other, merge):
        result = Counter()
        for element, count in self.items():
            new = merge(count, other[element])
            if new > 0:
                result[element] = new
        for element, count in other.items():
            if element not in self:
                new = merge(0, count)
                if new > 0:
                    result[element] = new
        return result

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._combine(other, lambda a, b: a + b)

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._combine(other, lambda a, b: a - b)

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._combine(other, max)

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._combine(other, min)

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self

    def _in_place(self, other):
        self.clear()
        dict.update(self, other)
        return self

    def __iadd__(self, other):
        return self._in_place(self + other)

    def __isub__(self, other):
        return self._in_place(self - other)

    def __ior__(self, other):
        return self._in_place(self | other)

    def __iand__(self, other):
        return self._in_place(self & other)


if _version >= (3, 10):
    def _counter_compares(name, compare):
        def method(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return compare(self, other)
        method.__name__ = name
        return method

    Counter.__eq__ = _counter_compares('__eq__', lambda a, b: all(a[e] == b[e] for c in (a, b) for e in c))
    Counter.__ne__ = _counter_compares('__ne__', lambda a, b: not a == b)
    Counter.__le__ = _counter_compares('__le__', lambda a, b: all(a[e] <= b[e] for c in (a, b) for e in c))
    Counter.__lt__ = _counter_compares('__lt__', lambda a, b: a <= b and a != b)
    Counter.__ge__ = _counter_compares('__ge__', lambda a, b: all(a[e] >= b[e] for c in (a, b) for e in c))
    Counter.__gt__ = _counter_compares('__gt__', lambda a, b: a >= b and a != b)
else:
    del Counter.total


from collections._user import ChainMap, UserDict, UserList, UserString

# A program that wants collections.abc has to import it.
del abc
