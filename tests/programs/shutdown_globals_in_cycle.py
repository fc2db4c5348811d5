class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
x = D('x'); y = D('y'); y.o = x; z = [x, y]; del x
z.append(z)
_p = D('_p')
w = D('w')
print('end')
