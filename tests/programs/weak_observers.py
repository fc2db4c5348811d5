"""Observers that may leave without saying so."""
import weakref
class Subject:
    def __init__(self): self.observers = []
    def attach(self, o): self.observers.append(weakref.ref(o, self.observers.remove))
    def notify(self, what):
        for r in list(self.observers):
            o = r()
            if o is not None: o.update(what)
class Observer:
    def __init__(self, n): self.n = n
    def update(self, what): print(self.n, 'got', what)
s = Subject()
a, b = Observer('a'), Observer('b')
s.attach(a); s.attach(b)
s.notify(1)
del a
s.notify(2)
print(len(s.observers))
