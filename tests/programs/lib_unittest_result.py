import unittest
class Stack:
    def __init__(self): self.items = []
    def push(self, x): self.items.append(x)
    def pop(self): return self.items.pop()
class TestStack(unittest.TestCase):
    @classmethod
    def setUpClass(cls): cls.shared = []
    def setUp(self): self.s = Stack(); self.addCleanup(self.shared.append, 1)
    def tearDown(self): self.s = None
    def test_push(self):
        self.s.push(1); self.assertEqual(self.s.items, [1]); self.assertIn(1, self.s.items); self.assertTrue(self.s.items)
    def test_pop_empty(self):
        with self.assertRaises(IndexError) as cm: self.s.pop()
        self.assertEqual(str(cm.exception), "pop from empty list"); self.assertRaises(KeyError, {}.__getitem__, 1)
        with self.assertRaisesRegex(ValueError, "invalid literal"): int("x")
    def test_many(self):
        for i in range(3):
            with self.subTest(i=i): self.assertLess(i, 3)
        self.assertAlmostEqual(0.1 + 0.2, 0.3); self.assertIsNone(None); self.assertIsInstance(1, int); self.assertCountEqual([1, 2], [2, 1]); self.assertGreaterEqual(2, 2); self.assertNotIn(3, [1]); self.assertIs(None, None); self.assertDictEqual({1: 2}, {1: 2}); self.assertFalse([])
    @unittest.skip("later")
    def test_skip(self): self.fail("no")
suite = unittest.TestLoader().loadTestsFromTestCase(TestStack)
r = unittest.TestResult(); suite.run(r)
print(r.testsRun, len(r.failures), len(r.errors), len(r.skipped), TestStack.shared)
