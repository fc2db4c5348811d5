"""self.callback = self.method."""
import gc, weakref
gc.disable(); gc.collect()
class Button:
    def __init__(self): self.on_click = self.clicked
    def clicked(self): pass
    def __del__(self): print('button gone')
b = Button(); r = weakref.ref(b)
del b
print(r() is not None)
gc.collect()
print(r())
class Lazy:
    def __init__(self): self.f = lambda: self
    def __del__(self): print('lazy gone')
l = Lazy()
del l
print('collecting'); gc.collect()
