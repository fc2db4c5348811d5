def g():
    yield
import sys
c=g.__code__
a=sys.getrefcount(c); x=g(); b=sys.getrefcount(c); next(x); d=sys.getrefcount(c); x.close(); print(a,b,d,sys.getrefcount(c))
