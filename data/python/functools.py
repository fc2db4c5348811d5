"""Tools for functions; partial and the cache's core are built in (_functools)."""

import sys as _sys
from collections import namedtuple as _namedtuple
from _functools import cmp_to_key, lru_cache_wrapper as _lru_cache_wrapper, partial, reduce
from functools._dispatch import singledispatch
from functools._ordering import total_ordering

_version = _sys.version_info[:2]
_CacheInfo = _namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__',
                       '__annotations__' if _version < (3, 14) else '__annotate__') \
    + (('__type_params__',) if _version >= (3, 12) else ())
WRAPPER_UPDATES = ('__dict__',)
_absent = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        value = getattr(wrapped, name, _absent)
        if value is not _absent:
            setattr(wrapper, name, value)
    for name in updated:
        of_wrapper = getattr(wrapper, name)
        of_wrapper.update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool) and _version >= (3, 8):
        function, maxsize = maxsize, 128
        return _cached(function, maxsize, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None' if _version >= (3, 8)
                        else 'Expected maxsize to be an integer or None')

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)
    return decorating_function


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
    if _version >= (3, 9):
        wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


if _version >= (3, 9):
    def cache(user_function):
        return lru_cache(maxsize=None)(user_function)


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError('{!r} is not callable or a descriptor'.format(func))
        if isinstance(func, partialmethod):
            func, args, keywords = func.func, func.args + args, {**func.keywords, **keywords}
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        given = [repr(arg) for arg in self.args] + ['%s=%r' % pair for pair in self.keywords.items()]
        return '%s.%s(%s)' % (self.__class__.__module__, self.__class__.__qualname__,
                              ', '.join([repr(self.func)] + given))

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **dict(self.keywords, **keywords))
        _method._partialmethod = self
        _method.__isabstractmethod__ = self.__isabstractmethod__
        return _method

    def __get__(self, obj, cls=None):
        getter = getattr(self.func, '__get__', None)
        if getter is not None:
            function = getter(obj, cls)
            if function is not self.func:
                bound = partial(function, *self.args, **self.keywords)
                try:
                    bound.__self__ = function.__self__
                except AttributeError:
                    pass
                return bound
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


if _version >= (3, 8):
    class singledispatchmethod:
        def __init__(self, func):
            if not callable(func) and not hasattr(func, '__get__'):
                raise TypeError(f'{func!r} is not callable or a descriptor')
            self.func, self.dispatcher = func, singledispatch(func)

        def __get__(self, obj, cls=None):
            def _method(*args, **kwargs):
                if _version >= (3, 13) and not args:
                    raise TypeError('%s requires at least 1 positional argument'
                                    % getattr(self.func, '__name__', 'singledispatchmethod method'))
                return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
            _method.__isabstractmethod__ = self.__isabstractmethod__
            _method.register = self.register
            update_wrapper(_method, self.func)
            return _method

        def register(self, cls, method=None):
            return self.dispatcher.register(cls, func=method)

        __isabstractmethod__ = partialmethod.__isabstractmethod__

    class cached_property:
        def __init__(self, func):
            self.func, self.attrname, self.__doc__ = func, None, func.__doc__
            if _version >= (3, 13):
                self.__module__ = func.__module__

        def __set_name__(self, owner, name):
            if self.attrname not in (None, name):
                raise TypeError('Cannot assign the same cached_property to two different names '
                                f'({self.attrname!r} and {name!r}).')
            self.attrname = name

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            name = self.attrname
            if name is None:
                raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
            try:
                stored = instance.__dict__
            except AttributeError:
                raise TypeError("No '__dict__' attribute on %r instance to cache %r property."
                                % (type(instance).__name__, name)) from None
            if name in stored:
                return stored[name]
            value = self.func(instance)
            try:
                stored[name] = value
            except TypeError:
                raise TypeError("The '__dict__' attribute on %r instance does not support item assignment for caching "
                                '%r property.' % (type(instance).__name__, name)) from None
            return value


def _note_module():
    for made in (singledispatch, total_ordering):
        made.__module__ = 'functools'


_note_module()
