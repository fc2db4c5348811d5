"""A new value comes before the old one goes."""
class D:
    def __init__(self, n): self.n = n; print('new', n)
    def __del__(self): print('del', self.n)
x = D(1)
x = D(2)
x = [D(3)]
x[0] = D(4)
x = {'k': D(5)}
x['k'] = D(6)
x = None
for i in (7, 8): y = D(i)
del y
D(9)
D(10), D(11)
_ = D(12)
print('end')
