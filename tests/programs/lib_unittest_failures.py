import unittest


class Values(unittest.TestCase):
    """Tests of values."""

    def test_equal(self):
        """Numbers that differ.

        More text."""
        self.assertEqual(1 + 1, 3)

    def test_message(self):
        self.assertEqual(1, 2, 'numbers must agree')

    def test_lists(self):
        self.assertEqual([1, 2, 3], [1, 2, 4])

    def test_list_lengths(self):
        self.assertEqual([1, 2], [1, 2, 3, 4])

    def test_tuples(self):
        self.assertEqual((1, 'a'), (2, 'a'))

    def test_dicts(self):
        self.assertEqual({'a': 1, 'b': 2}, {'a': 1, 'b': 3})

    def test_sets(self):
        self.assertEqual({1, 2}, {2, 3})

    def test_strings(self):
        self.assertEqual('hello', 'hallo')

    def test_lines(self):
        self.assertEqual('one\ntwo\nthree\n', 'one\n2\nthree\n')

    def test_true(self):
        self.assertTrue([])

    def test_false(self):
        self.assertFalse('x')

    def test_is(self):
        self.assertIs(None, 1)

    def test_none(self):
        self.assertIsNone(3)

    def test_in(self):
        self.assertIn(5, [1, 2])

    def test_instance(self):
        self.assertIsInstance('x', int)

    def test_less(self):
        self.assertLess(3, 2)

    def test_almost(self):
        self.assertAlmostEqual(1.0, 1.1)

    def test_almost_delta(self):
        self.assertAlmostEqual(1.0, 2.0, delta=0.5)

    def test_raises_not(self):
        with self.assertRaises(ValueError):
            pass

    def test_raises_other(self):
        with self.assertRaises(ValueError):
            {}['x']

    def test_raises_call(self):
        self.assertRaises(ValueError, int, '3')

    def test_regex(self):
        with self.assertRaisesRegex(ValueError, 'needle'):
            raise ValueError('haystack')

    def test_count(self):
        self.assertCountEqual([1, 1, 2], [1, 2, 3])

    def test_fail(self):
        self.fail('no way')

    def test_fail_plain(self):
        self.fail()

    def test_error(self):
        helper(0)


def helper(x):
    return 1 / x


unittest.main()
