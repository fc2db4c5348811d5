"""The program unittest.main() makes of a module with tests."""

import sys as _sys
from unittest import loader as _loader, runner as _runner

__unittest = True

_NO_TESTS_EXITCODE = 5


class TestProgram(object):
    verbosity = 1
    failfast = buffer = tb_locals = None

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=_loader.defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False, durations=None):
        self.module = _sys.modules[module] if isinstance(module, str) else module
        self.exit = exit
        self.failfast = failfast
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.parseArgs(_sys.argv if argv is None else argv)
        self.runTests()

    def parseArgs(self, argv):
        names = []
        patterns = []
        rest = iter(argv[1:])
        for word in rest:
            if word in ('-v', '--verbose'):
                self.verbosity = 2
            elif word in ('-q', '--quiet'):
                self.verbosity = 0
            elif word in ('-f', '--failfast'):
                self.failfast = True
            elif word in ('-b', '--buffer', '-c', '--catch', '--locals'):
                pass
            elif word == '-k':
                pattern = next(rest, '')
                patterns.append(pattern if '*' in pattern else '*%s*' % pattern)
            else:
                names.append(word)
        if patterns:
            self.testLoader.testNamePatterns = patterns
        if not names and self.defaultTest is not None:
            names = [self.defaultTest] if isinstance(self.defaultTest, str) else list(self.defaultTest)
        if names:
            self.test = self.testLoader.loadTestsFromNames(names, self.module)
        else:
            self.test = self.testLoader.loadTestsFromModule(self.module)

    def runTests(self):
        runner = _runner.TextTestRunner if self.testRunner is None else self.testRunner
        if isinstance(runner, type):
            runner = runner(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer)
        self.result = runner.run(self.test)
        if not self.exit:
            return
        if self.result.testsRun == 0 and not self.result.skipped and _sys.version_info >= (3, 12):
            _sys.exit(_NO_TESTS_EXITCODE)
        _sys.exit(not self.result.wasSuccessful())


main = TestProgram
