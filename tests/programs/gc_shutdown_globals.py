"""A finalizer may use globals at the end."""
import sys
message = 'still here'
class D:
    def __del__(self): print(message, sys is not None, len([1]))
d = D()
print('end')
