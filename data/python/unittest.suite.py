"""Tests that run together, with what is set up for their classes and modules."""

import sys as _sys
from unittest import case as _case
from unittest.result import strclass as _strclass

__unittest = True

_has_cleanups = _sys.version_info >= (3, 8)


class BaseTestSuite(object):
    _cleanup = True

    def __init__(self, tests=()):
        self._removed_tests, self._tests = 0, []
        self.addTests(tests)

    def __iter__(self):
        return iter(self._tests)

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    def __repr__(self):
        return '<%s tests=%s>' % (_strclass(self.__class__), list(self))

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def addTest(self, test):
        problem = None
        if not callable(test):
            problem = '%r is not callable' % (test,)
        elif isinstance(test, type) and issubclass(test, (_case.TestCase, TestSuite)):
            problem = 'TestCases and TestSuites must be instantiated before passing them to addTest()'
        if problem is not None:
            raise TypeError(problem)
        self._tests.append(test)

    def countTestCases(self):
        return self._removed_tests + sum([test.countTestCases() for test in self if test])

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result):
        self._run_each(result, lambda test: test(result))
        return result

    def debug(self):
        for test in self:
            test.debug()

    def _prepare(self, test, result):
        """Sets up what a test needs; whether that can run."""
        return True

    def _run_each(self, result, run_test):
        for index, test in enumerate(self):
            if result.shouldStop:
                return
            if self._prepare(test, result):
                run_test(test)
                if self._cleanup:
                    self._removeTestAtIndex(index)

    def _removeTestAtIndex(self, index):
        """A test that ran need not live on, only be counted."""
        test, self._tests[index] = self._tests[index], None
        self._removed_tests += getattr(test, 'countTestCases', int)()


class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        outermost = not getattr(result, '_testRunEntered', False)
        if outermost:
            result._testRunEntered = True
        self._run_each(result, (lambda test: test.debug()) if debug else (lambda test: test(result)))
        if outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _prepare(self, test, result):
        if not isinstance(test, _case.TestCase):
            return True
        self._tearDownPreviousClass(test, result)
        self._handleModuleFixture(test, result)
        self._handleClassSetUp(test, result)
        result._previousTestClass = test.__class__
        return not (getattr(test.__class__, '_classSetupFailed', False) or getattr(result, '_moduleSetUpFailed', False))

    def _handleClassSetUp(self, test, result):
        current = test.__class__
        if current == getattr(result, '_previousTestClass', None) or result._moduleSetUpFailed:
            return
        if getattr(current, '__unittest_skip__', False):
            return
        current._classSetupFailed = False
        name = _strclass(current)
        try:
            current.setUpClass()
        except Exception as e:
            current._classSetupFailed = True
            self._report(result, e, 'setUpClass', name)
        if _has_cleanups and current._classSetupFailed:
            self._clean_class(current, result, 'setUpClass', name)

    def _tearDownPreviousClass(self, test, result):
        previous = getattr(result, '_previousTestClass', None)
        current = test.__class__
        if previous is None or current == previous or getattr(previous, '_classSetupFailed', False) \
                or getattr(result, '_moduleSetUpFailed', False) or getattr(previous, '__unittest_skip__', False):
            return
        name = _strclass(previous)
        try:
            previous.tearDownClass()
        except Exception as e:
            self._report(result, e, 'tearDownClass', name)
        if _has_cleanups:
            self._clean_class(previous, result, 'tearDownClass', name)

    def _clean_class(self, cls, result, method, name):
        cls.doClassCleanups()
        for exc_info in cls.tearDown_exceptions:
            self._report(result, exc_info[1], method, name, exc_info)

    def _handleModuleFixture(self, test, result):
        previous = getattr(result._previousTestClass, '__module__', None)
        current = test.__class__.__module__
        if current == previous:
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        module = _sys.modules.get(current)
        function = getattr(module, 'setUpModule', None)
        if function is None:
            return
        try:
            function()
        except Exception as e:
            result._moduleSetUpFailed = True
            self._report(result, e, 'setUpModule', current)
        if _has_cleanups and result._moduleSetUpFailed:
            self._clean_module(result, 'setUpModule', current)

    def _handleModuleTearDown(self, result):
        previous = getattr(result._previousTestClass, '__module__', None)
        if previous is None or result._moduleSetUpFailed:
            return
        module = _sys.modules.get(previous)
        function = getattr(module, 'tearDownModule', None)
        if function is not None:
            try:
                function()
            except Exception as e:
                self._report(result, e, 'tearDownModule', previous)
        if _has_cleanups:
            self._clean_module(result, 'tearDownModule', previous)

    def _clean_module(self, result, method, name):
        try:
            _case.doModuleCleanups()
        except Exception as e:
            self._report(result, e, method, name)

    def _report(self, result, exception, method, parent, info=None):
        error = _ErrorHolder('%s (%s)' % (method, parent))
        add_skip = getattr(result, 'addSkip', None)
        if add_skip is not None and isinstance(exception, _case.SkipTest):
            add_skip(error, str(exception))
        else:
            result.addError(error, info or _sys.exc_info())


class _ErrorHolder(object):
    """Stands for a test where a class or module could not be set up."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def __str__(self):
        return self.id()

    def __repr__(self):
        return '<ErrorHolder description=%r>' % (self.description,)

    def __call__(self, result):
        return self.run(result)

    def run(self, result):
        pass

    def countTestCases(self):
        return 0

    def id(self):
        return self.description

    def shortDescription(self):
        return None


class _DebugResult(object):
    shouldStop = _moduleSetUpFailed = False
    _previousTestClass = None
