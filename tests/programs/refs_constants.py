"""Constants' counts: who holds a number that stands in the code."""
import sys
g = sys.getrefcount
print(g(257), g(-6), g(1000.5), g(257 + 1000), g(1e10), g('a b'), g(b'xyz'), g((1, 2, 'q r')), g(2 ** 70))
a = 300
print(g(a), g(300))
def f(): return g(5000)
print(f(), f())
def h():
    x = 6000
    return g(x), g(6000)
print(h())
def two(): return 7000, 7000, g(7000)
print(two())
def d(a=8000): return g(a)
print(d(), d(8000), d.__defaults__ == (8000,))
k = lambda: 9000
print(g(k()), g(k.__code__.co_consts[-1]))
class C:
    v = 10000
    def m(self): return g(10000), g(self.v)
print(C().m(), g(C.v))
l = [11000, 11000]
print(g(l[0]), l[0] is l[1])
t = (12000, 12000)
print(g(t[0]))
print(g(-300), g(3.25), g('hello world'), g((1, (2, 3))))
for i in (13000, 14000): print(g(i), end=' ')
print()
def never(): return 15000
print(g(never.__code__.co_consts))
print(g(f'{a} x'), g('%d' % 16000), g(str(16000)))
