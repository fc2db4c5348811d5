"""Automatic collections, counted by their callbacks."""
import gc
gc.disable(); gc.collect()
def schedule(a, b, c, n):
    gens = []
    def cb(phase, info):
        if phase == 'start': gens.append(str(info['generation']))
    keep = []
    gc.collect()
    gc.set_threshold(a, b, c)
    gc.callbacks.append(cb)
    gc.enable()
    for _ in range(n): keep.append([])
    gc.disable()
    gc.callbacks.remove(cb)
    return ''.join(gens)
for args in ((100, 2, 50, 1000), (100, 5, 50, 1500), (200, 0, 50, 1000), (1000, 1, 1, 900), (0, 0, 0, 500)):
    print(args, schedule(*args))
# not under stress: counts automatic collections
