"""A teacher's first cycle."""
import gc
gc.disable()
gc.collect()
class Node:
    def __init__(self, name): self.name = name
    def __del__(self): print('freed', self.name)
a = Node('a')
b = Node('b')
a.other = b
b.other = a
del a
print('b still refers to a')
del b
print('nobody refers to them, and they are not freed')
print(gc.collect() > 0)
print('now they are')
