"""Cycles at the end of a program."""
import gc
gc.disable()
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
a = D('a'); b = D('b')
a.o = b; b.o = a
c = D('c'); c.me = c
del a, b, c
print('end')
