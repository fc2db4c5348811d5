import unittest
class Chain(unittest.TestCase):
    def check(self, x):
        self.assertEqual(x, 1)
    def test_helper(self):
        self.check(2)
    def test_during(self):
        try:
            {}['k']
        except KeyError:
            self.assertEqual(1, 2)
    def test_from(self):
        try:
            int('x')
        except ValueError as e:
            raise RuntimeError('later') from e
    def test_two(self):
        try:
            self.assertEqual(1, 2)
        except AssertionError as e:
            self.assertEqual(3, 4)
    def test_plain_assert(self):
        x = 3
        assert x == 4, 'x is %d' % x
    def test_sub(self):
        with self.subTest(outer=1):
            with self.subTest(inner=2):
                self.assertEqual(1, 2)
            self.fail('outer')
    def tearDown(self):
        pass
class Other(unittest.TestCase):
    longMessage = False
    maxDiff = 20
    def test_msg(self):
        self.assertEqual(1, 2, 'short')
    def test_diff(self):
        self.assertEqual(list(range(20)), list(range(1, 21)))
    def test_cleanup(self):
        self.addCleanup(self.fail, 'in cleanup')
        self.addCleanup(lambda: 1 / 0)
if __name__ == '__main__':
    unittest.main(argv=['prog', '-v', 'Chain', 'Other.test_msg', 'Other.test_diff', 'Other.test_cleanup'])
