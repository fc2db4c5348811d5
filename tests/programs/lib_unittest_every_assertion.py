import unittest
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print('class setup')
    @classmethod
    def tearDownClass(cls): print('class teardown')
    def setUp(self): self.x = []; self.addCleanup(print, 'cleanup', self.id())
    def tearDown(self): print('down')
    def test_ok(self): self.assertEqual(1, 1)
    def test_fail(self): self.assertEqual([1, 2, 3], [1, 2, 4], 'msg here')
    def test_err(self): {}['x']
    def test_sub(self):
        for i in range(4):
            with self.subTest(i=i, half=i / 2):
                self.assertNotEqual(i % 3, 1)
    @unittest.skip('no reason')
    def test_skip(self): pass
    @unittest.skipIf(True, 'cond')
    def test_skip2(self): pass
    @unittest.expectedFailure
    def test_exp(self): self.fail('x')
    @unittest.expectedFailure
    def test_unexp(self): pass
    def test_raises(self):
        with self.assertRaises(ValueError) as cm: int('x')
        self.assertIn('invalid', str(cm.exception))
        with self.assertRaisesRegex(ZeroDivisionError, 'div'): 1 / 0
        self.assertRaises(TypeError, len, 5)
    def test_noraise(self):
        with self.assertRaises(ValueError): pass
    def test_str(self): self.assertEqual('a\nb\nc', 'a\nx\nc')
    def test_dict(self): self.assertEqual({'a': 1, 'b': 2}, {'a': 1, 'b': 3})
    def test_set(self): self.assertEqual({1, 2}, {2, 3})
    def test_almost(self): self.assertAlmostEqual(1.0, 1.1)
    def test_in(self): self.assertIn(5, [1, 2])
    def test_is(self): self.assertIsNone(5)
    def test_inst(self): self.assertIsInstance(5, str)
    def test_gt(self): self.assertGreater(1, 2)
    def test_true(self): self.assertTrue([])
    def test_false(self): self.assertFalse([1], 'not empty')
    def test_count(self): self.assertCountEqual([1, 2, 2], [2, 1, 1])
    def test_regex(self): self.assertRegex('abc', 'x+')
    def test_skipself(self): self.skipTest('later')
    def test_tuple(self): self.assertTupleEqual((1, 2), (1, 3))
    def test_seq(self): self.assertSequenceEqual([1], (1, 2))
    def test_long(self): self.assertEqual('a' * 200, 'a' * 199 + 'b')
    def test_dictsub(self): self.assertIs([], [])
    def test_notin(self): self.assertNotIn(1, [1])
    def test_multi(self): self.assertMultiLineEqual('x\n', 'y\n')
    def test_raise_chain(self):
        try: 1 / 0
        except ZeroDivisionError as e: raise ValueError('v') from e
unittest.main(verbosity=2)
