"""What abstract base classes know of other classes: CPython's _abc."""

import sys as _sys
from _weakref import ref as _ref

_counter = 0
# From 3.7 on that a class is registered itself is seen at once, and not remembered.
_forgets = _sys.version_info >= (3, 7)


class _abc_data:
    __slots__ = ('registry', 'cache', 'negative', 'version')

    def __init__(self):
        self.registry = set()
        self.cache = set()
        self.negative = set()
        self.version = _counter


def _add(places, cls):
    places.add(_ref(cls, places.discard))


def get_cache_token():
    return _counter


def _is_abstract(value):
    return bool(getattr(value, '__isabstractmethod__', False))


def _abstract_names(cls):
    names = {name for name, value in cls.__dict__.items() if _is_abstract(value)}
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if _is_abstract(getattr(cls, name, None)):
                names.add(name)
    return frozenset(names)


def _abc_init(cls):
    cls.__abstractmethods__ = _abstract_names(cls)
    cls._abc_impl = _abc_data()


def _abc_register(cls, subclass):
    global _counter
    if not isinstance(subclass, type):
        raise TypeError('Can only register classes')
    if issubclass(subclass, cls):
        return subclass
    if issubclass(cls, subclass):
        raise RuntimeError('Refusing to create an inheritance cycle')
    _add(cls._abc_impl.registry, subclass)
    _counter += 1
    return subclass


def _abc_instancecheck(cls, instance):
    subclass = instance.__class__
    data = cls._abc_impl
    if _ref(subclass) in data.cache:
        return True
    kind = type(instance)
    if kind is subclass:
        if data.version == _counter and _ref(subclass) in data.negative:
            return False
        return cls.__subclasscheck__(subclass)
    return bool(cls.__subclasscheck__(subclass) or cls.__subclasscheck__(kind))


def _abc_subclasscheck(cls, subclass):
    if not isinstance(subclass, type):
        raise TypeError('issubclass() arg 1 must be a class')
    data = cls._abc_impl
    if _ref(subclass) in data.cache:
        return True
    if data.version < _counter:
        data.negative.clear()
        data.version = _counter
    elif _ref(subclass) in data.negative:
        return False
    answer = cls.__subclasshook__(subclass)
    if answer is NotImplemented:
        if cls not in subclass.__mro__ and _forgets and _ref(subclass) in data.registry:
            return True
        answer = cls in subclass.__mro__ or _is_known(cls, subclass, data)
    _add(data.cache if answer else data.negative, subclass)
    return answer


def _is_known(cls, subclass, data):
    for place in list(data.registry):
        registered = place()
        if registered is not None and issubclass(subclass, registered):
            return True
    for child in cls.__subclasses__():
        if issubclass(subclass, child):
            return True
    return False
