"""Containers written in Python, to be derived from: ChainMap, UserDict, UserList, UserString."""

import sys as _sys
from _source import run as _run
from collections.abc import Mapping, MutableMapping, MutableSequence, Sequence

_file = '<frozen %s>' % __name__
__name__ = 'collections'

_version = _sys.version_info[:2]


def _define(scope, methods):
    """Writes methods into the body of a class: what each is called with, after self, and what it returns."""
    for head, value in methods.items():
        name, parameters = head[:-1].split('(')
        _run('def %s(self, %s): return %s' % (name, parameters, value), globals(), scope, _file)
        scope[name].__qualname__ = '%s.%s' % (scope['__qualname__'], name)


def _forward(scope, value, *heads):
    """Writes methods into the body of a class that return what the data's own of the same name does, put into @value."""
    for head in heads:
        name, parameters = head[:-1].split('(')
        arguments = ', '.join(p.split('=')[0] for p in parameters.split(', '))
        _define(scope, {head: value % ('self.data.%s(%s)' % (name, arguments))})


def _data(other, kind):
    return other.data if isinstance(other, kind) else other


class ChainMap(MutableMapping):
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __repr__(self):
        return '%s(%s)' % (self.__class__.__name__, ', '.join(map(repr, self.maps)))

    def __bool__(self):
        return any(self.maps)

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        if _version < (3, 7):
            return iter(set().union(*self.maps))
        keys = {}
        for mapping in reversed(self.maps):
            keys.update(dict.fromkeys(mapping))
        return iter(keys)

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                value = mapping[key]
            except KeyError:
                continue
            return value
        return self.__missing__(key)

    def get(self, key, default=None):
        if key not in self:
            return default
        return self[key]

    # What changes it, changes the first mapping alone.

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError('Key not found in the first mapping: %r' % (key,))

    def pop(self, key, *args):
        first = self.maps[0]
        try:
            return first.pop(key, *args)
        except KeyError:
            raise KeyError('Key not found in the first mapping: %r' % (key,))

    def popitem(self):
        first = self.maps[0]
        try:
            return first.popitem()
        except KeyError:
            raise KeyError('No keys found in the first mapping.')

    def clear(self):
        self.maps[0].clear()

    @property
    def parents(self):
        return self.__class__(*self.maps[1:])

    if _version >= (3, 10):
        def new_child(self, m=None, **kwargs):
            if m is not None and kwargs:
                m.update(kwargs)
            return self.__class__(kwargs if m is None else m, *self.maps)
    else:
        def new_child(self, m=None):
            return self.__class__({} if m is None else m, *self.maps)

    def copy(self):
        first, *others = self.maps
        return self.__class__(first.copy(), *others)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, *args):
        return cls(dict.fromkeys(iterable, *args))

    if _version >= (3, 9):
        def __or__(self, other):
            if isinstance(other, Mapping):
                merged = self.copy()
                merged.maps[0].update(other)
                return merged
            return NotImplemented

        def __ror__(self, other):
            if isinstance(other, Mapping):
                merged = dict(other)
                for mapping in reversed(self.maps):
                    merged.update(mapping)
                return self.__class__(merged)
            return NotImplemented

        def __ior__(self, other):
            self.maps[0].update(other)
            return self


class UserDict(MutableMapping):
    # The names are such that any keyword is free for an item.
    def __init__(__self, __dict=None, **kwargs):
        if _version < (3, 9) and __dict is None:
            __dict = kwargs.pop('dict', None)
        __self.data = {}
        for items in (__dict, kwargs or None):
            if items is not None:
                __self.update(items)

    _define(locals(), {
        '__repr__()': 'repr(self.data)',
        '__len__()': 'len(self.data)',
        '__iter__()': 'iter(self.data)',
        '__contains__(key)': 'key in self.data',
    })

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        cls = self.__class__
        if not hasattr(cls, '__missing__'):
            raise KeyError(key)
        return cls.__missing__(self, key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    if _version >= (3, 7):
        def __copy__(self):
            made = self.__class__.__new__(self.__class__)
            made.__dict__.update(self.__dict__, data=self.__dict__['data'].copy())
            return made

    def copy(self):
        data = self.data
        if self.__class__ is UserDict:
            return UserDict(data.copy())
        from copy import copy
        self.data = {} # which is all that the copy of the rest gets
        try:
            made = copy(self)
        finally:
            self.data = data
        made.update(self)
        return made

    if _version >= (3, 9):
        _define(locals(), {
            '__or__(other)': 'self.__class__(self.data | _data(other, UserDict)) '
                             'if isinstance(other, (UserDict, dict)) else NotImplemented',
            '__ror__(other)': 'self.__class__(_data(other, UserDict) | self.data) '
                              'if isinstance(other, (UserDict, dict)) else NotImplemented',
        })

        def __ior__(self, other):
            self.data |= _data(other, UserDict)
            return self

    if _version >= (3, 12):
        get = ChainMap.get


_listed = '(_data(other, UserList) if isinstance(other, (UserList, type(self.data))) else list(other))'


class UserList(MutableSequence):
    def __init__(self, initlist=None):
        self.data = []
        if type(initlist) == type(self.data) or isinstance(initlist, UserList):
            self.data[:] = _data(initlist, UserList)
        elif initlist is not None:
            self.data = list(initlist)

    _define(locals(), {
        '__repr__()': 'repr(self.data)',
        '__len__()': 'len(self.data)',
        '__contains__(item)': 'item in self.data',
        '__add__(other)': 'self.__class__(self.data + %s)' % _listed,
        '__radd__(other)': 'self.__class__(%s + self.data)' % _listed,
        '__mul__(n)': 'self.__class__(self.data * n)',
        '__eq__(other)': 'self.data == _data(other, UserList)',
        '__lt__(other)': 'self.data < _data(other, UserList)',
        '__le__(other)': 'self.data <= _data(other, UserList)',
        '__gt__(other)': 'self.data > _data(other, UserList)',
        '__ge__(other)': 'self.data >= _data(other, UserList)',
        'extend(other)': 'self.data.extend(_data(other, UserList))',
        'copy()': 'self.__class__(self)',
    })
    __rmul__ = __mul__
    _forward(locals(), '%s', 'append(item)', 'insert(i, item)', 'pop(i=-1)', 'remove(item)', 'clear()', 'count(item)',
             'index(item, *args)', 'reverse()', 'sort(*args, **kwds)')

    def __getitem__(self, i):
        part = self.data[i]
        return self.__class__(part) if isinstance(i, slice) and _version >= (3, 7) else part

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __iadd__(self, other):
        self.data += _data(other, UserList) if isinstance(other, (UserList, type(self.data))) else list(other)
        return self

    def __imul__(self, n):
        self.data *= n
        return self

    if _version >= (3, 7):
        def __copy__(self):
            made = self.__class__.__new__(self.__class__)
            made.__dict__.update(self.__dict__, data=self.__dict__['data'][:])
            return made


_spelled = '(_data(other, UserString) if isinstance(other, (UserString, str)) else str(other))'


class UserString(Sequence):
    def __init__(self, seq):
        text = _data(seq, UserString)
        self.data = text if isinstance(text, str) else str(text)

    _define(locals(), {
        '__str__()': 'str(self.data)',
        '__repr__()': 'repr(self.data)',
        '__int__()': 'int(self.data)',
        '__float__()': 'float(self.data)',
        '__hash__()': 'hash(self.data)',
        '__len__()': 'len(self.data)',
        '__getitem__(index)': 'self.__class__(self.data[index])',
        '__contains__(char)': '_data(char, UserString) in self.data',
        '__getnewargs__()': '(self.data[:],)',
        '__eq__(string)': 'self.data == _data(string, UserString)',
        '__lt__(string)': 'self.data < _data(string, UserString)',
        '__le__(string)': 'self.data <= _data(string, UserString)',
        '__gt__(string)': 'self.data > _data(string, UserString)',
        '__ge__(string)': 'self.data >= _data(string, UserString)',
        '__add__(other)': 'self.__class__(self.data + %s)' % _spelled,
        '__radd__(other)': 'self.__class__((other if isinstance(other, str) else str(other)) + self.data)',
        '__mul__(n)': 'self.__class__(self.data * n)',
        '__mod__(args)': 'self.__class__(self.data % args)',
        '__rmod__(template)': 'self.__class__(str(template) % self)',
        'count(sub, start=0, end=_sys.maxsize)': 'self.data.count(_data(sub, UserString), start, end)',
        'find(sub, start=0, end=_sys.maxsize)': 'self.data.find(_data(sub, UserString), start, end)',
        'rfind(sub, start=0, end=_sys.maxsize)': 'self.data.rfind(_data(sub, UserString), start, end)',
        'replace(old, new, maxsplit=-1)':
            'self.__class__(self.data.replace(_data(old, UserString), _data(new, UserString), maxsplit))',
    })
    __rmul__ = __mul__

    # What gives a str with str, gives a UserString here.
    _forward(locals(), 'self.__class__(%s)', 'capitalize()', 'casefold()', 'center(width, *args)',
             'expandtabs(tabsize=8)', 'ljust(width, *args)', 'lower()', 'lstrip(chars=None)', 'rjust(width, *args)',
             'rstrip(chars=None)', 'strip(chars=None)', 'swapcase()', 'title()', 'translate(*args)', 'upper()',
             'zfill(width)')
    _forward(locals(), '%s', 'encode(encoding=\'utf-8\', errors=\'strict\')',
             'endswith(suffix, start=0, end=_sys.maxsize)', 'format(*args, **kwds)', 'format_map(mapping)',
             'index(sub, start=0, end=_sys.maxsize)', 'isalnum()', 'isalpha()', 'isdecimal()', 'isdigit()',
             'isidentifier()', 'islower()', 'isnumeric()', 'isprintable()', 'isspace()', 'istitle()', 'isupper()',
             'join(seq)', 'partition(sep)',
             'rindex(sub, start=0, end=_sys.maxsize)', 'rpartition(sep)', 'rsplit(sep=None, maxsplit=-1)',
             'split(sep=None, maxsplit=-1)', 'splitlines(keepends=False)',
             'startswith(prefix, start=0, end=_sys.maxsize)')
    if _version >= (3, 7):
        _forward(locals(), '%s', 'isascii()')
    if _version >= (3, 9):
        for _name in ('removeprefix', 'removesuffix'):
            _define(locals(), {_name + '(part)': 'self.__class__(self.data.%s(_data(part, UserString)))' % _name})
        del _name
    maketrans = staticmethod(str.maketrans)
