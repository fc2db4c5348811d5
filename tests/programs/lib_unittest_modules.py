import unittest
def setUpModule(): print('setUpModule')
def tearDownModule(): print('tearDownModule')
class A(unittest.TestCase):
    def test_a(self): self.assertTrue(True)
class B(A):
    def test_b(self):
        @self.addCleanup
        def _(): print('decorated cleanup')
def load_tests(loader, tests, pattern):
    print('load_tests', tests.countTestCases(), pattern)
    return tests
if __name__ == '__main__': unittest.main(failfast=True)
