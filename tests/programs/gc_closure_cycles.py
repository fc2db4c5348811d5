"""Functions that see themselves."""
import gc
gc.disable(); gc.collect()
def recursive():
    def f(n): return n and f(n - 1)
    f(2)
def mutual():
    def even(n): return n == 0 or odd(n - 1)
    def odd(n): return n != 0 and even(n - 1)
    even(4)
def untied():
    def f(): return f
    f = None
def lambdas():
    f = lambda: f
def attribute():
    def f(): pass
    f.self = f
def three():
    def a(): return b
    def b(): return c
    def c(): return a
def memo():
    cache = {}
    def f(n):
        if n not in cache: cache[n] = n if n < 2 else f(n - 1) + f(n - 2)
        return cache[n]
    f(10)
for f in (recursive, mutual, untied, lambdas, attribute, three, memo):
    f(); print(f.__name__, gc.collect())
