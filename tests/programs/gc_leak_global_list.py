"""Not a leak for the collector: somebody still refers."""
import gc
gc.collect(); gc.disable()
history = []
class Request:
    count = 0
    def __init__(self): Request.count += 1; history.append(self)
    def __del__(self): Request.count -= 1
for _ in range(100): Request()
print(Request.count, gc.collect(), Request.count)
del history[:90]
print(Request.count)
history = None
print(Request.count)
