"""Helpers for the with statement."""

import abc as _abc
import sys as _sys
from collections import deque as _deque
from collections.abc import _has
from functools import wraps as _wraps
from types import MethodType as _MethodType

_version = _sys.version_info[:2]

__all__ = ['contextmanager', 'closing', 'AbstractContextManager', 'ContextDecorator', 'ExitStack', 'redirect_stdout',
           'redirect_stderr', 'suppress'] + (['nullcontext'] if _version >= (3, 7) else [])


class AbstractContextManager(_abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return _has(other, '__enter__', '__exit__') if cls is AbstractContextManager else NotImplemented

    def __enter__(self):
        return self

    @_abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:
    def __call__(self, func):
        @_wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner

    def _recreate_cm(self):
        return self


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    def __init__(self, func, args, kwds):
        self.func, self.args, self.kwds = func, args, kwds
        self.gen = func(*args, **kwds)
        doc = getattr(func, '__doc__', None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def __enter__(self):
        if _version >= (3, 7):
            del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)

    def __exit__(self, typ, value, traceback):
        fine = typ is None
        if not fine and value is None:
            value = typ()
        try:
            next(self.gen) if fine else self.gen.throw(value)
        except StopIteration as stop:
            # One that comes back is not what the body of the with statement raised.
            return not fine and stop is not value
        except BaseException as raised:
            # A StopIteration that went through the generator arrives wrapped.
            wrapped = isinstance(value, StopIteration) and isinstance(raised, RuntimeError) \
                and raised.__cause__ is value
            if fine or not (wrapped or raised is value):
                raise
            value.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop" + ('' if fine else ' after throw()'))
        finally:
            if _version >= (3, 11):
                self.gen.close()


def contextmanager(func):
    @_wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __exit__(self, *exc_info):
        self.thing.close()

    def __enter__(self):
        return self.thing


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        # The same one may be entered again while it is at work.
        self._new_target, self._old_targets = new_target, []

    def __enter__(self):
        target = self._new_target
        self._old_targets.append(getattr(_sys, self._stream))
        setattr(_sys, self._stream, target)
        return target

    def __exit__(self, exctype, excinst, exctb):
        setattr(_sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    _stream = 'stdout'


class redirect_stderr(_RedirectStream):
    _stream = 'stderr'


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None if _version >= (3, 12) else False
        return issubclass(exctype, self._exceptions)


class ExitStack(AbstractContextManager):
    """Leaves what was entered, in the opposite order."""

    def __init__(self):
        self._exit_callbacks = _deque()

    @staticmethod
    def _create_exit_wrapper(cm, cm_exit):
        return _MethodType(cm_exit, cm)

    @staticmethod
    def _create_cb_wrapper(callback, args, kwds):
        def _exit_wrapper(exc_type, exc, tb):
            callback(*args, **kwds)
        _exit_wrapper.__wrapped__ = callback
        return _exit_wrapper

    def enter_context(self, cm):
        kind = type(cm)
        if _version < (3, 11):
            leave, enter = kind.__exit__, kind.__enter__
        else:
            try:
                enter, leave = kind.__enter__, kind.__exit__
            except AttributeError:
                raise TypeError("'%s.%s' object does not support the context manager protocol"
                                % (kind.__module__, kind.__qualname__)) from None
        value = enter(cm)
        self._exit_callbacks.append(self._create_exit_wrapper(cm, leave))
        return value

    def push(self, exit):
        leave = getattr(type(exit), '__exit__', None)
        self._exit_callbacks.append(exit if leave is None else self._create_exit_wrapper(exit, leave))
        return exit

    def callback(*args, **kwds):
        if len(args) < 2:
            raise TypeError(_missing_callback())
        self, callback, *args = args
        self._exit_callbacks.append(self._create_cb_wrapper(callback, args, kwds))
        return callback

    def pop_all(self):
        other = type(self)()
        self._exit_callbacks, other._exit_callbacks = _deque(), self._exit_callbacks
        return other

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, *exc_details):
        exc = exc_details[1]
        received = exc is not None
        outer = _sys.exc_info()[1]
        suppressed = pending = False
        while self._exit_callbacks:
            leave = self._exit_callbacks.pop()
            details = (None, None, None) if exc is None else (type(exc), exc, exc.__traceback__)
            try:
                if leave(*details):
                    suppressed = True
                    pending = False
                    exc = None
            except BaseException as raised:
                _chain(raised, exc, outer)
                pending = True
                exc = raised
        if pending:
            try:
                context = exc.__context__
                raise exc
            except BaseException:
                exc.__context__ = context
                raise
        return received and suppressed


def _missing_callback():
    if _version >= (3, 10):
        return "_BaseExitStack.callback() missing 1 required positional argument: 'callback'"
    if _version >= (3, 9) or _version < (3, 7):
        return "callback() missing 1 required positional argument: 'callback'"
    return 'callback expected at least 1 positional argument, got 0'


def _chain(new, old, outer):
    """Sets the contexts as if the with statements stood in each other."""
    while new.__context__ is not old:
        earlier = new.__context__
        if earlier is outer or earlier is None:
            # From 3.9 on what has no context at all keeps none.
            if earlier is not None or _version < (3, 9):
                new.__context__ = old
            return
        new = earlier


if _version >= (3, 7):
    class nullcontext(AbstractContextManager):
        def __init__(self, enter_result=None):
            self.enter_result = enter_result

        def __exit__(self, *excinfo):
            pass

        def __enter__(self):
            return self.enter_result
