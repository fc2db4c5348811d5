"""Most things need no collector."""
import gc
gc.collect(); gc.disable()
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('freed', self.n)
def chain():
    a = D(1); a.next = D(2); a.next.next = D(3)
chain()
def bag(): return [D(i) for i in range(3)]
bag()
tree = {'l': {'v': D('left')}, 'r': {'v': D('right')}}
del tree
print(gc.collect())
