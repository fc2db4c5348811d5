"""Context managers."""
import sys
from contextlib import contextmanager
g = sys.getrefcount
class M:
    def __enter__(self): print('enter', g(self)); return self
    def __exit__(self, *exc): print('exit', g(self)); return True
with M() as m: print('body', g(m))
print('after', g(m))
with M(): pass
with M() as n: raise ValueError
print(g(n))
@contextmanager
def managed(x):
    print('before', g(x))
    yield x
    print('behind', g(x))
with managed(m) as k: print('in', g(k))
print(g(m))
