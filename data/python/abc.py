"""Abstract base classes; what they remember is in _abc."""

import sys as _sys
from _abc import _abc_init, _abc_instancecheck, _abc_register, _abc_subclasscheck, _abstract_names, get_cache_token


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractproperty(property):
    __isabstractmethod__ = True


def _abstract(kind):
    class made(kind):
        __isabstractmethod__ = True

        def __init__(self, callable):
            callable.__isabstractmethod__ = True
            super().__init__(callable)
    made.__name__ = made.__qualname__ = 'abstract' + kind.__name__
    made.__init__.__qualname__ = made.__name__ + '.__init__'
    return made


abstractclassmethod, abstractstaticmethod = _abstract(classmethod), _abstract(staticmethod)


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
        cls.__abstractmethods__ = _abstract_names(cls)
        return cls
