"""Helpers for the with statement."""

import abc as _abc
import sys as _sys
from collections import deque as _deque
from functools import wraps as _wraps
from types import MethodType as _MethodType

_version = _sys.version_info[:2]

__all__ = ['contextmanager', 'closing', 'AbstractContextManager', 'ContextDecorator', 'ExitStack', 'redirect_stdout',
           'redirect_stderr', 'suppress'] + (['nullcontext'] if _version >= (3, 7) else [])


class AbstractContextManager(_abc.ABC):
    def __enter__(self):
        return self

    @_abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is not AbstractContextManager:
            return NotImplemented
        for name in ('__enter__', '__exit__'):
            found = [base.__dict__[name] for base in other.__mro__ if name in base.__dict__]
            if not found or found[0] is None:
                return NotImplemented
        return True


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @_wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, '__doc__', None)
        if doc is None:
            doc = type(self).__doc__
        self.__doc__ = doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        if _version >= (3, 7):
            del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                if _version >= (3, 13):
                    self.gen.close()
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as exc:
            return exc is not value
        except RuntimeError as exc:
            if exc is value:
                exc.__traceback__ = traceback
                return False
            # A StopIteration that went through the generator arrives wrapped.
            if isinstance(value, StopIteration) and exc.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            exc.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            if _version >= (3, 13):
                self.gen.close()


def contextmanager(func):
    @_wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        # The same one may be entered again while it is at work.
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(_sys, self._stream))
        setattr(_sys, self._stream, self._new_target)
        return self._new_target

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

    def pop_all(self):
        stack = type(self)()
        stack._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = _deque()
        return stack

    def push(self, exit):
        cls = type(exit)
        try:
            leave = cls.__exit__
        except AttributeError:
            self._exit_callbacks.append(exit)
        else:
            self._exit_callbacks.append(self._create_exit_wrapper(exit, leave))
        return exit

    def enter_context(self, cm):
        cls = type(cm)
        if _version >= (3, 11):
            try:
                enter = cls.__enter__
                leave = cls.__exit__
            except AttributeError:
                raise TypeError("'%s.%s' object does not support the context manager protocol"
                                % (cls.__module__, cls.__qualname__)) from None
        else:
            leave = cls.__exit__
            enter = cls.__enter__
        result = enter(cm)
        self._exit_callbacks.append(self._create_exit_wrapper(cm, leave))
        return result

    def callback(*args, **kwds):
        if len(args) < 2:
            raise TypeError(_missing_callback())
        self, callback, *args = args
        self._exit_callbacks.append(self._create_cb_wrapper(callback, args, kwds))
        return callback

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
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is outer:
            break
        new = context
    new.__context__ = old


if _version >= (3, 7):
    class nullcontext(AbstractContextManager):
        def __init__(self, enter_result=None):
            self.enter_result = enter_result

        def __enter__(self):
            return self.enter_result

        def __exit__(self, *excinfo):
            pass
