"""Who holds an exception."""
import sys
g = sys.getrefcount
def module_level():
    try: raise ValueError('v')
    except ValueError as e: print('named', g(e))
    try: raise ValueError
    except ValueError: print('unnamed', g(sys.exc_info()[1]))
module_level()
e0 = KeyError('k')
try: raise e0
except KeyError as e: print('raised by name', g(e), g(e0))
print('afterwards', g(e0))
try: raise e0
except KeyError: print('without as', g(e0))
print(e0.__traceback__ is not None, g(e0))
e0.__traceback__ = None
kept = []
try: 1 / 0
except ZeroDivisionError as e: kept.append(e)
print(g(kept[0]))
try:
    try: raise ValueError
    except ValueError as a: raise KeyError from a
except KeyError as b: print('chain', g(b), g(b.__cause__), b.__context__ is b.__cause__)
