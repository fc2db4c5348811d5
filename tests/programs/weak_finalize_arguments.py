"""How weakref.finalize takes its arguments, also as keywords, and what it says of those it misses."""
import sys, weakref
class A: pass
a = A()
def fin(*args, **kwargs): print('fin', args, sorted(kwargs.items()))
def attempt(label, *args, **kwargs):
    try:
        f = weakref.finalize(*args, **kwargs)
    except TypeError as e:
        print(label, 'TypeError', e)
    else:
        print(label, f.peek()[2:], f.alive)
        f()
attempt('none')
attempt('object only', a)
if sys.version_info[:2] != (3, 8):  # it warns
  attempt('func by name', a, func=fin)
  attempt('func by name and more', a, func=fin, arg=1)
  attempt('both by name', obj=a, func=fin)
  attempt('both by name and more', obj=a, func=fin, arg=1)
attempt('obj by name', obj=a)
attempt('func alone', func=fin)
attempt('others', a, fin, 1, 2, func=3, obj=4)
attempt('self', a, fin, self=5)

attempt('no references', 5, fin)
if sys.version_info[:2] != (3, 8): attempt('no references by name', obj=5, func=fin)
try: weakref.finalize.__init__()
except TypeError as e: print(e)
class Sub(weakref.finalize):
    __slots__ = ()
s = Sub(a, fin, 'sub')
print(type(s).__name__, s.alive, s.atexit)
try: s.extra = 1
except AttributeError as e: print('no attributes')
print(s.detach()[2:], s.alive, s.detach(), s.peek(), s())
