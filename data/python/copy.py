"""Shallow and deep copies."""

import sys as _sys
import types as _types
import weakref as _weakref
from copyreg import dispatch_table as _dispatch_table

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    pass


error = Error

_version = _sys.version_info[:2]
_atomic = frozenset([
    type(None), type(...), type(NotImplemented), int, float, bool, str, bytes, type,
    _types.BuiltinFunctionType, _types.FunctionType, _types.CodeType, _weakref.ref,
] + [property] * (_version >= (3, 7)) + [range] * (_version >= (3, 10)))
_unchanged = _atomic | {tuple, frozenset, slice, range}


def copy(x):
    cls = type(x)
    if cls in _unchanged or issubclass(cls, type):
        return x
    if cls in (list, dict, set):
        return x.copy()
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    reducer = _dispatch_table.get(cls)
    parts = reducer(x) if reducer is not None else x.__reduce_ex__(4)
    return x if isinstance(parts, str) else _reconstruct(x, None, *parts)


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
        if copier is not None:
            result = copier(memo)
        else:
            reducer = _dispatch_table.get(cls)
            parts = reducer(x) if reducer is not None else x.__reduce_ex__(4)
            result = x if isinstance(parts, str) else _reconstruct(x, memo, *parts)
    if result is not x:
        memo[key] = result
        _keep_alive(x, memo)
    return result


def _keep_alive(x, memo):
    # The copy is found by the original's id, which must not be given anew meanwhile.
    if id(memo) in memo:
        memo[id(memo)].append(x)
    else:
        memo[id(memo)] = [x]


def _deepcopy_list(x, memo, deepcopy=deepcopy):
    result = memo[id(x)] = []
    for item in x:
        result.append(deepcopy(item, memo))
    return result


def _deepcopy_tuple(x, memo, deepcopy=deepcopy):
    items = [deepcopy(item, memo) for item in x]
    # A tuple that holds itself through its items has been copied by now.
    if id(x) in memo:
        return memo[id(x)]
    for old, new in zip(x, items):
        if new is not old:
            return tuple(items)
    return x


def _deepcopy_dict(x, memo, deepcopy=deepcopy):
    result = memo[id(x)] = {}
    for key, value in x.items():
        result[deepcopy(key, memo)] = deepcopy(value, memo)
    return result


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deep = {list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict, _types.MethodType: _deepcopy_method}


def _reconstruct(x, memo, func, args, state=None, items=None, pairs=None):
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    result = func(*args)
    if deep:
        memo[id(x)] = result
    if state is not None:
        _set_state(result, deepcopy(state, memo) if deep else state)
    if items is not None:
        for item in items:
            result.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            result[key] = value
    return result


def _set_state(result, state):
    if hasattr(result, '__setstate__'):
        result.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        result.__dict__.update(state)
    if slots is not None:
        for name, value in slots.items():
            setattr(result, name, value)


if _version >= (3, 13):
    __all__.append('replace')

    def replace(obj, **changes):
        method = getattr(obj.__class__, '__replace__', None)
        if method is None:
            raise TypeError('replace() does not support %s objects' % obj.__class__.__name__)
        return method(obj, **changes)
