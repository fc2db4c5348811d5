"""What happens after the last line."""
import atexit
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
atexit.register(print, 'atexit one')
atexit.register(print, 'atexit two')
a = D('global')
def f(): return D('from f')
f()
box = [D('in a list')]
print('end')
