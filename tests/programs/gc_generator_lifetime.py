"""Suspended generators and their locals."""
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def gen(n):
    d = D(n)
    try:
        yield 1
        yield 2
    finally: print('finally', n)
g = gen('dropped'); next(g); del g
g = gen('closed'); next(g); g.close()
print('closed')
for v in gen('exhausted'): pass
g = gen('unstarted'); del g
for v in gen('broken'): break
print('after break')
def deleg(): yield from gen('inner')
g = deleg(); next(g); del g
print(sum(1 for d in (D(i) for i in range(2))))
