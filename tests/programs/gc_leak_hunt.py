import gc
import sys
gc.collect(); gc.disable()
class Request:
    cache = {}
    def __init__(self, id): self.id = id; self.handlers = []
    def on(self, f): self.handlers.append(f)
def handle(id):
    r = Request(id)
    r.on(lambda: r.id)
    return r.handlers[0]()
def count(name): return sum(1 for o in gc.get_objects() if type(o).__name__ == name)
for i in range(5): handle(i)
print('leaked', count('Request'))
print('collected', gc.collect() > 0, count('Request'))
def handle_cached(id):
    r = Request(id); Request.cache[id] = r
    return r
for i in range(3): handle_cached(i)
print(count('Request'), sys.getrefcount(Request.cache[0]))
gc.collect()
print(count('Request'))
holders = [h for h in gc.get_referrers(Request.cache[1]) if h is Request.cache]
print(len(holders))
del holders
Request.cache.clear()
print(count('Request'))
def tb_leak():
    big = Request('big')
    try: raise ValueError('x')
    except ValueError as e: saved.append(e)
saved = []
tb_leak()
print(count('Request'), saved[0].__traceback__.tb_frame.f_locals['big'].id)
saved[0].__traceback__ = None
gc.collect()
print(count('Request'))
saved.clear()
