"""weakref.finalize runs once."""
import weakref
class C: pass
c = C()
f = weakref.finalize(c, print, 'finalized', sep='-')
print(f.alive, f.atexit)
print(f.peek()[1:], f.peek()[0] is c)
del c
print(f.alive, f(), f.peek(), f.detach())
c = C()
g = weakref.finalize(c, lambda: 'result')
print(g(), g.alive, g())
h = weakref.finalize(c, print, 'never')
print(h.detach()[2], h.alive)
i = weakref.finalize(c, print, 'second'); j = weakref.finalize(c, print, 'first')
del c
print('end')
