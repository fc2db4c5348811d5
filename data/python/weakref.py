"""Containers, methods and finalizers made of weak references."""
# SPDX-License-Identifier: GPL-3.0-or-later

import atexit
import sys
from _weakref import (CallableProxyType, ProxyType, ReferenceType, _remove_dead_weakref, getweakrefcount, getweakrefs,
                      proxy, ref)

ProxyTypes = (ProxyType, CallableProxyType)

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
           'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']


class _Iterating:
    # While one of these lives, dead entries of its container are only noted;
    # the last one to go removes them.

    def __init__(self, container):
        self.container = ref(container)

    def __enter__(self):
        container = self.container()
        if container is not None:
            container._iterating.add(self)
        return self

    def __exit__(self, kind, value, traceback):
        container = self.container()
        if container is None:
            return
        container._iterating.remove(self)
        if not container._iterating:
            container._commit_removals()


class WeakSet:
    # Of references, each of which takes itself out when its object dies. The
    # methods that change the set first take out what iterations left behind;
    # that is done in place, for a call of its own would be a frame of its own.

    def __init__(self, data=None):
        self.data = set()

        def _remove(item, selfref=ref(self)):
            owner = selfref()
            if owner is None:
                return
            if owner._iterating:
                owner._pending_removals.append(item)
            else:
                owner.data.discard(item)

        self._remove, self._pending_removals, self._iterating = _remove, [], set()
        if data is not None:
            self.update(data)

    def _commit_removals(self):
        while self._pending_removals:
            self.data.discard(self._pending_removals.pop())

    def __len__(self):
        return len(self.data) - len(self._pending_removals)

    def __iter__(self):
        with _Iterating(self):
            for entry in self.data:
                item = entry()
                if item is None:
                    continue
                yield item

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    if sys.version_info >= (3, 8):
        def __repr__(self):
            return repr(self.data)

    # One member.

    def add(self, item):
        self._pending_removals and self._commit_removals()
        self.data.add(ref(item, self._remove))

    def discard(self, item):
        self._pending_removals and self._commit_removals()
        self.data.discard(ref(item))

    def remove(self, item):
        self._pending_removals and self._commit_removals()
        self.data.remove(ref(item))

    def pop(self):
        self._pending_removals and self._commit_removals()
        item = None
        while item is None:
            if not self.data:
                raise KeyError('pop from empty WeakSet')
            item = self.data.pop()()
        return item

    # Comparisons: with any iterable, but for == and !=.

    __hash__ = None

    def __eq__(self, other):
        return self.data == set(map(ref, other)) if isinstance(other, type(self)) else NotImplemented

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def issubset(self, other):
        return self.data.issubset(map(ref, other))

    def issuperset(self, other):
        return self.data.issuperset(map(ref, other))

    def isdisjoint(self, other):
        return not len(self.intersection(other))

    __le__, __ge__ = issubset, issuperset

    # New sets.

    def copy(self):
        return type(self)(self)

    def union(self, other):
        return type(self)(member for members in (self, other) for member in members)

    def intersection(self, other):
        return type(self)(filter(self.__contains__, other))

    def difference(self, other):
        left = self.copy()
        left -= other
        return left

    def symmetric_difference(self, other):
        left = self.copy()
        left ^= other
        return left

    __or__, __and__, __sub__, __xor__ = union, intersection, difference, symmetric_difference

    # Changes in place.

    def clear(self):
        self._pending_removals and self._commit_removals()
        self.data.clear()

    def update(self, other):
        self._pending_removals and self._commit_removals()
        for item in other:
            self.add(item)

    def intersection_update(self, other):
        self._pending_removals and self._commit_removals()
        self.data.intersection_update(map(ref, other))

    def difference_update(self, other):
        self._pending_removals and self._commit_removals()
        if other is self:
            self.data.clear()
        self.data.difference_update(map(ref, other))

    def symmetric_difference_update(self, other):
        self._pending_removals and self._commit_removals()
        if other is self:
            self.data.clear()
        else:
            self.data.symmetric_difference_update([ref(item, self._remove) for item in other])

    def __ior__(self, other):
        self.update(other)
        return self

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self


WeakSet.__module__ = '_weakrefset'


class WeakMethod(ref):
    # A weak reference to a bound method: to its object and to its function.
    # It is dead as soon as either is, and tells of it once.

    __slots__ = '_func_ref', '_meth_type', '_alive', '__weakref__'

    def __new__(cls, meth, callback=None):
        if not (hasattr(meth, '__self__') and hasattr(meth, '__func__')):
            raise TypeError('argument should be a bound method, not {}'.format(type(meth)))

        def _cb(arg):
            method = itself()
            if not method._alive:
                return
            method._alive = False
            if callback is not None:
                callback(method)

        self = ref.__new__(cls, meth.__self__, _cb)
        self._func_ref, self._meth_type, self._alive = ref(meth.__func__, _cb), type(meth), True
        itself = ref(self)
        return self

    def __call__(self):
        function, instance = self._func_ref(), super().__call__()
        return None if function is None or instance is None else self._meth_type(function, instance)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._alive and other._alive:
            return ref.__eq__(self, other) and self._func_ref == other._func_ref
        return self is other

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = ref.__hash__


class _WeakMapping:
    # What both dictionaries share, as collections.abc.MutableMapping gives it.

    __hash__ = None

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if isinstance(other, _MAPPINGS) else NotImplemented

    def __repr__(self):
        return '<%s at %#x>' % (type(self).__name__, id(self))

    def clear(self):
        try:
            while True:
                self.popitem()
        except KeyError:
            pass

    if sys.version_info >= (3, 9):
        def __ior__(self, other):
            self.update(other)
            return self

        def __or__(self, other):
            return self._join(self.copy(), other)

        def __ror__(self, other):
            return self._join(type(self)(), other, self)

        @staticmethod
        def _join(joined, other, *more):
            if not isinstance(other, _MAPPINGS):
                return NotImplemented
            for mapping in (other, *more):
                joined.update(mapping)
            return joined


_MAPPINGS = (dict, _WeakMapping)


def _pairs(mapping):
    # Pairs and the like, as the constructor of a dictionary takes them.
    return mapping.items() if hasattr(mapping, 'items') else dict(mapping).items()


class WeakValueDictionary(_WeakMapping):
    def __init__(self, other=(), /, **kw):
        def remove(wr, selfref=ref(self), _atomic_removal=_remove_dead_weakref):
            owner = selfref()
            if owner is None:
                return
            if owner._iterating:
                owner._pending_removals.append(wr.key)
            else:
                _atomic_removal(owner.data, wr.key)

        self._remove, self._pending_removals, self._iterating, self.data = remove, [], set(), {}
        self.update(other, **kw)

    def _commit_removals(self):
        while self._pending_removals:
            _remove_dead_weakref(self.data, self._pending_removals.pop())

    def __len__(self):
        self._pending_removals and self._commit_removals()
        return len(self.data)

    def __contains__(self, key):
        self._pending_removals and self._commit_removals()
        return key in self.data and self.data[key]() is not None

    def __getitem__(self, key):
        self._pending_removals and self._commit_removals()
        value = self.data[key]()
        if value is not None:
            return value
        raise KeyError(key)

    def __setitem__(self, key, value):
        self._pending_removals and self._commit_removals()
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        self._pending_removals and self._commit_removals()
        del self.data[key]

    def get(self, key, default=None):
        self._pending_removals and self._commit_removals()
        value = self.data[key]() if key in self.data else None
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.data[key]() if key in self.data else None
        if value is not None:
            return value
        self._pending_removals and self._commit_removals()
        self.data[key] = KeyedRef(default, self._remove, key)
        return default

    def pop(self, key, *args):
        self._pending_removals and self._commit_removals()
        value = self.data.pop(key)() if key in self.data else None
        if value is not None:
            return value
        if not args:
            raise KeyError(key)
        return args[0]

    def popitem(self):
        self._pending_removals and self._commit_removals()
        value = None
        while value is None:
            key, entry = self.data.popitem()
            value = entry()
        return key, value

    def update(self, other=None, /, **kwargs):
        self._pending_removals and self._commit_removals()
        for mapping in (() if other is None else other, kwargs):
            for key, value in _pairs(mapping):
                self.data[key] = KeyedRef(value, self._remove, key)

    def copy(self):
        self._pending_removals and self._commit_removals()
        new = WeakValueDictionary()
        for key, value in self.items():
            new[key] = value
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = type(self)()
        for key, value in self.items():
            new[deepcopy(key, memo)] = value
        return new

    def keys(self):
        self._pending_removals and self._commit_removals()
        with _Iterating(self):
            for key, entry in self.data.items():
                if entry() is None:
                    continue
                yield key

    __iter__ = keys

    def values(self):
        self._pending_removals and self._commit_removals()
        with _Iterating(self):
            for entry in self.data.values():
                value = entry()
                if value is None:
                    continue
                yield value

    def items(self):
        self._pending_removals and self._commit_removals()
        with _Iterating(self):
            for key, entry in self.data.items():
                value = entry()
                if value is None:
                    continue
                yield key, value

    def itervaluerefs(self):
        self._pending_removals and self._commit_removals()
        with _Iterating(self):
            yield from self.data.values()

    def valuerefs(self):
        self._pending_removals and self._commit_removals()
        return [*self.data.values()]


class KeyedRef(ref):
    # A reference that knows the key it is stored under.

    __slots__ = 'key',

    def __new__(type, ob, callback, key):
        keyed = ref.__new__(type, ob, callback)
        keyed.key = key
        return keyed

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class WeakKeyDictionary(_WeakMapping):
    def __init__(self, dict=None):
        self.data = {}

        def remove(k, selfref=ref(self)):
            owner = selfref()
            if owner is None:
                return
            if owner._iterating:
                owner._pending_removals.append(k)
            else:
                owner.data.pop(k, None)

        self._remove, self._pending_removals, self._iterating, self._dirty_len = remove, [], set(), False
        if dict is not None:
            self.update(dict)

    def _commit_removals(self):
        while self._pending_removals:
            self.data.pop(self._pending_removals.pop(), None)

    def __len__(self):
        if self._dirty_len:
            # Entries that were deleted after they were noted would count twice.
            self._pending_removals = [entry for entry in self._pending_removals if entry in self.data]
            self._dirty_len = False
        return len(self.data) - len(self._pending_removals)

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        self._dirty_len = True
        del self.data[ref(key)]

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *args):
        self._dirty_len = True
        return self.data.pop(ref(key), *args)

    def popitem(self):
        self._dirty_len = True
        key = None
        while key is None:
            entry, value = self.data.popitem()
            key = entry()
        return key, value

    def update(self, dict=None, /, **kwargs):
        for mapping in (() if dict is None else dict, kwargs):
            for key, value in _pairs(mapping):
                self.data[ref(key, self._remove)] = value

    def copy(self):
        new = WeakKeyDictionary()
        for key, value in self.items():
            new[key] = value
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = type(self)()
        for key, value in self.items():
            new[key] = deepcopy(value, memo)
        return new

    def keys(self):
        with _Iterating(self):
            for entry in self.data:
                key = entry()
                if key is None:
                    continue
                yield key

    __iter__ = keys

    def values(self):
        with _Iterating(self):
            for entry, value in self.data.items():
                if entry() is None:
                    continue
                yield value

    def items(self):
        with _Iterating(self):
            for entry, value in self.data.items():
                key = entry()
                if key is None:
                    continue
                yield key, value

    def keyrefs(self):
        return [*self.data]


if sys.version_info < (3, 9):
    def _finalize_arguments(args, kwargs):
        # What is not given by position is taken out of the keywords.
        if not args:
            raise TypeError("descriptor '__init__' of 'finalize' object needs an argument")
        positions = len(args)
        for name in ('obj', 'func')[len(args) - 1:]:
            if name not in kwargs or 'func' not in kwargs:
                raise TypeError('finalize expected at least 2 positional arguments, got %d' % (positions - 1))
            args += (kwargs.pop(name),)
        return args
else:
    def _finalize_arguments(args, kwargs):
        missing = [repr(name) for name in ('self', 'obj', 'func')[len(args):]]
        if missing:
            last = missing.pop()
            names = last if not missing else ', '.join(missing) + (', and ' if len(missing) > 1 else ' and ') + last
            raise TypeError("%s() missing %d required positional argument%s: %s"
                            % ('finalize.__init__' if sys.version_info >= (3, 10) else '__init__', len(missing) + 1,
                               's' if missing else '', names))
        return args


class finalize:
    # A call that is made once: when its object dies, at the program's end,
    # or when it is asked for. The registry keeps it until then.

    __slots__ = ()
    _registry = {}
    _shutdown = False
    _index = 0
    _dirty = False
    _registered_with_atexit = False

    class _Info:
        __slots__ = ('weakref', 'func', 'args', 'kwargs', 'atexit', 'index')

    if sys.version_info < (3, 7):
        def __init__(self, obj, func, *args, **kwargs):
            self._register(obj, func, args, kwargs)
    else:
        # obj, func and even self may also be keywords of the call, so they have no name here.
        def __init__(*args, **kwargs):
            self, obj, func, *args = _finalize_arguments(args, kwargs)
            self._register(obj, func, args, kwargs)

    def _register(self, obj, func, args, kwargs):
        if not finalize._registered_with_atexit:
            atexit.register(finalize._exitfunc)
            finalize._registered_with_atexit = True
        info = finalize._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = tuple(args)
        info.kwargs = kwargs or None
        info.atexit = True
        finalize._index += 1
        info.index = finalize._index
        finalize._registry[self] = info
        finalize._dirty = True

    def __call__(self, _=None):
        info = finalize._registry.pop(self, None)
        if info is not None and not finalize._shutdown:
            return info.func(*info.args, **(info.kwargs or {}))

    def peek(self):
        info = finalize._registry.get(self)
        obj = None if info is None else info.weakref()
        return None if obj is None else (obj, info.func, info.args, info.kwargs or {})

    def detach(self):
        what = self.peek()
        if what is not None:
            finalize._registry.pop(self, None)
        return what

    @property
    def alive(self):
        return self in finalize._registry

    @property
    def atexit(self):
        return self.alive and finalize._registry[self].atexit

    @atexit.setter
    def atexit(self, value):
        if self.alive:
            finalize._registry[self].atexit = bool(value)

    def __repr__(self):
        what = self.peek()
        end = 'dead' if what is None else 'for %r at %#x' % (type(what[0]).__name__, id(what[0]))
        return '<%s object at %#x; %s>' % (type(self).__name__, id(self), end)

    @classmethod
    def _exitfunc(cls):
        # Newest first; a call may register more. No collection may come in between.
        import gc
        enabled = bool(cls._registry) and gc.isenabled()
        if enabled:
            gc.disable()
        try:
            waiting = []
            finalize._dirty = True
            while True:
                if finalize._dirty:
                    finalize._dirty = False
                    waiting = sorted((entry for entry in cls._registry if cls._registry[entry].atexit),
                                     key=lambda entry: cls._registry[entry].index)
                if not waiting:
                    break
                try:
                    waiting.pop()()
                except Exception:
                    sys.excepthook(*sys.exc_info())
        finally:
            finalize._shutdown = True
            if enabled:
                gc.enable()


def _register(abstract):
    # Loaded after collections.abc or before: the containers are what they are for it.
    abstract.MutableMapping.register(_WeakMapping)
    if sys.version_info >= (3, 9):
        abstract.MutableSet.register(WeakSet)


if 'collections.abc' in sys.modules:
    _register(sys.modules['collections.abc'])
