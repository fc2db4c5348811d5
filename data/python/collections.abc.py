"""Abstract base classes of containers."""

import sys as _sys
from abc import ABCMeta, abstractmethod

__all__ = ['Hashable', 'Iterable', 'Iterator', 'Generator', 'Reversible', 'Sized', 'Container', 'Callable',
           'Collection', 'Set', 'MutableSet', 'Mapping', 'MutableMapping', 'MappingView', 'KeysView', 'ItemsView',
           'ValuesView', 'Sequence', 'MutableSequence', 'ByteString']


def _has(cls, *names):
    """What a subclass hook answers: a class has a method unless the first base that names it says None."""
    for name in names:
        owners = [base for base in cls.__mro__ if name in base.__dict__]
        if not owners or owners[0].__dict__[name] is None:
            return NotImplemented
    return True


def _known_by(*names):
    """For a class to which belongs whatever has these methods; its own subclasses ask for more."""
    def decorate(abc):
        def __subclasshook__(cls, other):
            return _has(other, *names) if cls is abc else NotImplemented
        __subclasshook__.__qualname__ = abc.__name__ + '.__subclasshook__'
        abc.__subclasshook__ = classmethod(__subclasshook__)
        return abc
    return decorate


def _alias(cls, item):
    from types import GenericAlias
    return GenericAlias(cls, item)


_aliased = _hashes_as_frozenset = _sys.version_info >= (3, 9)


@_known_by('__hash__')
class Hashable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0


@_known_by('__iter__')
class Iterable(metaclass=ABCMeta):
    __slots__ = ()
    if _aliased:
        __class_getitem__ = classmethod(_alias)

    @abstractmethod
    def __iter__(self):
        yield from ()


@_known_by('__iter__', '__next__')
class Iterator(Iterable):
    __slots__ = ()

    def __iter__(self):
        return self

    @abstractmethod
    def __next__(self):
        raise StopIteration


@_known_by('__reversed__', '__iter__')
class Reversible(Iterable):
    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        yield from ()


@_known_by('__iter__', '__next__', 'send', 'throw', 'close')
class Generator(Iterator):
    __slots__ = ()

    @abstractmethod
    def send(self, value):
        raise StopIteration

    def __next__(self):
        return self.send(None)

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        if val is not None or tb is not None:
            typ = typ() if val is None else val
        raise typ if tb is None else typ.with_traceback(tb)

    def close(self):
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            return
        raise RuntimeError('generator ignored GeneratorExit')


@_known_by('__len__')
class Sized(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0


@_known_by('__contains__')
class Container(metaclass=ABCMeta):
    __slots__ = ()
    if _aliased:
        __class_getitem__ = classmethod(_alias)

    @abstractmethod
    def __contains__(self, x):
        return False


@_known_by('__len__', '__iter__', '__contains__')
class Collection(Sized, Iterable, Container):
    __slots__ = ()


@_known_by('__call__')
class Callable(metaclass=ABCMeta):
    __slots__ = ()
    if _aliased:
        __class_getitem__ = classmethod(_alias)

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False


class Set(Collection):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def _hash(self):
        if _hashes_as_frozenset:
            return hash(frozenset(self))
        mixed = 1927868237 * (len(self) + 1)
        for value in self:
            code = hash(value)
            mixed ^= (code ^ code << 16 ^ 89869747) * 3644798167
        mixed = mixed * 69069 + 907133923 & 2 ** 64 - 1
        return -(mixed & 2 ** 63) | mixed

    def isdisjoint(self, other):
        for value in other:
            if value in self:
                return False
        return True

    def __eq__(self, other):
        return len(self) == len(other) and self.__le__(other) if isinstance(other, Set) else NotImplemented

    def __lt__(self, other):
        return len(self) < len(other) and self.__le__(other) if isinstance(other, Set) else NotImplemented

    def __le__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        if len(self) <= len(other):
            for value in self:
                if value not in other:
                    break
            else:
                return True
        return False

    def __gt__(self, other):
        return len(self) > len(other) and self.__ge__(other) if isinstance(other, Set) else NotImplemented

    def __ge__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        if len(self) >= len(other):
            for value in other:
                if value not in self:
                    break
            else:
                return True
        return False

    def __and__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(value for value in other if value in self)
        return NotImplemented

    def __or__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(value for part in (self, other) for value in part)
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, Iterable):
            without = other if isinstance(other, Set) else self._from_iterable(other)
            return self._from_iterable(value for value in self if value not in without)
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, Iterable):
            whole = other if isinstance(other, Set) else self._from_iterable(other)
            return self._from_iterable(value for value in whole if value not in self)
        return NotImplemented

    def __xor__(self, other):
        if isinstance(other, Iterable):
            second = other if isinstance(other, Set) else self._from_iterable(other)
            return (self - second) | (second - self)
        return NotImplemented

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__


class MutableSet(Set):
    __slots__ = ()

    @abstractmethod
    def discard(self, value):
        raise NotImplementedError

    @abstractmethod
    def add(self, value):
        raise NotImplementedError

    def remove(self, value):
        if value in self:
            self.discard(value)
        else:
            raise KeyError(value)

    def pop(self):
        values = iter(self)
        try:
            first = next(values)
        except StopIteration:
            raise KeyError from None
        self.discard(first)
        return first

    def clear(self):
        while True:
            try:
                self.pop()
            except KeyError:
                return

    def __iand__(self, it):
        unwanted = self - it
        for value in unwanted:
            self.discard(value)
        return self

    def __ior__(self, it):
        for value in it:
            self.add(value)
        return self

    def __isub__(self, it):
        if it is not self:
            for value in it:
                self.discard(value)
        else:
            self.clear()
        return self

    def __ixor__(self, it):
        if it is not self:
            for value in it if isinstance(it, Set) else self._from_iterable(it):
                (self.discard if value in self else self.add)(value)
        else:
            self.clear()
        return self


class MappingView(Sized):
    __slots__ = ('_mapping',)

    def __init__(self, mapping):
        self._mapping = mapping

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, self._mapping)

    def __len__(self):
        return len(self._mapping)


class KeysView(MappingView, Set):
    __slots__ = ()

    def __iter__(self):
        yield from self._mapping

    def __contains__(self, key):
        return key in self._mapping

    @classmethod
    def _from_iterable(cls, it):
        return set(it)


class ItemsView(MappingView, Set):
    __slots__ = ()

    _from_iterable = KeysView.__dict__['_from_iterable']

    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]

    def __contains__(self, item):
        key, expected = item
        try:
            value = self._mapping[key]
        except KeyError:
            return False
        return value is expected or value == expected


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]

    def __contains__(self, value):
        for key in self._mapping:
            found = self._mapping[key]
            if found is value or found == value:
                return True
        return False


class Mapping(Collection):
    __slots__ = ()

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if isinstance(other, Mapping) else NotImplemented

    __reversed__ = None

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def items(self):
        return ItemsView(self)

    def keys(self):
        return KeysView(self)

    def values(self):
        return ValuesView(self)

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default


class MutableMapping(Mapping):
    __slots__ = ()
    __marker = object()

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    def setdefault(self, key, default=None):
        try:
            default = self[key]
        except KeyError:
            self[key] = default
        return default

    # The names are such that any keyword is free for an item.
    def update(__self, __other=(), **kwds):
        if isinstance(__other, Mapping):
            keys = __other
        else:
            keys = __other.keys() if hasattr(__other, 'keys') else None
        if keys is not None:
            for key in keys:
                __self[key] = __other[key]
        else:
            for key, value in __other:
                __self[key] = value
        for key, value in kwds.items():
            __self[key] = value

    def pop(self, key, default=__marker):
        try:
            value = self[key]
        except KeyError:
            if default is not self.__marker:
                return default
            raise
        del self[key]
        return value

    def popitem(self):
        try:
            first = next(iter(self))
        except StopIteration:
            raise KeyError from None
        value = self[first]
        del self[first]
        return first, value

    def clear(self):
        while True:
            try:
                self.popitem()
            except KeyError:
                return


class Sequence(Reversible, Collection):
    __slots__ = ()

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        index = 0
        try:
            while True:
                item = self[index]
                yield item
                index += 1
        except IndexError:
            return

    def __reversed__(self):
        for index in range(len(self) - 1, -1, -1):
            yield self[index]

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def count(self, value):
        return sum(1 for item in self if item is value or item == value)

    def index(self, value, start=0, stop=None):
        if start is not None and start < 0:
            start = max(start + len(self), 0)
        if stop is not None and stop < 0:
            stop = stop + len(self)
        while stop is None or start < stop:
            try:
                item = self[start]
            except IndexError:
                break
            if item is value or item == value:
                return start
            start += 1
        raise ValueError


class ByteString(Sequence):
    __slots__ = ()


class MutableSequence(Sequence):
    __slots__ = ()

    @abstractmethod
    def insert(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    def __iadd__(self, values):
        self.extend(values)
        return self

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def extend(self, values):
        for value in values if values is not self else list(self):
            self.append(value)

    def clear(self):
        while True:
            try:
                self.pop()
            except IndexError:
                return

    def reverse(self):
        low, high = 0, len(self) - 1
        while low < high:
            self[low], self[high] = self[high], self[low]
            low, high = low + 1, high - 1

    def remove(self, value):
        del self[self.index(value)]

    def append(self, value):
        self.insert(len(self), value)


def _register():
    from _collections import deque
    for abc, kinds in (
        (Set, (frozenset,)),
        (MutableSet, (set,)),
        (KeysView, (type({}.keys()),)),
        (ItemsView, (type({}.items()),)),
        (ValuesView, (type({}.values()),)),
        (Mapping, (type(type.__dict__),)),
        (MutableMapping, (dict,)),
        (Sequence, (tuple, str, range)),
        (ByteString, (bytes,)),
        (MutableSequence, (list, deque)),
    ):
        for kind in kinds:
            abc.register(kind)
    if 'weakref' in _sys.modules:
        _sys.modules['weakref']._register(_sys.modules['collections.abc'])


_register()
