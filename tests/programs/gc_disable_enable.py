"""Disabled, cycles pile up; enabled, they go."""
import gc
class S:
    __slots__ = ('me',)
    alive = 0
    def __init__(self): S.alive += 1; self.me = self
    def __del__(self): S.alive -= 1
gc.collect()
gc.disable()
for _ in range(5000): S()
print('disabled', S.alive)
print('collected', gc.collect(), S.alive)
gc.enable()
for _ in range(20000): S()
print('enabled', S.alive < 3000)
gc.collect()
print(S.alive)
# not under stress: counts automatic collections
