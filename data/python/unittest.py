"""Enough of unittest to run a test class of a Python test-suite as it stands."""

import sys as _sys

__unittest = True

from unittest.result import TestResult
from unittest.case import (FunctionTestCase, SkipTest, TestCase, expectedFailure, skip, skipIf, skipUnless)
from unittest.suite import BaseTestSuite, TestSuite
from unittest.loader import TestLoader, defaultTestLoader
from unittest.runner import TextTestResult, TextTestRunner
from unittest.main import TestProgram, main

if _sys.version_info >= (3, 8):
    from unittest.case import addModuleCleanup, doModuleCleanups
if _sys.version_info >= (3, 11):
    from unittest.case import enterModuleContext
if _sys.version_info < (3, 13):
    from unittest.loader import findTestCases, getTestCaseNames, makeSuite
