def f(a, b, /, c, *, d): return a, b, c, d
print(f(1, 2, 3, d=4), f(1, 2, c=3, d=4))
def g(a, /, **k): return a, k
print(g(1, a=2))
for fn in (lambda: f(1, b=2, c=3, d=4), lambda: f(a=1, b=2, c=3, d=4), lambda: f(1), lambda: g(), lambda: g(a=1), lambda: f(1, 2, 3, 4), lambda: f(1, 2, 3)):
    try: print(fn())
    except TypeError as e: print(e)
print(f.__code__.co_posonlyargcount, f.__code__.co_argcount, f.__code__.co_kwonlyargcount)
import inspect
print(inspect.signature(f), inspect.signature(g))
def h(a=1, /, b=2): return a, b
print(h(), h(5), h(5, 6), h(b=3)); h(a=1)
