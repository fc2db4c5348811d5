# not under stress: it prints where collections begin
import gc
gc.collect(); gc.disable()
events = []
def cb(phase, info): events.append((phase, info['generation'], info['collected'], info['uncollectable'], sorted(info)))
def cb2(phase, info): events.append('cb2 ' + phase)
gc.callbacks.append(cb)
gc.collect(0); gc.collect(1); gc.collect(2)
for e in events: print(e)
events.clear()
gc.callbacks.append(cb2)
l = []; l.append(l); del l
gc.collect()
print(events); events.clear()
gc.callbacks.remove(cb)
gc.collect(0); print(events); events.clear()
def bad(phase, info): raise RuntimeError('bad ' + phase)
gc.callbacks[:] = [cb2]
class Once:
    def __call__(self, phase, info):
        events.append(('once', phase))
        if phase == 'stop': gc.callbacks.remove(self)
gc.callbacks.append(Once()); gc.collect(); gc.collect()
print(events); events.clear()
infos = []
gc.callbacks[:] = [lambda p, i: infos.append(i)]
gc.collect(1)
print(len(infos), infos[0] is infos[1], infos)
gc.callbacks.clear()
def nested(phase, info): events.append((phase, gc.collect()))
gc.callbacks.append(nested); print(gc.collect()); print(events); events.clear(); gc.callbacks.clear()
def adder(phase, info): gc.callbacks.append(cb2) if phase == 'start' else None
gc.callbacks.append(adder); gc.collect(); print(events); events.clear(); gc.callbacks.clear()
def count(phase, info): events.append((phase, gc.get_count()[1:]))
gc.callbacks.append(count)
for g in (0, 0, 1, 0, 2, 0): gc.collect(g)
print(events); gc.callbacks.clear()
def thresh(phase, info):
    if phase == 'start': events.append(info['generation'])
events.clear(); gc.callbacks.append(thresh)
gc.set_threshold(30, 2, 2); gc.enable()
keep = [[] for _ in range(1000)]
gc.disable(); gc.callbacks.clear()
print(events[:12], len(events))
print(type(gc.callbacks), gc.callbacks)
del gc.callbacks
gc.collect()
print('no callbacks attr', hasattr(gc, 'callbacks'))
