"""An error in a callback is told and forgotten."""
import weakref
class C: pass
def bad(r): raise KeyError('callback')
c = C()
a = weakref.ref(c, lambda r: print('last'))
b = weakref.ref(c, bad)
d = weakref.ref(c, lambda r: print('first'))
del c
print('goes on')
