"""del takes away names, not objects."""
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('gone', self.n)
a = D('a')
b = a
del a
print('b still there', b.n)
del b
l = [D(0), D(1), D(2), D(3)]
del l[1]
print('one out')
del l[0], l[0]
print('two more')
l[0] = None
d = {'x': D('x'), 'y': D('y')}
del d['x']
print('key gone')
d['y'] = 1
o = D('o'); o.part = D('part')
del o.part
print('attribute gone')
o = 0
print('end')
