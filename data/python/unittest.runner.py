"""Running tests and telling about it on a stream."""

import sys as _sys
import time as _time
from unittest import result as _result
from unittest.case import _SubTest

__unittest = True

_version = _sys.version_info[:2]


class _WritelnDecorator(object):
    """A stream with writeln."""

    def __init__(self, stream):
        self.stream = stream

    def writeln(self, arg=None):
        for text in (arg, '\n'):
            if text:
                self.write(text)

    def __getattr__(self, attr):
        # A copy that is not yet filled asks for these.
        if attr not in ('stream', '__getstate__'):
            return getattr(self.stream, attr)
        raise AttributeError(attr)


class TextTestResult(_result.TestResult):
    separator1, separator2 = '=' * 70, '-' * 70

    def __init__(self, stream, descriptions, verbosity, **options):
        super().__init__(stream, descriptions, verbosity)
        self.stream, self.descriptions = stream, descriptions
        self.dots, self.showAll = verbosity == 1, verbosity > 1
        self._newline = True

    def getDescription(self, test):
        first = test.shortDescription()
        return '\n'.join((str(test), first)) if self.descriptions and first else str(test)

    def _write_name(self, test):
        self.stream.write(self.getDescription(test))
        self.stream.write(' ... ')

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self._write_name(test)
            self.stream.flush()
            self._newline = False

    def _write_status(self, test, status):
        """From 3.11 on a status may need a line of its own."""
        is_subtest = isinstance(test, _SubTest)
        if _version >= (3, 11) and (is_subtest or self._newline):
            if not self._newline:
                self.stream.writeln()
            if is_subtest:
                self.stream.write('  ')
            self._write_name(test)
        self.stream.writeln(status)
        self.stream.flush()
        self._newline = True

    def _mark(self, test, word, letter):
        if self.showAll:
            self._write_status(test, word)
        elif self.dots:
            self.stream.write(letter)
            self.stream.flush()

    if _version >= (3, 11):
        def addSubTest(self, test, subtest, err):
            if err is not None:
                failed = issubclass(err[0], subtest.failureException)
                self._mark(subtest, 'FAIL' if failed else 'ERROR', 'F' if failed else 'E')
            super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._mark(test, 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._mark(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._mark(test, 'FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._mark(test, 'skipped {0!r}'.format(reason), 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._mark(test, 'expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._mark(test, 'unexpected success', 'u')

    def printErrors(self):
        stream = self.stream
        if self.showAll or self.dots:
            stream.writeln()
            stream.flush()
        for flavour, errors in (('ERROR', self.errors), ('FAIL', self.failures)):
            self.printErrorList(flavour, errors)
        if _version >= (3, 11) and self.unexpectedSuccesses:
            stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                stream.writeln('UNEXPECTED SUCCESS: ' + self.getDescription(test))
            stream.flush()

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            title = '%s: %s' % (flavour, self.getDescription(test))
            for line in (self.separator1, title, self.separator2, '%s' % text):
                self.stream.writeln(line)
            self.stream.flush()


class TextTestRunner(object):
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False, durations=None):
        self.stream = _WritelnDecorator(_sys.stderr if stream is None else stream)
        self.descriptions, self.verbosity, self.durations = descriptions, verbosity, durations
        self.failfast, self.buffer, self.tb_locals, self.warnings = failfast, buffer, tb_locals, warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        for option in ('failfast', 'buffer', 'tb_locals'):
            setattr(result, option, getattr(self, option))
        taken = self._time_of(test, result)
        result.printErrors()
        if hasattr(result, 'separator2'):
            self.stream.writeln(result.separator2)
        self.stream.writeln('Ran %d test%s in %.3fs' % (result.testsRun, 's'[:result.testsRun != 1], taken))
        self.stream.writeln()
        counted = [('skipped', result.skipped), ('expected failures', result.expectedFailures),
                   ('unexpected successes', result.unexpectedSuccesses)]
        if not result.wasSuccessful():
            self.stream.write('FAILED')
            counted = [('failures', result.failures), ('errors', result.errors)] + counted
        elif result.testsRun or result.skipped or _version < (3, 12):
            self.stream.write('OK')
        else:
            self.stream.write('NO TESTS RAN')
        counts = ['%s=%d' % (name, len(tests)) for name, tests in counted if tests]
        self.stream.writeln(' (%s)' % ', '.join(counts) if counts else None)
        self.stream.flush()
        return result

    def _time_of(self, test, result):
        start = _time.perf_counter()
        if hasattr(result, 'startTestRun'):
            result.startTestRun()
        try:
            test(result)
        finally:
            if hasattr(result, 'stopTestRun'):
                result.stopTestRun()
        return _time.perf_counter() - start
