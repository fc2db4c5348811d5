"""Generators and the collector."""
import gc
gc.disable(); gc.collect()
def holder():
    def g():
        try: yield me
        finally: print('closed')
    me = g()
    next(me)
def attribute():
    class Box: pass
    box = Box()
    def g(b):
        yield b
    box.g = g(box); next(box.g)
def listed():
    l = []
    l.append(x for x in l)
def finished():
    l = []
    def g(): yield l
    q = g(); l.append(q); list(q)
for f in (holder, attribute, listed, finished):
    f(); gc.collect(); print(f.__name__, gc.collect())
