"""An exception kept in a local makes a cycle."""
import gc
gc.disable(); gc.collect()
def keep():
    try: 1 / 0
    except ZeroDivisionError as e: kept = e
def drop():
    try: 1 / 0
    except ZeroDivisionError as e: pass
def untie():
    try: 1 / 0
    except ZeroDivisionError as e: kept = e
    kept = None
def detach():
    try: 1 / 0
    except ZeroDivisionError as e: kept = e.with_traceback(None)
def outer():
    try: keep(); 1 / 0
    except ZeroDivisionError as e: raise KeyError('k') from e
for f in (keep, drop, untie, detach):
    f(); print(f.__name__, gc.collect())
try: outer()
except KeyError as e: again = e
print(gc.collect()); again = None; print(gc.collect())
