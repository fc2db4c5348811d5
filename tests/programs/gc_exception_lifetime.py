"""How long a traceback keeps locals."""
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def fail():
    local = D('local')
    raise ValueError(D('argument'))
try: fail()
except ValueError as e: print('handling')
print('handled')
try: fail()
except ValueError as e:
    kept = e
print('kept')
kept.__traceback__ = None
print('without traceback')
kept = None
def nested():
    try: fail()
    except ValueError: print('inner handler')
    print('still in nested')
nested()
def reraise():
    try: fail()
    except ValueError: raise
try: reraise()
except ValueError: print('outer')
print('end')
