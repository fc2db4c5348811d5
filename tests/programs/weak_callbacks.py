"""Callbacks run when the object is gone, the newest first."""
import weakref
class C:
    def __del__(self): print('del')
c = C()
r1 = weakref.ref(c, lambda r: print('first', r is r1, r()))
r2 = weakref.ref(c, lambda r: print('second', r is r2, r()))
r3 = weakref.ref(c, lambda r: print('third', r is r3, r()))
print(r1.__callback__ is not None)
del r3
del c
print(r1.__callback__, r2.__callback__)
