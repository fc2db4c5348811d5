"""A bound method dies at once; WeakMethod does not."""
import weakref
class C:
    def m(self): return 'm'
c = C()
r = weakref.ref(c.m)
print(r())
w = weakref.WeakMethod(c.m)
print(w()(), w() == c.m, w == weakref.WeakMethod(c.m))
x = weakref.WeakMethod(c.m, lambda r: print('gone'))
del c
print(w(), x())
try: weakref.WeakMethod(len)
except TypeError as e: print('TypeError')
