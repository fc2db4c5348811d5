"""A callback that fails does not stop the others."""
import gc, sys
gc.disable(); gc.collect()
class Err:
    def write(self, s): pass
    def flush(self): pass
log = []
def bad(phase, info): log.append('bad ' + phase); raise RuntimeError(phase)
def good(phase, info): log.append('good ' + phase)
gc.callbacks[:] = [bad, good]
keep = sys.stderr
sys.stderr = Err()
gc.collect()
sys.stderr = keep
gc.callbacks.clear()
print(log)
gc.callbacks.append(lambda *a: log.append(len(a)))
gc.collect()
gc.callbacks.clear()
print(log)
