"""What is still there at the end."""
import weakref, atexit
class C: pass
a = C(); b = C(); c = C()
weakref.finalize(a, print, 'a')
weakref.finalize(b, print, 'b')
f = weakref.finalize(c, print, 'c never')
f.atexit = False
atexit.register(print, 'atexit')
print('end of program')
