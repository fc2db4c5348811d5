import unittest
from unittest import TestCase, main


class Test1(TestCase):
    def test_one(self):
        self.assertEqual(1, 1)

    def runTest(self):
        pass


class Test2(Test1):
    def test_two(self):
        with self.assertRaises(ZeroDivisionError) as cm:
            1 / 0
        self.assertEqual(cm.exception.args, ('division by zero',))
        self.assertIsNone(cm.exception.__traceback__)


program = main(exit=False)
print(program.result, program.result.wasSuccessful(), program.result.testsRun)
print(Test1('test_one'), repr(Test1('test_one')), Test1('test_one').id(), Test1())
print(Test1('test_one') == Test1('test_one'), Test1('test_one') == Test2('test_one'), hash(Test1('test_one')) == hash(Test1('test_one')))
try:
    Test1('nothing')
except ValueError as error:
    print(error)
suite = unittest.TestSuite()
suite.addTest(Test1('test_one'))
suite.addTests([Test2('test_two'), Test2('test_one')])
print(suite.countTestCases(), suite)
print(unittest.TextTestRunner(verbosity=0).run(suite))
print(unittest.defaultTestLoader.loadTestsFromTestCase(Test2))
print(unittest.defaultTestLoader.getTestCaseNames(Test2), unittest.TestLoader().loadTestsFromName('__main__.Test1.test_one'))
result = unittest.TestResult()
Test2('test_two').run(result)
Test2('test_two')(result)
print(result, result.errors, result.failures, result.shouldStop)
print(unittest.TestResult, unittest.TextTestResult, unittest.TestSuite, unittest.TestCase, unittest.TestLoader, unittest.TextTestRunner, unittest.main, unittest.SkipTest)
case = unittest.FunctionTestCase(lambda: print('called'), description='a function')
unittest.TextTestRunner(verbosity=2).run(case)
case = TestCase()
case.assertEqual(1, 1)
try:
    case.assertEqual(1, 2)
except AssertionError as e:
    print(e)
for call in [lambda: case.assertRaises(5), lambda: case.assertIn(1, [2] * 60), lambda: case.assertEqual('x' * 100, 'x' * 99 + 'y'),
             lambda: case.assertNotAlmostEqual(1, 1), lambda: case.assertListEqual([1], (1,)), lambda: case.assertSetEqual({1}, {2}), lambda: case.assertIsNot(case, case),
             lambda: case.assertNotIsInstance(1, int), lambda: case.assertGreater(1, 2), lambda: case.assertGreaterEqual(1, 2), lambda: case.assertLessEqual(2, 1), lambda: case.assertNotIn(1, [1]),
             lambda: case.assertNotEqual(1, 1), lambda: case.assertAlmostEqual(1, 2, 3), lambda: case.assertAlmostEqual(1, 2, places=1, delta=1), lambda: case.assertRegex('abc', 'x+'), lambda: case.assertNotRegex('abc', 'b.'),
             lambda: case.assertTrue(0, 'm'), lambda: case.assertIsNotNone(None), lambda: case.assertDictEqual({}, []), lambda: case.assertMultiLineEqual('a', 'b'), lambda: case.assertSequenceEqual('ab', ['a', 'b', 'c']), lambda: case.assertTupleEqual((1,), (2,)), lambda: case.fail('f'), lambda: case.skipTest('s')]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
