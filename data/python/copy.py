"""Shallow and deep copies."""

import types as _types
import weakref as _weakref


class Error(Exception):
    pass


error = Error

_atomic = frozenset([
    type(None), type(...), type(NotImplemented), int, float, bool, str, bytes, type, range,
    _types.BuiltinFunctionType, _types.FunctionType, _types.CodeType, property, _weakref.ref,
])


def copy(x):
    cls = type(x)
    if cls in _atomic or cls in (tuple, frozenset, slice) or issubclass(cls, type):
        return x
    if cls in (list, dict, set):
        return x.copy()
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    return _reconstruct(x, None)


def deepcopy(x, memo=None, _nil=[]):
    if memo is None:
        memo = {}
    key = id(x)
    done = memo.get(key, _nil)
    if done is not _nil:
        return done
    cls = type(x)
    if cls in _atomic or issubclass(cls, type):
        return x
    copier = _deep.get(cls)
    if copier is not None:
        result = copier(x, memo)
    else:
        copier = getattr(x, '__deepcopy__', None)
        result = copier(memo) if copier is not None else _reconstruct(x, memo)
    if result is not x:
        memo[key] = result
        _keep_alive(x, memo)
    return result


def _keep_alive(x, memo):
    # The copy is found by the original's id, which must not be given anew meanwhile.
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _deep_list(x, memo):
    result = []
    memo[id(x)] = result
    for item in x:
        result.append(deepcopy(item, memo))
    return result


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # A tuple that holds itself through its items has been copied by now.
    try:
        return memo[id(x)]
    except KeyError:
        pass
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deep_dict(x, memo):
    result = {}
    memo[id(x)] = result
    for key, value in x.items():
        result[deepcopy(key, memo)] = deepcopy(value, memo)
    return result


def _deep_set(x, memo):
    return type(x)([deepcopy(item, memo) for item in x])


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deep = {list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, set: _deep_set, frozenset: _deep_set,
         _types.MethodType: _deep_method}


def _slots_of(cls):
    for base in cls.__mro__:
        names = base.__dict__.get('__slots__', ())
        if isinstance(names, str):
            names = (names,)
        for name in names:
            if name.startswith('__') and not name.endswith('__'):
                name = '_' + base.__name__.lstrip('_') + name
            if name not in ('__dict__', '__weakref__'):
                yield name


def _new_like(x, memo):
    """An instance of the same class with the same built-in content."""
    cls = type(x)
    if isinstance(x, BaseException):
        return cls.__new__(cls, *(deepcopy(x.args, memo) if memo is not None else x.args))
    for base in (int, float, str, bytes):
        if isinstance(x, base):
            return cls.__new__(cls, base(x))
    for base in (tuple, frozenset):
        if isinstance(x, base):
            items = list(base.__iter__(x))
            if memo is not None:
                items = deepcopy(items, memo)
            return base.__new__(cls, items)
    if isinstance(x, (_types.GeneratorType, _types.ModuleType)):
        raise TypeError("cannot pickle %r object" % cls.__name__)
    return cls.__new__(cls)


def _fill(x, result, memo):
    """Copies what a list, set or dict subclass holds."""
    if isinstance(x, list):
        for item in list.__iter__(x):
            list.append(result, deepcopy(item, memo) if memo is not None else item)
    elif isinstance(x, set):
        for item in set.__iter__(x):
            set.add(result, deepcopy(item, memo) if memo is not None else item)
    elif isinstance(x, dict):
        for key, value in dict.items(x):
            if memo is not None:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            result[key] = value


def _reconstruct(x, memo):
    result = _new_like(x, memo)
    if memo is not None:
        memo[id(x)] = result
    state = getattr(x, '__dict__', None)
    if hasattr(x, '__getstate__') and type(x).__getstate__ is not getattr(object, '__getstate__', None):
        state = x.__getstate__()
    if state:
        if memo is not None:
            state = deepcopy(state, memo)
        if hasattr(result, '__setstate__'):
            result.__setstate__(state)
        else:
            result.__dict__.update(state)
    for name in _slots_of(type(x)):
        try:
            value = getattr(x, name)
        except AttributeError:
            continue
        setattr(result, name, deepcopy(value, memo) if memo is not None else value)
    _fill(x, result, memo)
    return result
