"""Tools for functions; partial and the cache's core are built in (_functools)."""

import sys as _sys
from collections import namedtuple as _namedtuple
from _functools import cmp_to_key, lru_cache_wrapper as _lru_cache_wrapper, partial, reduce

_version = _sys.version_info[:2]
_CacheInfo = _namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _from(operation, negate, with_equality):
    """A comparison made of another one, as total_ordering adds them."""
    def method(self, other):
        result = getattr(type(self), operation)(self, other)
        if result is NotImplemented:
            return result
        if with_equality is None:
            return not result
        if negate:
            return not result and self != other if with_equality else not result or self == other
        return result or self == other if with_equality else result and self != other
    return method


# operation defined → what follows from it: name → (negate, with_equality)
_orders = {
    '__lt__': (('__gt__', True, True), ('__le__', False, True), ('__ge__', True, None)),
    '__le__': (('__ge__', True, False), ('__lt__', False, False), ('__gt__', True, None)),
    '__gt__': (('__lt__', True, True), ('__ge__', False, True), ('__le__', True, None)),
    '__ge__': (('__le__', True, False), ('__gt__', False, False), ('__lt__', True, None)),
}


def total_ordering(cls):
    roots = {op for op in _orders if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(roots)
    for name, negate, with_equality in _orders[root]:
        if name not in roots:
            method = _from(root, negate, with_equality)
            method.__name__ = name
            setattr(cls, name, method)
    return cls


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool) and _version >= (3, 8):
        function, maxsize = maxsize, 128
        wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
        return update_wrapper(wrapper, function)
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None' if _version >= (3, 8)
                        else 'Expected maxsize to be an integer or None')

    def decorating_function(function):
        return update_wrapper(_lru_cache_wrapper(function, maxsize, typed, _CacheInfo), function)
    return decorating_function


if _version >= (3, 9):
    def cache(function):
        return lru_cache(maxsize=None)(function)


class partialmethod:
    def __init__(self, func, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        bound = self.func.__get__(obj, cls) if hasattr(self.func, '__get__') else self.func
        return partial(bound, *self.args, **self.keywords)


if _version >= (3, 8):
    class cached_property:
        def __init__(self, func):
            self.func = func
            self.attrname = None
            self.__doc__ = func.__doc__

        def __set_name__(self, owner, name):
            if self.attrname is None:
                self.attrname = name
            elif name != self.attrname:
                raise TypeError('Cannot assign the same cached_property to two different names (%r and %r).'
                                % (self.attrname, name))

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            if self.attrname is None:
                raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
            try:
                cache = instance.__dict__
            except AttributeError:
                raise TypeError("No '__dict__' attribute on %r instance to cache %r property."
                                % (type(instance).__name__, self.attrname)) from None
            if self.attrname not in cache:
                cache[self.attrname] = self.func(instance)
            return cache[self.attrname]


def singledispatch(func):
    registry = {object: func}

    def dispatch(cls):
        for base in cls.__mro__:
            if base in registry:
                return registry[base]
        return func

    def register(cls, function=None):
        if function is None:
            if isinstance(cls, type):
                return lambda f: register(cls, f)
            function = cls
            cls = next(value for name, value in function.__annotations__.items() if name != 'return')
        registry[cls] = function
        return function

    def wrapper(*args, **kw):
        if not args:
            raise TypeError('%s requires at least 1 positional argument' % func.__name__)
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
        method.register = self.register
        return method
