import unittest
class A(unittest.TestCase):
    def setUp(self): raise RuntimeError('setup broke')
    def test_a(self): pass
    def test_b(self): pass
class B(unittest.TestCase):
    def tearDown(self): raise RuntimeError('teardown broke')
    def test_a(self): self.fail('and the test')
class C(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise ValueError('class broke')
    def test_a(self): pass
class D(unittest.TestCase):
    def test_c(self):
        self.addCleanup(lambda: 1 / 0)
        self.addCleanup(print, 'first')
        self.assertTrue(False)
@unittest.skip('whole class')
class E(unittest.TestCase):
    def test_z(self): pass
class F(unittest.TestCase):
    def shortDescription(self): return 'short!'
    def test_doc(self):
        """the doc line

        more"""
        self.assertEqual(1, 2)
    def runTest(self): pass
if __name__ == '__main__':
    unittest.main()
