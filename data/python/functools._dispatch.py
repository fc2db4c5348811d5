"""Functions that choose by the class of their first argument."""

import sys as _sys
from types import MappingProxyType as _MappingProxyType

_version = _sys.version_info[:2]


def _merge(sequences):
    """The C3 linearization of orders that must all be kept."""
    result = []
    while True:
        sequences = [s for s in sequences if s]
        if not sequences:
            return result
        for sequence in sequences:
            candidate = sequence[0]
            if not any(candidate in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        result.append(candidate)
        sequences = [s[1:] if s[0] is candidate else s for s in sequences]


def _linearize(cls, abstract):
    """The class's order with abstract classes put in where it comes to be derived from them."""
    bases = cls.__bases__
    boundary = 0
    for i in range(len(bases), 0, -1):
        if hasattr(bases[i - 1], '__abstractmethods__'):
            boundary = i
            break
    own = [a for a in abstract if issubclass(cls, a) and not any(issubclass(b, a) for b in bases)]
    rest = [a for a in abstract if a not in own]
    explicit, other = list(bases[:boundary]), list(bases[boundary:])
    return _merge([[cls]] + [_linearize(b, rest) for b in explicit] + [_linearize(a, rest) for a in own]
                  + [_linearize(b, rest) for b in other] + [explicit, own, other])


def _order_of(cls, types):
    bases = set(cls.__mro__)
    related = [t for t in types if t not in bases and hasattr(t, '__mro__') and issubclass(cls, t)]
    related = [t for t in related if not any(t is not other and t in other.__mro__ for other in related)]
    known = set(related)
    order = []
    for one in related:
        found = [[s for s in sub.__mro__ if s in known] for sub in one.__subclasses__()
                 if sub not in bases and issubclass(cls, sub)]
        found.sort(key=len, reverse=True)
        for found_class in [c for sub in found for c in sub] or [one]:
            if found_class not in order:
                order.append(found_class)
    return _linearize(cls, order)


def _find(cls, registry):
    match = None
    for candidate in _order_of(cls, registry.keys()):
        if match is not None:
            if candidate in registry and candidate not in cls.__mro__ and match not in cls.__mro__ \
                    and not issubclass(match, candidate):
                raise RuntimeError('Ambiguous dispatch: {} or {}'.format(match, candidate))
            break
        if candidate in registry:
            match = candidate
    return registry.get(match)


def _members(cls):
    """The classes of a union, which registers for each of them; None for anything else."""
    if _version >= (3, 11) and not isinstance(cls, type):
        args = getattr(cls, '__args__', None)
        is_union = getattr(cls, '__origin__', None) in (None, getattr(_sys.modules.get('typing'), 'Union', None))
        if args and is_union and all(isinstance(a, type) for a in args):
            return args
    return None


def _annotated(function):
    """The class that the first argument is annotated with."""
    if not getattr(function, '__annotations__', {}):
        raise TypeError(f'Invalid first argument to `register()`: {function!r}. Use either `@register(some_class)` '
                        'or plain `@register` on an annotated function.')
    from typing import get_type_hints
    name, cls = next(iter(get_type_hints(function).items()))
    if not isinstance(cls, type) and _members(cls) is None:
        raise TypeError(f'Invalid annotation for {name!r}. {cls!r} is not a class.')
    return cls


def singledispatch(func):
    registry = {}
    cache = {}

    def dispatch(cls):
        if cls not in cache:
            cache[cls] = registry[cls] if cls in registry else _find(cls, registry)
        return cache[cls]

    def register(cls, func=None):
        if isinstance(cls, type) or _members(cls) is not None or _version < (3, 7):
            if func is None:
                return lambda f: register(cls, f)
        elif func is not None:
            if _version >= (3, 9):
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class'
                                + (' or union type.' if _version >= (3, 11) else '.'))
        else:
            func = cls
            cls = _annotated(func)
        for one in _members(cls) or (cls,):
            registry[one] = func
        cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = _MappingProxyType(registry)
    wrapper._clear_cache = cache.clear
    from functools import update_wrapper
    update_wrapper(wrapper, func)
    return wrapper
