"""What became of the tests of a run."""

import sys as _sys
import traceback as _traceback
from functools import wraps as _wraps

__unittest = True

# Earlier versions leave the tracebacks as they are and show as many frames of each as the failure has before its
# assertion.
_cleans_chain = _sys.version_info >= (3, 10)


def strclass(cls):
    return '%s.%s' % (cls.__module__, cls.__qualname__)


def failfast(method):
    @_wraps(method)
    def stopping(self, *args, **kw):
        getattr(self, 'failfast', False) and self.stop()
        return method(self, *args, **kw)
    return stopping


def _is_ours(tb):
    return '__unittest' in tb.tb_frame.f_globals


def _levels_before_assertion(tb):
    """How many frames of a traceback come before the first one of an assertion method."""
    levels = 0
    while tb is not None and not _is_ours(tb):
        levels += 1
        tb = tb.tb_next
    return levels


def _cut(tb, levels):
    for _ in range(levels - 1):
        tb = tb.tb_next
    if levels:
        tb.tb_next = None


class TestResult(object):
    _testRunEntered = _moduleSetUpFailed = False
    _previousTestClass = None

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.testsRun = 0
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses = [], []
        if _sys.version_info >= (3, 12):
            self.collectedDurations = []
        self.shouldStop = self.failfast = self.buffer = self.tb_locals = False

    def startTestRun(self):
        pass

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def stopTestRun(self):
        pass

    def printErrors(self):
        pass

    @failfast
    def addError(self, test, err):
        self.errors.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))

    def addSubTest(self, test, subtest, err):
        if err is not None:
            if getattr(self, 'failfast', False):
                self.stop()
            failed = issubclass(err[0], test.failureException)
            (self.failures if failed else self.errors).append((subtest, self._exc_info_to_string(err, test)))

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    if _sys.version_info >= (3, 12):
        def addDuration(self, test, elapsed):
            self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        kind, value, tb = err
        limit = None
        pending = [(kind, value, tb)]
        seen = {id(value)}
        while pending:
            kind, exc, tb = pending.pop()
            while tb is not None and _is_ours(tb):
                tb = tb.tb_next
            if kind is test.failureException:
                limit = _levels_before_assertion(tb)
                if _cleans_chain:
                    _cut(tb, limit)
                    limit = None
            exc.__traceback__ = tb
            if _cleans_chain:
                for other in (exc.__cause__, exc.__context__):
                    if other is not None and id(other) not in seen:
                        seen.add(id(other))
                        pending.append((type(other), other, other.__traceback__))
        return ''.join(_traceback.format_exception(err[0], value, value.__traceback__, limit=limit))

    def __repr__(self):
        return '<%s run=%i errors=%i failures=%i>' % (
            strclass(self.__class__), self.testsRun, len(self.errors), len(self.failures))
