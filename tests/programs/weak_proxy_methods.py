"""What proxies have of their own: __bytes__, __reversed__, @."""
import weakref
class A:
    def __len__(self): return 3
    def __reversed__(self): return iter('cba')
    def __bytes__(self): return b'xy'
class B(A):
    def __call__(self): pass
a=A(); p=weakref.proxy(a); b=B(); q=weakref.proxy(b)
for x in (p, q):
    try: print(list(reversed(x)))
    except Exception as e: print(type(e).__name__, e)
    try: print(x.__bytes__(), list(x.__reversed__()))
    except Exception as e: print(type(e).__name__, e)
print(bytes(p), p.__bytes__())
del a
try: reversed(p)
except Exception as e: print(type(e).__name__, e)
