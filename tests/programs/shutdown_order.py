import weakref
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
class Holder:
    def __init__(self): self.inner = D('inner')
x = D('x')
_y = D('_y')
h = Holder()
weakref.finalize(x, print, 'finalize x')
def keep(d=D('default')): return d
z = D('z')
z = None
print('end of program')
