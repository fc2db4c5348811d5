import gc, sys, weakref
gc.collect(); gc.disable()
class Observable:
    def __init__(self): self.obs = []
    def register(self, f): self.obs.append(f)
class Widget:
    count = 0
    def __init__(self, model): Widget.count += 1; model.register(self.on); self.model = model
    def on(self): pass
    def __del__(self): Widget.count -= 1
model = Observable()
for _ in range(10): Widget(model)
print(Widget.count, len(model.obs), sys.getrefcount(model), gc.collect(), Widget.count)
model.obs.clear(); print(Widget.count, gc.collect(), sys.getrefcount(model))
class Weakly(Observable):
    def register(self, f): self.obs.append(weakref.WeakMethod(f))
model = Weakly()
for _ in range(10): Widget(model)
print(Widget.count, [o() for o in model.obs].count(None))
cache = {}
def get(k):
    if k not in cache: cache[k] = Widget(model)
    return cache[k]
for i in range(5): get(i % 3)
print(Widget.count, len(cache)); cache.clear(); print(Widget.count)
def bad_default(x, acc=[]):
    acc.append(x); return acc
for i in range(3): bad_default(Widget(model))
print(Widget.count, len(bad_default.__defaults__[0])); bad_default.__defaults__ = ([],); print(Widget.count)
def closure_leak():
    big = Widget(model)
    def handler(): return big
    return handler
handlers = [closure_leak() for _ in range(4)]
print(Widget.count); handlers.pop(); print(Widget.count); handlers = None; print(Widget.count)
def tb_leak():
    w = Widget(model)
    try: 1 / 0
    except ZeroDivisionError as e: return e
err = tb_leak(); print(Widget.count, err.__traceback__.tb_frame.f_code.co_name)
err = err.with_traceback(None); print(Widget.count)
class Self:
    def __init__(self): self.cb = self.method; self.w = Widget(model)
    def method(self): pass
Self(); print(Widget.count, gc.collect(), Widget.count)
class Tree:
    def __init__(self, parent=None):
        self.parent = parent; self.kids = []; self.w = Widget(model)
        if parent: parent.kids.append(self)
root = Tree(); a = Tree(root); b = Tree(a); del a, b
print(Widget.count); root.kids.clear(); print(Widget.count, gc.collect(), Widget.count); del root; print(Widget.count)
def global_leak():
    global leak
    leak = [Widget(model) for _ in range(3)]
global_leak(); print(Widget.count); leak[0] = leak; del leak; print(Widget.count, gc.collect(), Widget.count)
def gen():
    w = Widget(model)
    while True: yield w
g = gen(); next(g); print(Widget.count); g.close(); print(Widget.count)
before = len(gc.get_objects())
keep = [[] for _ in range(100)]
print(len(gc.get_objects()) - before); del keep
