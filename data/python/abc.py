"""Abstract base classes; what they remember is in _abc."""

import sys as _sys
from _abc import _abc_init, _abc_instancecheck, _abc_register, _abc_subclasscheck, get_cache_token


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractproperty(property):
    __isabstractmethod__ = True


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _abc_init(cls)
        return cls

    def register(cls, subclass):
        return _abc_register(cls, subclass)

    def __instancecheck__(cls, instance):
        return _abc_instancecheck(cls, instance)

    def __subclasscheck__(cls, subclass):
        return _abc_subclasscheck(cls, subclass)


class ABC(metaclass=ABCMeta):
    """What abstract classes can be derived from, so that they need name no metaclass."""

    __slots__ = ()


if _sys.version_info >= (3, 10):
    def update_abstractmethods(cls):
        """Looks again which methods are abstract, once some have been added to the class."""
        if not hasattr(cls, '__abstractmethods__'):
            return cls
        names = set()
        for base in cls.__bases__:
            for name in getattr(base, '__abstractmethods__', ()):
                if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                    names.add(name)
        names.update([n for n, value in cls.__dict__.items() if getattr(value, '__isabstractmethod__', False)])
        cls.__abstractmethods__ = frozenset(names)
        return cls
