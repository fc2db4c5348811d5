"""Every Python frame on the way holds the argument."""
import sys
g = sys.getrefcount
class C: pass
x = C()
def f0(a): return g(a)
def f1(a): return f0(a)
def f2(a): return f1(a)
def f3(a): return f2(a)
print([f(x) for f in (f0, f1, f2, f3)])
print(f0(C()), f1(C()), f2(C()), f3(C()))
def rec(n, a): return g(a) if n == 0 else rec(n - 1, a)
print([rec(n, x) for n in range(5)])
def local():
    a = C()
    return f0(a), f1(a), f2(a)
print(local())
