"""Test cases and their assertions."""

import collections as _collections
import contextlib as _contextlib
import difflib as _difflib
import functools as _functools
import pprint as _pprint
import sys as _sys
import time as _time
import traceback as _traceback
import types as _types
from unittest._pattern import compile as _compile_pattern
from unittest.result import TestResult as _TestResult, strclass as _strclass

__unittest = True

_version = _sys.version_info[:2]
_no_message = object()

DIFF_OMITTED = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'


class SkipTest(Exception):
    pass


class _ShouldStop(Exception):
    """The test ends where a subtest failed."""


class _Outcome(object):
    """What happened so far to one test; up to 3.10 its result hears of it at the end only."""

    def __init__(self, result):
        self.result = result
        self.success = True
        self.expecting_failure = False
        self.expectedFailure = None
        self.reports = []

    @_contextlib.contextmanager
    def testPartExecutor(self, test_case, subTest=False):
        earlier, self.success = self.success, True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except BaseException as problem:
            self._judge(problem, test_case, subTest)
        else:
            if subTest and self.success:
                self._report(self._add_subtest, test_case, None)
        finally:
            self.success = earlier and self.success

    def _judge(self, problem, test_case, subTest):
        meant = isinstance(problem, (SkipTest, _ShouldStop))
        if self.expecting_failure and not meant:
            self.expectedFailure = _sys.exc_info()
            return
        self.success = False
        if isinstance(problem, SkipTest):
            self._report(self._skip, test_case, str(problem))
        elif not meant:
            self._report(self._add_subtest if subTest else self._add_error, test_case, _sys.exc_info())

    def _report(self, function, *args):
        if _version >= (3, 11):
            function(*args)
        else:
            self.reports.append((function, args))

    def flush(self):
        for first in (True, False):
            for function, args in self.reports:
                if (function == self._skip) == first:
                    function(*args)
        del self.reports[:]

    def _skip(self, test_case, reason):
        self.result.addSkip(test_case, reason)

    def _add_subtest(self, subtest, exc_info):
        self.result.addSubTest(subtest.test_case, subtest, exc_info)

    def _add_error(self, test_case, exc_info):
        if issubclass(exc_info[0], test_case.failureException):
            self.result.addFailure(test_case, exc_info)
        else:
            self.result.addError(test_case, exc_info)


def skip(reason):
    if isinstance(reason, _types.FunctionType): # a decorator without its parentheses
        return skip('')(reason)

    def decorator(test_item):
        marked = test_item
        if not isinstance(test_item, type):
            @_functools.wraps(test_item)
            def marked(*args, **kwargs):
                raise SkipTest(reason)
        marked.__unittest_skip__, marked.__unittest_skip_why__ = True, reason
        return marked
    return decorator


def _unchanged(test_item):
    return test_item


def _nothing():
    pass


def _marked(case, method, mark):
    """What a decorator said of the class or of the method."""
    return getattr(case, mark, None) or getattr(method, mark, None)


def skipIf(condition, reason):
    return skip(reason) if condition else _unchanged


def skipUnless(condition, reason):
    return skipIf(not condition, reason)


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


def _call_newest(cleanups):
    function, args, kwargs = cleanups.pop()
    function(*args, **kwargs)


def _enter_context(cm, addcleanup):
    kind = type(cm)
    try:
        enter, leave = kind.__enter__, kind.__exit__
    except AttributeError:
        raise TypeError("'%s' object does not support the context manager protocol" % _strclass(kind)) from None
    value = enter(cm)
    addcleanup(leave, cm, *[None] * 3)
    return value


_module_cleanups = []


def addModuleCleanup(function, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    first = None
    while _module_cleanups:
        try:
            _call_newest(_module_cleanups)
        except Exception as problem:
            first = first or problem
    if first is not None:
        raise first


def _safe_repr(obj, short=False):
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if not short or len(result) < 80:
        return result
    return result[:80] + ' [truncated]...'


def _shorten(s, prefix, suffix):
    skip = len(s) - prefix - suffix
    return '%s[%d chars]%s' % (s[:prefix], skip, s[len(s) - suffix:]) if skip > 12 else s


def _shorten_reprs(*args):
    """The texts of two values, without the most of what they have in common where they are long."""
    texts = [_safe_repr(arg) for arg in args]
    longest = max(map(len, texts))
    if longest <= 80:
        return tuple(texts)
    common = 0
    while common < min(map(len, texts)) and texts[0][common] == texts[1][common]:
        common += 1
    prefix = texts[0][:common]
    room = 80 - (longest - common + 5 + 12)
    if room > 5:
        prefix = _shorten(prefix, 5, room)
        return tuple(prefix + s[common:] for s in texts)
    prefix = _shorten(prefix, 5, 5)
    return tuple(prefix + _shorten(s[common:], 41, 5) for s in texts)


def _count_differences(actual, expected):
    """Triples (in the first, in the second, item) of what differs in number."""
    try:
        first, second = _collections.Counter(actual), _collections.Counter(expected)
    except TypeError:
        return _count_unhashable(list(actual), list(expected))
    result = []
    for item, count in first.items():
        other = second.get(item, 0)
        if count != other:
            result.append((count, other, item))
    result.extend((0, count, item) for item, count in second.items() if item not in first)
    return result


def _count_unhashable(first, second):
    gone = object()
    result = []
    for own, other, swap in ((first, second, False), (second, first, True)):
        for i, item in enumerate(own):
            if item is gone:
                continue
            here = there = 0
            for j in range(i, len(own)):
                if own[j] is not gone and own[j] == item:
                    here += 1
                    own[j] = gone
            for j, candidate in enumerate(other):
                if candidate is not gone and candidate == item:
                    there += 1
                    other[j] = gone
            if here != there:
                result.append((there, here, item) if swap else (here, there, item))
    return result


class _AssertRaisesContext(object):
    def __init__(self, expected, test_case, expected_regex=None):
        self.expected, self.test_case = expected, test_case
        self.expected_regex = None if expected_regex is None else _compile_pattern(expected_regex)
        self.obj_name = self.msg = None

    def handle(self, name, args, kwargs):
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all(isinstance(kind, type) and issubclass(kind, BaseException) for kind in kinds):
            raise TypeError('%s() arg 1 must be an exception type or tuple of exception types' % name)
        try:
            if not args:
                self.msg = kwargs.pop('msg', None)
                if kwargs and _version >= (3, 8):
                    raise TypeError('%r is an invalid keyword argument for this function' % (next(iter(kwargs)),))
                return self
            function, *args = args
            self.obj_name = getattr(function, '__name__', None) or str(function)
            with self:
                function(*args, **kwargs)
        finally:
            self = None

    def _raiseFailure(self, standardMsg):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standardMsg))

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            wanted = getattr(self.expected, '__name__', None) or str(self.expected)
            self._raiseFailure('%s not raised' % wanted + (' by %s' % self.obj_name if self.obj_name else ''))
        _traceback.clear_frames(tb)
        if issubclass(exc_type, self.expected):
            self.exception = exc_value.with_traceback(None)
            pattern = self.expected_regex
            if pattern is not None and not pattern.search(str(exc_value)):
                self._raiseFailure('"%s" does not match "%s"' % (pattern.pattern, exc_value))
            return True
        return False


class TestCase(object):
    failureException = AssertionError
    maxDiff = 8 * 80
    longMessage = True
    _classSetupFailed, _class_cleanups = False, []
    _diffThreshold = 2 ** 16

    if _version >= (3, 11):
        def __init_subclass__(cls, *args, **kwargs):
            cls._classSetupFailed, cls._class_cleanups = False, []
            super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._outcome = self._subtest = None
        self._cleanups = []
        try:
            method = getattr(self, methodName)
        except AttributeError as missing:
            if methodName != 'runTest':
                raise ValueError('no such test method in %s: %s' % (self.__class__, methodName)) \
                    from (None if _version >= (3, 13) else missing)
            self._testMethodDoc = 'No test'
        else:
            self._testMethodDoc = method.__doc__
        self._type_equality_funcs = {}
        for kind, asserter in ((dict, 'Dict'), (list, 'List'), (tuple, 'Tuple'), (set, 'Set'), (frozenset, 'Set'),
                               (str, 'MultiLine')):
            self.addTypeEqualityFunc(kind, 'assert%sEqual' % asserter)

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    if _version >= (3, 8):
        @classmethod
        def addClassCleanup(cls, function, *args, **kwargs):
            cls._class_cleanups.append((function, args, kwargs))

        @classmethod
        def doClassCleanups(cls):
            cls.tearDown_exceptions = problems = []
            while cls._class_cleanups:
                try:
                    _call_newest(cls._class_cleanups)
                except Exception:
                    problems.append(_sys.exc_info())

    if _version >= (3, 11):
        @classmethod
        def enterClassContext(cls, cm):
            return _enter_context(cm, cls.addClassCleanup)

        def enterContext(self, cm):
            return _enter_context(cm, self.addCleanup)

    @classmethod
    def setUpClass(cls):
        pass

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def defaultTestResult(self):
        return _TestResult()

    def countTestCases(self):
        return 1

    def shortDescription(self):
        doc = self._testMethodDoc or ''
        return doc.strip().partition('\n')[0].strip() if doc else None

    def id(self):
        return '%s.%s' % (_strclass(self.__class__), self._testMethodName)

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __eq__(self, other):
        return self._testMethodName == other._testMethodName if type(self) is type(other) else NotImplemented

    def __str__(self):
        name, kind = self._testMethodName, _strclass(self.__class__)
        return '%s (%s.%s)' % (name, kind, name) if _version >= (3, 11) else '%s (%s)' % (name, kind)

    def __repr__(self):
        return '<%s testMethod=%s>' % (_strclass(self.__class__), self._testMethodName)

    @_contextlib.contextmanager
    def subTest(self, msg=_no_message, **params):
        if self._outcome is None:
            yield
            return
        outer = self._subtest
        if outer is not None:
            params = {**params, **{name: value for name, value in outer.params.items() if name not in params}}
        self._subtest = _SubTest(self, msg, params)
        try:
            with self._outcome.testPartExecutor(self._subtest, subTest=True):
                yield
            outcome = self._outcome
            if outcome.expectedFailure if outcome.success else outcome.result.failfast:
                raise _ShouldStop
        finally:
            self._subtest = outer

    def run(self, result=None):
        if result is not None:
            return self._run(result)
        result = self.defaultTestResult()
        getattr(result, 'startTestRun', _nothing)()
        try:
            return self._run(result)
        finally:
            getattr(result, 'stopTestRun', _nothing)()

    def _run(self, result):
        late_start = _sys.version_info[:3] == (3, 12, 1) # it did not count a test that a decorator skips
        if not late_start:
            result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if _marked(type(self), method, '__unittest_skip__'):
                result.addSkip(self, _marked(type(self), method, '__unittest_skip_why__') or '')
                return result
            if late_start:
                result.startTest(self)
            self._outcome = outcome = _Outcome(result)
            try:
                start = _time.perf_counter()
                self._run_parts(outcome, method)
                if _version >= (3, 12):
                    result.addDuration(self, _time.perf_counter() - start)
                outcome.flush()
                if outcome.success:
                    self._tell_success(outcome, result)
            finally:
                # The exception that was expected leads through its frames to here.
                self._outcome = outcome.expectedFailure = outcome = None
            return result
        finally:
            result.stopTest(self)

    def _tell_success(self, outcome, result):
        if not outcome.expecting_failure:
            result.addSuccess(self)
        elif outcome.expectedFailure:
            result.addExpectedFailure(self, outcome.expectedFailure)
        else:
            result.addUnexpectedSuccess(self)

    def _run_parts(self, outcome, method):
        with outcome.testPartExecutor(self):
            self._callSetUp()
        may_fail = _marked(self, method, '__unittest_expecting_failure__')
        if outcome.success:
            outcome.expecting_failure = may_fail
            with outcome.testPartExecutor(self):
                self._callTestMethod(method)
            outcome.expecting_failure = False
            with outcome.testPartExecutor(self):
                self._callTearDown()
        self.doCleanups()
        outcome.expecting_failure = may_fail

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def doCleanups(self):
        outcome = self._outcome or _Outcome(self.defaultTestResult())
        while self._cleanups:
            with outcome.testPartExecutor(self):
                self._clean_up()
        return outcome.success

    def debug(self):
        self._callSetUp()
        self._callTestMethod(getattr(self, self._testMethodName))
        self._callTearDown()
        while self._cleanups:
            self._clean_up()

    def _clean_up(self):
        function, args, kwargs = self._cleanups.pop()
        self._callCleanup(function, *args, **kwargs)

    # What a class derived from this one may do otherwise.

    def _callSetUp(self):
        self.setUp()

    def _callTearDown(self):
        self.tearDown()

    def _callTestMethod(self, method):
        method()

    def _callCleanup(self, function, *args, **kwargs):
        function(*args, **kwargs)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else '%s : %s' % (standardMsg, msg)

    def _fail(self, msg, standardMsg):
        raise self.failureException(self._formatMessage(msg, standardMsg))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, '%s is not false' % _safe_repr(expr))

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, '%s is not true' % _safe_repr(expr))

    def assertRaises(self, expected_exception, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self)
        try:
            return context.handle('assertRaises', args, kwargs)
        finally:
            context = None

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle('assertRaisesRegex', args, kwargs)

    def _getAssertEqualityFunc(self, first, second):
        asserter = self._type_equality_funcs.get(type(first)) if type(first) is type(second) else None
        if isinstance(asserter, str):
            return getattr(self, asserter)
        return self._baseAssertEqual if asserter is None else asserter

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, '%s != %s' % _shorten_reprs(first, second))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, '%s == %s' % (_safe_repr(first), _safe_repr(second)))

    def _close(self, first, second, places, delta):
        """Whether two numbers are almost equal, and how a message says how far."""
        diff = abs(first - second)
        if delta is not None:
            return diff <= delta, '%s delta' % _safe_repr(delta), diff
        places = 7 if places is None else places
        return round(diff, places) == 0, '%r places' % places, diff

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        close, within, diff = self._close(first, second, places, delta)
        if not close:
            standardMsg = '%s != %s within %s' % (_safe_repr(first), _safe_repr(second), within)
            if _version >= (3, 7):
                standardMsg += ' (%s difference)' % _safe_repr(diff)
            self._fail(msg, standardMsg)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        close, within, diff = self._close(first, second, places, delta)
        if first == second or close:
            standardMsg = '%s == %s within %s' % (_safe_repr(first), _safe_repr(second), within)
            if delta is not None and _version >= (3, 7):
                standardMsg += ' (%s difference)' % _safe_repr(diff)
            self._fail(msg, standardMsg)

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    def _fail_with_diff(self, msg, standardMsg, first, second):
        lines = _difflib.ndiff(_pprint.pformat(first).splitlines(), _pprint.pformat(second).splitlines())
        self._fail(msg, self._truncateMessage(standardMsg, '\n' + '\n'.join(lines)))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        kind = 'sequence'
        if seq_type is not None:
            kind = seq_type.__name__
            for seq, which in ((seq1, 'First'), (seq2, 'Second')):
                if not isinstance(seq, seq_type):
                    raise self.failureException('%s sequence is not a %s: %s' % (which, kind, _safe_repr(seq)))
        differing = None
        lengths = []
        for seq, which in ((seq1, 'First'), (seq2, 'Second')):
            try:
                lengths.append(len(seq))
            except (TypeError, NotImplementedError):
                differing = '%s %s has no length.    Non-sequence?' % (which, kind)
                break
        if differing is None:
            if seq1 == seq2:
                return
            differing = self._sequence_difference(seq1, seq2, lengths, kind, seq_type)
            if differing is None:
                return
        self._fail_with_diff(msg, differing, seq1, seq2)

    def _sequence_difference(self, seq1, seq2, lengths, kind, seq_type):
        differing = '%ss differ: %s != %s\n' % ((kind.capitalize(),) + _shorten_reprs(seq1, seq2))
        errors = (TypeError, IndexError, NotImplementedError)
        for i in range(min(lengths)):
            items = []
            for seq, which in ((seq1, 'first'), (seq2, 'second')):
                try:
                    items.append(seq[i])
                except errors:
                    return differing + '\nUnable to index element %d of %s %s\n' % (i, which, kind)
            if items[0] != items[1]:
                differing += '\nFirst differing element %d:\n%s\n%s\n' % ((i,) + _shorten_reprs(*items))
                break
        else:
            if lengths[0] == lengths[1] and seq_type is None and type(seq1) != type(seq2):
                return None
        for seq, own, other, which in ((seq1, lengths[0], lengths[1], 'First'), (seq2, lengths[1], lengths[0], 'Second')):
            if own > other:
                differing += '\n%s %s contains %d additional elements.\n' % (which, kind, own - other)
                try:
                    differing += 'First extra element %d:\n%s\n' % (other, _safe_repr(seq[other]))
                except errors:
                    differing += 'Unable to index element %d of %s %s\n' % (other, which.lower(), kind)
        return differing

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        differences = []
        for one, other, which in ((set1, set2, 'first'), (set2, set1, 'second')):
            try:
                differences.append(one.difference(other))
            except TypeError as e:
                self.fail('invalid type when attempting set difference: %s' % e)
            except AttributeError as e:
                self.fail('%s argument does not support set difference: %s' % (which, e))
        lines = []
        for items, one, other in ((differences[0], 'first', 'second'), (differences[1], 'second', 'first')):
            if items:
                lines.append('Items in the %s set but not the %s:' % (one, other))
                lines.extend(repr(item) for item in items)
        if lines:
            self._fail(msg, '\n'.join(lines))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, '%s not found in %s' % (_safe_repr(member), _safe_repr(container)))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, '%s unexpectedly found in %s' % (_safe_repr(member), _safe_repr(container)))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, '%s is not %s' % (_safe_repr(expr1), _safe_repr(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, 'unexpectedly identical: %s' % (_safe_repr(expr1),))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            self._fail_with_diff(msg, '%s != %s' % _shorten_reprs(d1, d2), d1, d2)

    def assertCountEqual(self, first, second, msg=None):
        differences = _count_differences(list(first), list(second))
        if differences:
            lines = ['First has %d, Second has %d:  %r' % diff for diff in differences]
            self._fail(msg, self._truncateMessage('Element counts were not equal:\n', '\n'.join(lines)))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        lines = [first.splitlines(True), second.splitlines(True)]
        if _version >= (3, 12):
            # Where one text does not end its line, both are given an end, but for an empty one.
            end = '\n' * any(text and text[-1] != '\n' for text in (first, second))
            lines = [(text and text + end).splitlines(True) for text in (first, second)]
        elif len(lines[0]) == 1 and first.strip('\r\n') == first:
            lines = [[first + '\n'], [second + '\n']]
        diff = '\n' + ''.join(_difflib.ndiff(*lines))
        self._fail(msg, self._truncateMessage('%s != %s' % _shorten_reprs(first, second), diff))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, '%s not less than %s' % (_safe_repr(a), _safe_repr(b)))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, '%s not less than or equal to %s' % (_safe_repr(a), _safe_repr(b)))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, '%s not greater than %s' % (_safe_repr(a), _safe_repr(b)))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, '%s not greater than or equal to %s' % (_safe_repr(a), _safe_repr(b)))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, '%s is not None' % (_safe_repr(obj),))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, '%s is not an instance of %r' % (_safe_repr(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, '%s is an instance of %r' % (_safe_repr(obj), cls))

    def assertRegex(self, text, expected_regex, msg=None):
        pattern = _compile_pattern(expected_regex)
        if not pattern.search(text):
            self._fail(msg, "Regex didn't match: %r not found in %r" % (pattern.pattern, text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        pattern = _compile_pattern(unexpected_regex)
        found = pattern.search(text)
        if found:
            self._fail(msg, 'Regex matched: %r matches %r in %r' % (text[found[0]:found[1]], pattern.pattern, text))

    if _version < (3, 12):
        failUnlessEqual = assertEquals = assertEqual
        failIfEqual = assertNotEquals = assertNotEqual
        failUnless = assert_ = assertTrue
        failIf = assertFalse
        failUnlessRaises = assertRaises
        assertAlmostEquals = assertAlmostEqual
        assertNotAlmostEquals = assertNotAlmostEqual
        assertRegexpMatches = assertRegex
        assertNotRegexpMatches = assertNotRegex
        assertRaisesRegexp = assertRaisesRegex


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._testFunc, self._description = testFunc, description
        self._setUpFunc, self._tearDownFunc = setUp, tearDown

    def runTest(self):
        self._testFunc()

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def _parts(self):
        return self._setUpFunc, self._tearDownFunc, self._testFunc, self._description

    def __hash__(self):
        return hash((type(self),) + self._parts())

    def __eq__(self, other):
        return self._parts() == other._parts() if isinstance(other, self.__class__) else NotImplemented

    def __str__(self):
        return '%s (%s)' % (_strclass(self.__class__), self.id())

    def __repr__(self):
        return '<%s tec=%s>' % (_strclass(self.__class__), self._testFunc)

    def id(self):
        return self._testFunc.__name__

    def shortDescription(self):
        if self._description is None:
            first, _, _ = (self._testFunc.__doc__ or '').partition('\n')
            return first.strip() or None
        return self._description


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self.test_case, self._message, self.params = test_case, message, params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def _subDescription(self):
        parts = [] if self._message is _no_message else ['[%s]' % (self._message,)]
        if self.params:
            params = self.params.items() if _version >= (3, 7) else sorted(self.params.items())
            parts.append('(%s)' % ', '.join(['%s=%r' % pair for pair in params]))
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return '%s %s' % (self.test_case.id(), self._subDescription())

    def __str__(self):
        return '%s %s' % (self.test_case, self._subDescription())

    def shortDescription(self):
        return self.test_case.shortDescription()
