"""A suspended frame holds its locals."""
import sys
g = sys.getrefcount
class C: pass
x = C()
def gen(a):
    yield g(a)
    b = a
    yield g(a)
    del a
    yield g(b)
q = gen(x)
print('not started', g(x))
print(next(q), g(x))
print(next(q), g(x))
print(next(q), g(x))
q.close()
print('closed', g(x))
q = gen(x); next(q)
del q
print('dropped', g(x))
def echo():
    got = None
    while True: got = yield got
q = echo(); next(q)
q.send(x)
print('sent', g(x))
q.send(None)
print('replaced', g(x))
print(g(q), next(gen(C())))
