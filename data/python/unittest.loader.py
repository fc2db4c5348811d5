"""Finding the tests of classes and modules."""

import sys as _sys
from functools import cmp_to_key as _cmp_to_key
from unittest import case as _case, suite as _suite

__unittest = True


def _matches(name, pattern):
    """Shell patterns as far as names of tests need them."""
    pieces = pattern.split('*')
    if len(pieces) == 1:
        return name == pattern
    if not name.startswith(pieces[0]) or not name.endswith(pieces[-1]):
        return False
    position = len(pieces[0])
    for piece in pieces[1:-1]:
        position = name.find(piece, position)
        if position < 0:
            return False
        position += len(piece)
    return position <= len(name) - len(pieces[-1])


def _three_way_cmp(x, y):
    return (x > y) - (x < y)


class TestLoader(object):
    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(_three_way_cmp)
    testNamePatterns = None
    suiteClass = _suite.TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, _suite.TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        alone = ['runTest'] if hasattr(testCaseClass, 'runTest') else []
        return self.suiteClass(map(testCaseClass, self.getTestCaseNames(testCaseClass) or alone))

    def loadTestsFromModule(self, module, *, pattern=None):
        tests = []
        for name in dir(module):
            item = getattr(module, name)
            if isinstance(item, type) and issubclass(item, _case.TestCase) \
                    and item not in (_case.TestCase, _case.FunctionTestCase):
                tests.append(self.loadTestsFromTestCase(item))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, 'load_tests', None)
        return load_tests(self, tests, pattern) if load_tests is not None else tests

    def loadTestsFromName(self, name, module=None):
        parts = name.split('.')
        if module is None:
            module = _sys.modules[parts[0]]
            parts = parts[1:]
        item = module
        parent = None
        for part in parts:
            parent, item = item, getattr(item, part)
        if isinstance(item, type(_sys)):
            return self.loadTestsFromModule(item)
        if isinstance(item, type) and issubclass(item, _case.TestCase):
            return self.loadTestsFromTestCase(item)
        if callable(item) and isinstance(parent, type) and issubclass(parent, _case.TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(item, _suite.TestSuite):
            return item
        if callable(item):
            test = item()
            if isinstance(test, _suite.TestSuite):
                return test
            if isinstance(test, _case.TestCase):
                return self.suiteClass([test])
            raise TypeError('calling %s returned %s, not a test' % (item, test))
        raise TypeError("don't know how to make test from: %s" % item)

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        def is_test(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            full = '%s.%s.%s' % (testCaseClass.__module__, testCaseClass.__qualname__, name)
            return self.testNamePatterns is None or any(_matches(full, p) for p in self.testNamePatterns)
        names = [name for name in dir(testCaseClass) if is_test(name)]
        if self.sortTestMethodsUsing:
            names.sort(key=_cmp_to_key(self.sortTestMethodsUsing))
        return names


defaultTestLoader = TestLoader()


def _loader(prefix, sortUsing, suiteClass):
    loader = TestLoader()
    loader.testMethodPrefix = prefix
    loader.sortTestMethodsUsing = sortUsing
    loader.suiteClass = suiteClass
    return loader


def getTestCaseNames(testCaseClass, prefix, sortUsing=_three_way_cmp):
    return _loader(prefix, sortUsing, _suite.TestSuite).getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix='test', sortUsing=_three_way_cmp, suiteClass=_suite.TestSuite):
    return _loader(prefix, sortUsing, suiteClass).loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix='test', sortUsing=_three_way_cmp, suiteClass=_suite.TestSuite):
    return _loader(prefix, sortUsing, suiteClass).loadTestsFromModule(module)
