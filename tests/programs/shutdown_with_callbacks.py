# What gc.callbacks, exit functions and builtins see of the end.
import weakref, gc, atexit, sys
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n, 'finalizing', sys.is_finalizing())
a = N('global a'); b = N('global b'); b.me = b
class K:
    attr = N('class attr')
    def m(self, d=N('default')): pass
_private = N('private')
lst = [N('in list')]
f1 = weakref.finalize(a, print, 'finalize a'); f2 = weakref.finalize(lst[0], print, 'finalize in list')
f3 = weakref.finalize(K, print, 'finalize K'); f3.atexit = False
atexit.register(lambda: print('atexit'))
def gen():
    try: yield N('in gen')
    finally: print('gen closed')
g = gen(); next(g)
r = weakref.ref(b, lambda r: print('callback'))
def func(): return a, b
sys.holder = N('in sys')
import builtins
builtins.held = N('in builtins')
gc.callbacks.append(lambda p, i: print('gc', p, i['generation']))
print('end')
# not under stress: tells of each collection
