"""object.__reduce_ex__() and its kin: what an object is made of."""

import copyreg as _copyreg
import sys as _sys
from _collections import deque as _deque

_function = type(len)


def _state_of(self):
    return getattr(self, '__dict__', None)


def _of_exception(self):
    state = _state_of(self)
    return (type(self), self.args, state) if state else (type(self), self.args)


def _of_set(self):
    return type(self), (list(self),), _state_of(self)


def _of_deque(self):
    args = () if self.maxlen is None else ((), self.maxlen)
    return type(self), args, _state_of(self) or None, iter(self)


# The built-in types that say for themselves what they are made of.
_own = {
    BaseException: _of_exception,
    set: _of_set,
    frozenset: _of_set,
    _deque: _of_deque,
    range: lambda self: (range, (self.start, self.stop, self.step)),
    slice: lambda self: (slice, (self.start, self.stop, self.step)),
    type(...): lambda self: 'Ellipsis',
    type(NotImplemented): lambda self: 'NotImplemented',
    type(_of_set.__get__(0)): lambda self: (getattr, (self.__self__, self.__func__.__name__)),
    _function: lambda self: self.__name__ if self.__self__ is None or isinstance(self.__self__, type(_sys))
    else (getattr, (self.__self__, self.__name__)),
}


def _own_reducer(cls):
    for base in cls.__mro__:
        if base in _own:
            return _own[base]
    return None


def reduce(self):
    own = _own_reducer(type(self))
    return own(self) if own is not None else _copyreg._reduce_ex(self, 0)


def reduce_ex(self, protocol):
    if type(self).__reduce__ is not object.__reduce__:
        return self.__reduce__()
    own = _own_reducer(type(self))
    if own is not None:
        return own(self)
    if protocol < 2:
        return _copyreg._reduce_ex(self, protocol)
    return _new_object(self)


_immutable = (int, float, str, bytes, tuple)


def _arguments(self):
    """What __new__() is to be given: positional and keyword arguments, None where nobody says."""
    cls = type(self)
    if hasattr(cls, '__getnewargs_ex__'):
        given = self.__getnewargs_ex__()
        if not isinstance(given, tuple):
            raise TypeError("__getnewargs_ex__ should return a tuple, not '%s'" % type(given).__name__)
        if len(given) != 2:
            raise ValueError('__getnewargs_ex__ should return a tuple of length 2, not %d' % len(given))
        return given
    if hasattr(cls, '__getnewargs__'):
        given = self.__getnewargs__()
        if not isinstance(given, tuple):
            raise TypeError("__getnewargs__ should return a tuple, not '%s'" % type(given).__name__)
        return given, {}
    for base in _immutable:
        if isinstance(self, base):
            return (base.__mul__(self, 1) if isinstance(self, (str, bytes)) else base(self),), {}
    return None, {}


def _base_of(cls):
    """The built-in class that the instances are laid out as."""
    for base in cls.__mro__:
        if not isinstance(base.__dict__.get('__module__'), str):
            return base


def _new_object(self):
    cls = type(self)
    args, kwargs = _arguments(self)
    if args is None and _base_of(cls) not in (object, list, dict, type(None)):
        raise TypeError(_copyreg._cannot(cls))
    if kwargs:
        head = _copyreg.__newobj_ex__, (cls, args, kwargs)
    else:
        head = _copyreg.__newobj__, (cls,) + (args or ())
    return head + (self.__getstate__() if hasattr(self, '__getstate__') else getstate(self),
                   iter(self) if isinstance(self, list) else None,
                   iter(self.items()) if isinstance(self, dict) else None)


def getstate(self):
    state = _state_of(self)
    names = _copyreg._slotnames(type(self))
    if not names:
        return state or (state if state is not None and _sys.version_info < (3, 11) else None)
    slots = {}
    for name in names:
        try:
            slots[name] = getattr(self, name)
        except AttributeError:
            pass
    return (state, slots) if slots else state
