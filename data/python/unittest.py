"""Enough of unittest to run a test class of a Python test-suite as it stands."""

import sys as _sys
import time as _time
import traceback as _traceback
from contextlib import contextmanager as _contextmanager


class SkipTest(Exception):
    pass



# 3.12.1 did not count a test that a decorator skips.
_skips_uncounted = _sys.version_info[:3] == (3, 12, 1)


def skip(reason):
    def decorator(item):
        if not isinstance(item, type):
            def wrapper(*args, **kwargs):
                raise SkipTest(reason)
            wrapper.__name__ = item.__name__
            wrapper.__doc__ = item.__doc__
            item = wrapper
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if callable(reason):
        item, reason = reason, ''
        return decorator(item)
    return decorator


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return lambda item: item if condition else skip(reason)(item)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


class TestResult:
    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.shouldStop = False

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def addError(self, test, err):
        self.errors.append((test, _format(err)))

    def addFailure(self, test, err):
        self.failures.append((test, _format(err)))

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, _format(err)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            if issubclass(err[0], test.failureException):
                self.addFailure(subtest, err)
            else:
                self.addError(subtest, err)

    def wasSuccessful(self):
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        self.shouldStop = True

    def __repr__(self):
        return '<%s run=%i errors=%i failures=%i>' % (_strclass(type(self)), self.testsRun, len(self.errors),
                                                      len(self.failures))


def _strclass(cls):
    return '%s.%s' % (cls.__module__, cls.__qualname__)


def _format(err):
    kind, value, tb = err
    while tb is not None and tb.tb_frame.f_globals is globals():
        tb = tb.tb_next
    shown = value.with_traceback(_without_ours(tb, value))
    return ''.join(_traceback.format_exception(shown))


def _without_ours(tb, value):
    """An assertion's own frames at the end are not the reader's business."""
    if tb is None or not isinstance(value, AssertionError):
        return tb
    entries = []
    while tb is not None:
        entries.append(tb)
        tb = tb.tb_next
    while entries and entries[-1].tb_frame.f_globals is globals():
        entries.pop()
    if not entries:
        return None
    entries[-1].tb_next = None
    return entries[0]


class _AssertRaises:
    def __init__(self, expected, case, regex=None):
        self.expected = expected
        self.case = case
        self.regex = regex
        self.msg = None

    def handle(self, args, kwargs):
        if not args:
            self.msg = kwargs.pop('msg', None)
            return self
        callable_obj, *rest = args
        with self:
            callable_obj(*rest, **kwargs)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            try:
                name = self.expected.__name__
            except AttributeError:
                name = str(self.expected)
            self.case.fail(self.case._formatMessage(self.msg, '%s not raised' % name))
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.regex is not None and not _search(self.regex, str(exc_value)):
            self.case.fail(self.case._formatMessage(
                self.msg, '"%s" does not match "%s"' % (self.regex, str(exc_value))))
        return True


def _search(pattern, text):
    # There are no regular expressions here: plain text, '.' and '.*' serve most tests.
    pieces = pattern.replace('\\', '').split('.*')
    position = 0
    for index, piece in enumerate(pieces):
        anchored = index == 0 and piece.startswith('^')
        piece = piece.lstrip('^').rstrip('$') if index in (0, len(pieces) - 1) else piece
        found = text.find(piece, position)
        if found < 0 or (anchored and found != 0):
            return False
        position = found + len(piece)
    return True


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 640

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._cleanups = []
        self._subtest = None
        self._failed_subtests = False
        method = getattr(self, methodName, None)
        self._testMethodDoc = method.__doc__ if method is not None else None

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addCleanup(self, function, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def id(self):
        return '%s.%s' % (_strclass(type(self)), self._testMethodName)

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def __str__(self):
        if _sys.version_info >= (3, 11):
            return '%s (%s.%s)' % (self._testMethodName, _strclass(type(self)), self._testMethodName)
        return '%s (%s)' % (self._testMethodName, _strclass(type(self)))

    def __repr__(self):
        return '<%s testMethod=%s>' % (_strclass(type(self)), self._testMethodName)

    def __eq__(self, other):
        return type(self) is type(other) and self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def skipTest(self, reason):
        raise SkipTest(reason)

    @_contextmanager
    def subTest(self, msg=None, **params):
        sub = _SubTest(self, msg, params)
        try:
            yield
        except SkipTest as e:
            self._result.addSkip(sub, str(e))
        except Exception as e:
            self._failed_subtests = True
            self._result.addSubTest(self, sub, (type(e), e, e.__traceback__))

    def _step(self, function, result):
        """Runs one part of a test; tells whether it went well."""
        try:
            function()
            return True
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            result.addSkip(self, str(e))
        except self.failureException as e:
            self._report(result.addFailure, result, e)
        except BaseException as e:
            self._report(result.addError, result, e)
        return False

    def _report(self, add, result, e):
        method = getattr(self, self._testMethodName)
        expecting = getattr(method, '__unittest_expecting_failure__', False)
        (result.addExpectedFailure if expecting else add)(self, (type(e), e, e.__traceback__))

    def run(self, result=None):
        if result is None:
            result = self.defaultTestResult()
        self._result = result
        self._failed_subtests = False
        method = getattr(self, self._testMethodName)
        skipped = next((o for o in (type(self), method) if getattr(o, '__unittest_skip__', False)), None)
        if skipped is None or not _skips_uncounted:
            result.startTest(self)
        try:
            if skipped is not None:
                result.addSkip(self, skipped.__unittest_skip_why__)
                return result
            fine = self._step(self.setUp, result)
            if fine:
                fine = self._step(method, result)
                fine = self._step(self.tearDown, result) and fine
            fine = self._step(self.doCleanups, result) and fine
            if fine and not self._failed_subtests:
                if getattr(method, '__unittest_expecting_failure__', False):
                    result.addUnexpectedSuccess(self)
                else:
                    result.addSuccess(self)
            return result
        finally:
            result.stopTest(self)

    __call__ = run

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()
        self.doCleanups()

    def _formatMessage(self, msg, standard):
        if msg is None:
            return standard
        return '%s : %s' % (standard, msg) if self.longMessage else msg

    def fail(self, msg=None):
        raise self.failureException(msg)

    def assertTrue(self, expr, msg=None):
        if not expr:
            self.fail(self._formatMessage(msg, '%r is not true' % (expr,)))

    def assertFalse(self, expr, msg=None):
        if expr:
            self.fail(self._formatMessage(msg, '%r is not false' % (expr,)))

    def assertEqual(self, first, second, msg=None):
        if not first == second:
            self.fail(self._formatMessage(msg, '%r != %r' % (first, second)))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self.fail(self._formatMessage(msg, '%r == %r' % (first, second)))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self.fail(self._formatMessage(msg, '%r is not %r' % (expr1, expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self.fail(self._formatMessage(msg, 'unexpectedly identical: %r' % (expr1,)))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self.fail(self._formatMessage(msg, '%r is not None' % (obj,)))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self.fail(self._formatMessage(msg, 'unexpectedly None'))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self.fail(self._formatMessage(msg, '%r not found in %r' % (member, container)))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self.fail(self._formatMessage(msg, '%r unexpectedly found in %r' % (member, container)))

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self.fail(self._formatMessage(msg, '%r is not an instance of %r' % (obj, cls)))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self.fail(self._formatMessage(msg, '%r is an instance of %r' % (obj, cls)))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self.fail(self._formatMessage(msg, '%r not greater than %r' % (a, b)))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self.fail(self._formatMessage(msg, '%r not greater than or equal to %r' % (a, b)))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self.fail(self._formatMessage(msg, '%r not less than %r' % (a, b)))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self.fail(self._formatMessage(msg, '%r not less than or equal to %r' % (a, b)))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        diff = abs(first - second)
        if delta is not None:
            if diff <= delta:
                return
            standard = '%r != %r within %r delta (%r difference)' % (first, second, delta, diff)
        else:
            places = 7 if places is None else places
            if round(diff, places) == 0:
                return
            standard = '%r != %r within %r places (%r difference)' % (first, second, places, diff)
        self.fail(self._formatMessage(msg, standard))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        diff = abs(first - second)
        places = 7 if places is None else places
        close = diff <= delta if delta is not None else round(diff, places) == 0
        if first == second or close:
            self.fail(self._formatMessage(msg, '%r == %r within %r places' % (first, second, places)))

    def assertCountEqual(self, first, second, msg=None):
        rest = list(second)
        for item in first:
            if item not in rest:
                self.fail(self._formatMessage(msg, 'Element counts were not equal:\n%r\n%r' % (first, second)))
            rest.remove(item)
        if rest:
            self.fail(self._formatMessage(msg, 'Element counts were not equal:\n%r\n%r' % (first, second)))

    assertListEqual = assertTupleEqual = assertDictEqual = assertSetEqual = assertEqual
    assertSequenceEqual = assertMultiLineEqual = assertEqual
    assertEquals = assertEqual

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaises(expected_exception, self).handle(args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _AssertRaises(expected_exception, self, expected_regex).handle(args, kwargs)

    def assertRegex(self, text, expected_regex, msg=None):
        if not _search(expected_regex, text):
            self.fail(self._formatMessage(msg, "Regex didn't match: %r not found in %r" % (expected_regex, text)))


class _SubTest:
    def __init__(self, case, msg, params):
        self.case = case
        self.msg = msg
        self.params = params

    def __str__(self):
        parts = []
        if self.msg is not None:
            parts.append('[%s]' % self.msg)
        if self.params:
            parts.append('(%s)' % ', '.join(['%s=%r' % item for item in self.params.items()]))
        return '%s %s' % (self.case, ' '.join(parts) or '(<subtest>)')

    def shortDescription(self):
        return self.case.shortDescription()

    def id(self):
        return str(self)


class TestSuite:
    def __init__(self, tests=()):
        self._tests = list(tests)

    def addTest(self, test):
        self._tests.append(test)

    def addTests(self, tests):
        self._tests.extend(tests)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum(test.countTestCases() for test in self)

    def run(self, result):
        previous = None
        for test in self:
            if result.shouldStop:
                break
            cls = type(test)
            if isinstance(test, TestCase) and cls is not previous:
                if previous is not None:
                    previous.tearDownClass()
                previous = cls
                if not getattr(cls, '__unittest_skip__', False):
                    cls.setUpClass()
            test.run(result)
        if previous is not None:
            previous.tearDownClass()
        return result

    __call__ = run


class TestLoader:
    testMethodPrefix = 'test'
    suiteClass = TestSuite

    def getTestCaseNames(self, testCaseClass):
        return sorted(name for name in dir(testCaseClass)
                      if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name)))

    def loadTestsFromTestCase(self, testCaseClass):
        return self.suiteClass([testCaseClass(name) for name in self.getTestCaseNames(testCaseClass)])

    def loadTestsFromModule(self, module):
        suites = []
        for name in dir(module):
            item = getattr(module, name)
            if isinstance(item, type) and issubclass(item, TestCase) and item is not TestCase:
                suites.append(self.loadTestsFromTestCase(item))
        return self.suiteClass(suites)


defaultTestLoader = TestLoader()


def makeSuite(testCaseClass, prefix='test'):
    loader = TestLoader()
    loader.testMethodPrefix = prefix
    return loader.loadTestsFromTestCase(testCaseClass)


class TextTestResult(TestResult):
    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1

    def getDescription(self, test):
        first = test.shortDescription()
        return '%s\n%s' % (test, first) if first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + ' ... ')

    def _mark(self, word, letter):
        if self.showAll:
            self.stream.write(word + '\n')
        elif self.dots:
            self.stream.write(letter)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._mark('ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._mark('ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._mark('FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._mark('skipped %r' % reason, 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._mark('expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._mark('unexpected success', 'u')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.write('\n')
        for flavour, found in (('ERROR', self.errors), ('FAIL', self.failures)):
            for test, err in found:
                self.stream.write('%s\n%s: %s\n%s\n%s\n' % (self.separator1, flavour, self.getDescription(test),
                                                            self.separator2, err))


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, **options):
        self.stream = _sys.stderr if stream is None else stream
        self.descriptions = descriptions
        self.verbosity = verbosity

    def run(self, test):
        result = self.resultclass(self.stream, self.descriptions, self.verbosity)
        start = _time.perf_counter()
        test.run(result)
        taken = _time.perf_counter() - start
        result.printErrors()
        write = self.stream.write
        write(result.separator2 + '\n')
        write('Ran %d test%s in %.3fs\n\n' % (result.testsRun, '' if result.testsRun == 1 else 's', taken))
        infos = []
        if not result.wasSuccessful():
            write('FAILED')
            if result.failures:
                infos.append('failures=%d' % len(result.failures))
            if result.errors:
                infos.append('errors=%d' % len(result.errors))
        elif not result.testsRun and _sys.version_info >= (3, 12):
            write('NO TESTS RAN')
        else:
            write('OK')
        for name, found in (('skipped', result.skipped), ('expected failures', result.expectedFailures),
                            ('unexpected successes', result.unexpectedSuccesses)):
            if found:
                infos.append('%s=%d' % (name, len(found)))
        write(' (%s)\n' % ', '.join(infos) if infos else '\n')
        return result


def main(module='__main__', defaultTest=None, argv=None, exit=True, verbosity=1, **options):
    module = _sys.modules[module] if isinstance(module, str) else module
    suite = TestSuite()
    for loaded in defaultTestLoader.loadTestsFromModule(module):
        suite.addTests(loaded)
    result = TextTestRunner(verbosity=verbosity).run(suite)
    if exit:
        if result.testsRun == 0 and _sys.version_info >= (3, 12):
            _sys.exit(5)
        _sys.exit(not result.wasSuccessful())
    return result
