"""A test case with every kind of outcome, told at length."""
import unittest, sys


class Stack:

    def __init__(self):
        self.i = []

    def push(self, x):
        self.i.append(x)

    def pop(self):
        return self.i.pop()

    def __len__(self):
        return len(self.i)


class TestStack(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        print('setUpClass', file=sys.stderr)

    @classmethod
    def tearDownClass(cls):
        print('tearDownClass', file=sys.stderr)

    def setUp(self):
        self.s = Stack()
        self.addCleanup(lambda: print('cleanup', file=sys.stderr))

    def tearDown(self):
        print('tearDown', file=sys.stderr)

    def test_push(self):
        """push adds one"""
        self.s.push(1)
        self.assertEqual(len(self.s), 1)

    def test_pop_empty(self):
        with self.assertRaises(IndexError) as cm:
            self.s.pop()
        self.assertEqual(str(cm.exception), 'pop from empty list')

    def test_regex(self):
        with self.assertRaisesRegex(ValueError, 'inv.*lit'):
            int('x')

    def test_fail_equal(self):
        self.assertEqual([1, 2, 3], [1, 2, 4])

    def test_fail_dict(self):
        self.assertEqual({'a': 1, 'b': 2}, {'a': 1, 'b': 3})

    def test_fail_str(self):
        self.assertEqual('hello\nworld\n', 'hello\nthere\n')

    def test_fail_true(self):
        self.assertTrue(0, 'zero is not true')

    def test_fail_in(self):
        self.assertIn(3, [1, 2])

    def test_fail_raises(self):
        with self.assertRaises(KeyError):
            pass

    def test_error(self):
        {}['missing']

    @unittest.skip('not now')
    def test_skip(self):
        pass

    @unittest.skipIf(True, 'cond')
    def test_skipif(self):
        pass

    @unittest.expectedFailure
    def test_xfail(self):
        self.assertEqual(1, 2)

    @unittest.expectedFailure
    def test_xpass(self):
        pass

    def test_sub(self):
        for i in range(4):
            with self.subTest(i=i, kind='even?'):
                self.assertEqual(i % 2, 0)

    def test_almost(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertAlmostEqual(1, 1.1)

    def test_more(self):
        self.assertIs(None, None)
        self.assertIsNone(None)
        self.assertIsInstance(1, int)
        self.assertGreater(2, 1)
        self.assertLessEqual(1, 1)
        self.assertCountEqual([1, 2], [2, 1])
        self.assertNotIn(1, [])
        self.assertRegex('abc', 'b')
        self.assertNotEqual(1, 2)
        self.assertFalse([])
        self.assertSetEqual({1}, {1})
        self.assertTupleEqual((1,), (1,))
        self.assertListEqual([1], [1])
        self.assertDictEqual({}, {})
        self.assertMultiLineEqual('a', 'a')
        self.assertSequenceEqual([1], (1,))
        self.assertNotAlmostEqual(1, 2)
        self.assertIsNot(1, 2)
        self.assertNotIsInstance(1, str)

    def test_fail_set(self):
        self.assertEqual({1, 2}, {2, 3})

    def test_fail_tuple(self):
        self.assertEqual((1, 2), (1, 3))

    def test_fail_inst(self):
        self.assertIsInstance('x', int)

    def test_fail_none(self):
        self.assertIsNone(3, 'msg here')

    def test_fail_count(self):
        self.assertCountEqual([1, 1, 2], [1, 2, 3])

    def test_fail_gt(self):
        self.assertGreater(1, 2)

    def test_fail_regex(self):
        self.assertRegex('abc', 'x+')

    def test_fail_self(self):
        self.fail('explicit')

    def test_skip_inside(self):
        self.skipTest('inside')


if __name__ == '__main__':
    unittest.main(verbosity=2)
