import unittest
class T(unittest.TestCase):
    def test_1(self): self.assertEqual(1, 1)
    def test_2(self): self.assertEqual(1, 2)
suite = unittest.TestSuite(); suite.addTest(T('test_1')); suite.addTest(T('test_2'))
print(suite.countTestCases())
r = unittest.TextTestRunner(verbosity=1).run(suite)
print(r, r.wasSuccessful(), len(r.failures), r.testsRun)
l = unittest.TestLoader(); print(l.getTestCaseNames(T)); s = l.loadTestsFromTestCase(T); print(s)
res = unittest.TestResult(); s.run(res); print(res, res.failures[0][0], res.failures[0][1].splitlines()[-1])
print(T('test_1').id(), str(T('test_1')), repr(T('test_2')))
unittest.main(argv=['x'], exit=False)
print('after')
