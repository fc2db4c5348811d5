"""get_count and set_threshold, the parts that are exact."""
import gc
gc.disable(); gc.collect()
def rest(): return gc.get_count()[1:]
print(rest())
for g in (0, 0, 0, 1, 0, 1, 1, 2, 0):
    gc.collect(g)
    print(g, rest())
t = gc.get_threshold()
print(t[1:])
gc.set_threshold(5); print(gc.get_threshold()[0])
gc.set_threshold(5, 6); print(gc.get_threshold()[:2])
gc.set_threshold(5, 6, 7); print(gc.get_threshold())
gc.set_threshold(0); print(gc.get_threshold()[0], gc.isenabled())
gc.enable(); print(gc.isenabled())
l = [[] for _ in range(5000)]
print(rest())
# not under stress: prints counters
