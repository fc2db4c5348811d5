import unittest


class Life(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('setUpClass')

    @classmethod
    def tearDownClass(cls):
        print('tearDownClass')

    def setUp(self):
        print('setUp', self.id(), self._testMethodName)
        self.addCleanup(print, 'cleanup', self.shortDescription())

    def tearDown(self):
        print('tearDown')

    def test_a(self):
        """First."""

    @unittest.skip('not today')
    def test_b(self):
        self.fail()

    @unittest.expectedFailure
    def test_c(self):
        self.assertEqual(1, 2)

    @unittest.expectedFailure
    def test_d(self):
        pass

    def test_e(self):
        self.skipTest('in the middle')

    def test_f(self):
        for i in range(4):
            with self.subTest(i=i, square=i * i):
                self.assertNotEqual(i, 2)
        with self.subTest('named'):
            {}['missing']

    @unittest.skipIf(True, 'a condition')
    def test_g(self):
        pass

    @unittest.skipUnless(True, 'never')
    def test_h(self):
        pass

    def test_i(self):
        raise KeyError('boom')


@unittest.skip('whole class')
class Skipped(unittest.TestCase):
    def test_x(self):
        pass


class BadSetUp(unittest.TestCase):
    def setUp(self):
        raise RuntimeError('no set up')

    def tearDown(self):
        print('never')

    def test_x(self):
        pass


class BadClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError('no class')

    def test_x(self):
        pass


class BadTearDown(unittest.TestCase):
    def tearDown(self):
        raise ValueError('tear')

    def test_x(self):
        self.assertTrue(False, msg='both')


if __name__ == '__main__':
    unittest.main(verbosity=2)
