"""What a weak reference and a proxy print of themselves: the names, and when they change."""
import collections, weakref
def text(r):
    words = repr(r).split()
    return " ".join("ADDR" if w.startswith("0x") else w for w in words)
class Plain: pass
class Outer:
    class Inner: pass
class Named:
    __name__ = 'a name'
class Sub(weakref.ref): pass
def function(): pass
def make():
    class Local: pass
    return Local()
objects = [Plain(), Outer.Inner(), Named(), make(), function, Plain, set(), collections.deque(), lambda: 0]
for o in objects:
    print(text(weakref.ref(o)))
    print(text(weakref.proxy(o)) if hasattr(o, 'nothing') or not callable(o) else 'callable')
print(text(Sub(objects[0])))
method = weakref.WeakMethod(Plain().__repr__) if False else None
r = weakref.ref(objects.pop(0))
print(text(r))
inst = Named(); inst.__name__ = 5
print(text(weakref.ref(inst)))
