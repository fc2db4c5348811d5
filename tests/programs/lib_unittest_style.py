import unittest
import gc
import weakref


class C:
    pass


class RefTests(unittest.TestCase):
    def setUp(self):
        self.o = C()
        self.addCleanup(lambda: None)

    def test_alive(self):
        r = weakref.ref(self.o)
        self.assertIs(r(), self.o)
        self.assertIsNotNone(r())

    def test_dead(self):
        r = weakref.ref(self.o)
        del self.o
        self.assertIsNone(r())

    def test_cycle(self):
        gc.collect()
        o = C(); o.me = o
        del o
        self.assertIn(gc.collect(), (1, 2))

    def test_raises(self):
        with self.assertRaises(ZeroDivisionError) as cm:
            1 / 0
        self.assertEqual(str(cm.exception), 'division by zero')
        self.assertRaises(KeyError, {}.pop, 'x')
        with self.assertRaisesRegex(ValueError, 'bad'):
            raise ValueError('very bad')

    def test_values(self):
        self.assertEqual([1, 2], [1, 2])
        self.assertNotEqual(1, 2)
        self.assertTrue(1)
        self.assertFalse(0)
        self.assertIsInstance(1, int)
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertGreater(2, 1)
        self.assertLessEqual(1, 1)
        self.assertCountEqual([1, 2], [2, 1])
        for i in range(3):
            with self.subTest(i=i):
                self.assertLess(i, 3)


class Result(unittest.TestResult):
    pass


suite = unittest.TestLoader().loadTestsFromTestCase(RefTests)
result = Result()
suite.run(result)
print(result.testsRun, len(result.failures), len(result.errors), result.wasSuccessful())
