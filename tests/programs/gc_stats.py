"""Three dictionaries, one for each generation."""
import gc
gc.disable(); gc.collect()
class S: __slots__ = ('me',)
def cycles(n):
    for _ in range(n):
        s = S(); s.me = s
before = gc.get_stats()
cycles(2); gc.collect(0)
cycles(3); gc.collect(1)
cycles(4); gc.collect(2)
gc.collect(0)
after = gc.get_stats()
for b, a in zip(before, after):
    print({k: a[k] - b[k] for k in sorted(a)})
print(type(after), len(after), after is gc.get_stats())
