"""Tracebacks as text; the machine formats them as it prints uncaught ones."""

import collections.abc as _abc
import sys as _sys
from _traceback import (format_exception as _format, format_exception_only as _format_only,
                        format_frames as _format_frames, source_line as _source_line)

_version = _sys.version_info[:2]
_unset = object()


def _value_of(exc, value, tb, keyword='value'):
    """The exception among the arguments of 3.10 on, where it may come alone, and of those before."""
    if _version < (3, 10):
        if value is _unset:
            raise TypeError("missing 1 required positional argument: '%s'" % keyword)
        return value
    if value is _unset:
        if not isinstance(exc, BaseException) and exc is not None:
            raise TypeError('Exception expected for value, %s found' % type(exc).__name__)
        return exc
    return value


def _pieces(value, chain, limit, tb=_unset):
    """The texts of an exception; a traceback that is given stands instead of its own."""
    if value is None:
        return ['NoneType: None\n']
    if tb is _unset or tb is value.__traceback__:
        return _format(value, chain, limit)
    own = value.__traceback__
    value.__traceback__ = tb
    try:
        return _format(value, chain, limit)
    finally:
        value.__traceback__ = own


def format_exception(exc, value=_unset, tb=_unset, limit=None, chain=True):
    return _pieces(_value_of(exc, value, tb), chain, limit, tb)


def format_exception_only(exc, value=_unset):
    value = _value_of(exc, value, None)
    return ['NoneType: None\n'] if value is None else _format_only(value)


def format_exc(limit=None, chain=True):
    return ''.join(_pieces(_sys.exc_info()[1], chain, limit))


def print_exception(exc, value=_unset, tb=_unset, limit=None, file=None, chain=True):
    _write(_pieces(_value_of(exc, value, tb), chain, limit, tb), file)


def print_exc(limit=None, file=None, chain=True):
    _write(_pieces(_sys.exc_info()[1], chain, limit), file)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(_sys, 'last_type') and not hasattr(_sys, 'last_exc'):
        raise ValueError('no last exception')
    _write(_pieces(_sys.last_value, chain, limit), file)


def _write(pieces, file):
    file = _sys.stderr if file is None else file
    for piece in pieces:
        file.write(piece)


class FrameSummary:
    """One entry of a traceback or of the stack."""

    __slots__ = ('filename', 'lineno', 'name', '_line', 'locals', 'end_lineno', 'colno', 'end_colno', '_text')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, text=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = {k: repr(v) for k, v in locals.items()} if locals else None
        self.end_lineno = self.colno = self.end_colno = None
        self._text = text

    @property
    def line(self):
        if self._line is None and self.lineno is not None:
            self._line = _source_line(self.filename, self.lineno)
        return self._line.strip() if self._line is not None else None

    def _parts(self):
        return (self.filename, self.lineno, self.name, self.line)

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._parts() == other._parts() and self.locals == other.locals
        if isinstance(other, tuple):
            return self._parts() == other
        return NotImplemented

    __hash__ = None

    def __getitem__(self, index):
        return self._parts()[index]

    def __iter__(self):
        return iter(self._parts())

    def __len__(self):
        return 4

    def __repr__(self):
        return '<FrameSummary file {}, line {} in {}>'.format(self.filename, self.lineno, self.name)

    def _format(self):
        if self._text is not None:
            return self._text
        text = '  File "{}", line {}, in {}\n'.format(self.filename, self.lineno, self.name)
        if self.line:
            text += '    {}\n'.format(self.line)
        if self.locals:
            text += ''.join(['    {} = {}\n'.format(*pair) for pair in sorted(self.locals.items())])
        return text


_shown = 3


class StackSummary(list):
    """Entries of a traceback or of the stack."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        entries = list(frame_gen)
        if limit is None:
            limit = getattr(_sys, 'tracebacklimit', None)
        if limit is not None:
            entries = entries[:limit] if limit >= 0 else entries[limit:]
        return cls([FrameSummary(frame.f_code.co_filename, line, frame.f_code.co_name,
                                 locals=frame.f_locals if capture_locals else None) for frame, line in entries])

    @classmethod
    def from_list(cls, a_list):
        return cls([f if isinstance(f, FrameSummary) else FrameSummary(*f[:3], line=f[3]) for f in a_list])

    def format(self):
        result = []
        last = None
        count = 0
        for frame in self:
            key = (frame.filename, frame.lineno, frame.name)
            if key != last:
                if count > _shown:
                    result.append(_repeated(count - _shown))
                last = key
                count = 0
            count += 1
            if count <= _shown:
                result.append(frame._format())
        if count > _shown:
            result.append(_repeated(count - _shown))
        return result


def _repeated(count):
    return '  [Previous line repeated %d more time%s]\n' % (count, '' if count == 1 else 's')


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    f = _sys._getframe().f_back.f_back if f is None else f
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_tb(tb, limit=None):
    result = StackSummary()
    entries = list(_entries(tb))
    if limit is not None:
        entries = entries[:limit] if limit >= 0 else entries[limit:]
    for entry in entries:
        code = entry.tb_frame.f_code
        result.append(FrameSummary(code.co_filename, entry.tb_lineno, code.co_name,
                                   text=_format_frames(entry, 1)[0]))
    return result


def _entries(tb):
    while tb is not None:
        yield tb
        tb = tb.tb_next


def extract_stack(f=None, limit=None):
    if f is None:
        f = _sys._getframe().f_back
    entries = list(walk_stack(f))
    if limit is not None:
        entries = entries[:limit] if limit >= 0 else entries[limit:]
    stack = StackSummary.extract(entries)
    stack.reverse()
    return stack


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _write(format_list(extracted_list), file)


def format_tb(tb, limit=None):
    return _format_frames(tb, limit)


def print_tb(tb, limit=None, file=None):
    _write(_format_frames(tb, limit), file)


def format_stack(f=None, limit=None):
    if f is None:
        f = _sys._getframe().f_back
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    if f is None:
        f = _sys._getframe().f_back
    _write(extract_stack(f, limit).format(), file)


class TracebackException:
    """An exception as it was: it keeps texts, no frames."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False):
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback, limit)
        self._str = str(exc_value)
        self._only = _format_only(exc_value)
        self._alone = _pieces(exc_value, False, limit, exc_traceback)
        self._all = _pieces(exc_value, True, limit, exc_traceback)
        self.__suppress_context__ = exc_value.__suppress_context__
        self.__cause__ = self._of(exc_value.__cause__, limit)
        self.__context__ = self._of(exc_value.__context__, limit)

    @classmethod
    def _of(cls, exc, limit):
        return None if exc is None else cls(type(exc), exc, exc.__traceback__, limit=limit)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    if _version >= (3, 13):
        @property
        def exc_type_str(self):
            module = self.exc_type.__module__
            return self.exc_type.__qualname__ if module in ('__main__', 'builtins') \
                else module + '.' + self.exc_type.__qualname__

    def __str__(self):
        return self._str

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    __hash__ = None

    def format_exception_only(self):
        yield from self._only

    def format(self, *, chain=True):
        yield from self._all if chain else self._alone

    def print(self, *, file=None, chain=True):
        _write(self.format(chain=chain), file)


def clear_frames(tb):
    """Clears the locals of a traceback's frames; those that run keep theirs."""
    while tb is not None:
        frame, tb = tb.tb_frame, tb.tb_next
        try:
            frame.clear()
        except RuntimeError: # it runs
            continue
