"""Keyword arguments to built-in classes, and to subclasses that make something else of them."""
import itertools, collections, functools, weakref
class O: pass
o = O()
def t(what, f, *a, **k):
    try: r = f(*a, **k); print(what, 'ok', type(r).__name__)
    except Exception as e: print(what, type(e).__name__, e)
ops = [(list, [(1, 2)]), (tuple, [(1, 2)]), (set, [(1,)]), (frozenset, [(1,)]), (float, [1]), (reversed, [[1]]), (filter, [None, [1]]), (map, [abs, [1]]), (enumerate, [[1]]), (zip, [[1]]),
  (int, [1]), (str, ['a']), (bytes, [b'x']), (dict, [{}]), (object, []), (property, []), (classmethod, [abs]), (staticmethod, [abs]), (super, [int, 5]), (BaseException, []), (ValueError, []), (ImportError, []), (StopIteration, []),
  (AttributeError, []), (NameError, []), (OSError, []), (SystemExit, []), (UnicodeEncodeError, ['a', 'b', 1, 2, 'x']), (SyntaxError, []),
  (weakref.ref, [o]), (collections.deque, [[1]]), (collections.defaultdict, [list]), (collections.OrderedDict, [{}]), (functools.partial, [abs]), (range, [3]), (slice, [3]), (bool, [1]), (type, [3])]
for name, a in [('chain', [[1]]), ('cycle', [[1]]), ('islice', [[1], 1]), ('takewhile', [None, [1]]), ('dropwhile', [None, [1]]), ('filterfalse', [None, [1]]), ('starmap', [None, [1]]), ('compress', [[1], [1]]), ('accumulate', [[1]]), ('product', [[1]]),
   ('permutations', [[1]]), ('combinations', [[1], 1]), ('combinations_with_replacement', [[1], 1]), ('repeat', [1]), ('count', [1]), ('groupby', [[1]]), ('zip_longest', [[1]]), ('pairwise', [[1]]), ('batched', [[1], 1])]:
    if hasattr(itertools, name): ops.append((getattr(itertools, name), a))
for B, a in ops:
    n = B.__name__
    t(n + ' exact', B, *a, foo=1)
    t(n + ' only', B, foo=1)
    try:
        class S(B): pass
    except TypeError as e: print(e); continue
    t(n + ' sub', S, *a, foo=1)
    t(n + ' sub only', S, foo=1)
    class S(B):
        def __init__(self, *a, **k): pass
    t(n + ' init', S, *a, foo=1)
    class S(B):
        def __new__(cls, *a, **k): return super().__new__(cls, *a)
    t(n + ' new', S, *a, foo=1)
    class S(B):
        def __new__(cls, *a, **k): return super().__new__(cls, *a)
        def __init__(self, *a, **k): super().__init__(*a)
    t(n + ' both', S, *a, foo=1)
