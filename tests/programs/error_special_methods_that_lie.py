try:
    int.__new__(5)
except TypeError as e: print(e)
class A:
    def __init__(self): return 5
try: A()
except TypeError as e: print(e)
class B:
    def __len__(self): return -1
    def __bool__(self): return 5
    def __str__(self): return 5
    def __repr__(self): return None
    def __hash__(self): return 'x'
    def __iter__(self): return 5
    def __index__(self): return 'a'
    def __format__(self, s): return 5
    def __contains__(self, x): return 'yes'
    def __int__(self): return 'i'
    def __float__(self): return 'f'
    def __eq__(self, o): return NotImplemented
    def __call__(self, *a): return a
    def __enter__(self): return 1
b = B()
for f in (len, bool, str, repr, hash, iter, int, float, list, lambda x: [1][x], lambda x: format(x), lambda x: 5 in x, lambda x: x == 3, lambda x: x(1, 2), lambda x: f'{x}', lambda x: '%s' % x, lambda x: '%r' % x, lambda x: hex, lambda x: range(x), lambda x: x < 1, lambda x: x + 1, reversed, sorted, sum, dir and (lambda x: len(dir(x)) > 5), lambda x: round(x), abs, lambda x: x[0], lambda x: print(x), lambda x: {x: 1}, lambda x: 'a' * x, lambda x: x ** 2, divmod and (lambda x: divmod(x, 1))):
    try: print(f(b))
    except Exception as e: print(type(e).__name__, e)
def w():
    with b: print('in')
try: w()
except Exception as e: print(type(e).__name__, e)
class L:
    def __len__(self): return 'a'
class L2:
    def __len__(self): return 2 ** 70
class L3:
    def __len__(self): return 1.0
for l in (L, L2, L3):
    try: len(l())
    except Exception as e: print(type(e).__name__, e)
    try: bool(l())
    except Exception as e: print(type(e).__name__, e)
