"""Tracebacks as text; the machine formats them as it prints uncaught ones."""

import sys as _sys
from _traceback import format_exception as _format, format_exception_only as _format_only, format_frames as _format_frames


def format_exception(exc, value=None, tb=None, limit=None, chain=True):
    value = exc if value is None and isinstance(exc, BaseException) else value
    return _format(value, chain, limit)


def format_exception_only(exc, value=None):
    value = exc if value is None and isinstance(exc, BaseException) else value
    return _format_only(value)


def format_exc(limit=None, chain=True):
    value = _sys.exc_info()[1]
    return ''.join(_format(value, chain, limit)) if value is not None else 'NoneType: None\n'


def print_exception(exc, value=None, tb=None, limit=None, file=None, chain=True):
    _write(''.join(format_exception(exc, value, tb, limit, chain)), file)


def print_exc(limit=None, file=None, chain=True):
    _write(format_exc(limit, chain), file)


def _write(text, file):
    (_sys.stderr if file is None else file).write(text)


class FrameSummary:
    def __init__(self, filename, lineno, name):
        self.filename = filename
        self.lineno = lineno
        self.name = name

    def __repr__(self):
        return '<FrameSummary file {}, line {} in {}>'.format(self.filename, self.lineno, self.name)


def extract_tb(tb, limit=None):
    result = []
    while tb is not None:
        code = tb.tb_frame.f_code
        result.append(FrameSummary(code.co_filename, tb.tb_lineno, code.co_name))
        tb = tb.tb_next
    return result


def format_tb(tb, limit=None):
    return _format_frames(tb, limit)


def print_tb(tb, limit=None, file=None):
    _write(''.join(_format_frames(tb, limit)), file)


def clear_frames(tb):
    """Clears the locals of a traceback's frames; those that run keep theirs."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
