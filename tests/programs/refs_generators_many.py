"""Counts in generators, coroutines and their frames."""
import sys
g = sys.getrefcount
class A: pass
def gen(x):
    print('start', g(x)); y = yield x; print('sent', g(x), g(y)); z = A(); yield z; print('end', g(z))
a = A(); it = gen(a); print(g(a), g(it)); r = next(it); print(g(a), g(it), g(r)); b = A(); c = it.send(b); print(g(a), g(b), g(c))
try: next(it)
except StopIteration as s: print(g(s), g(a), g(b), g(c))
print(g(it), g(a))
def deleg(x):
    r = yield from gen2(x); print('got', g(r))
def gen2(x):
    yield x; return x
it = deleg(A()); v = next(it); print(g(v), g(it), g(it.gi_yieldfrom)); print(list(it), g(v))
def ret(): 
    yield 1
    return A()
it = ret(); next(it)
try: next(it)
except StopIteration as s: print(g(s), g(s.value), g(s.args))
def close():
    x = A()
    try: yield x
    finally: print('closing', g(x))
it = close(); x = next(it); print(g(x)); it.close(); print(g(x))
it = close(); x = next(it); del it; print(g(x))
it = (q for q in [A(), A()]); x = next(it); print(g(x), g(it)); x = next(it); print(g(x)); print(next(it, None), g(x))
print(g(it.gi_code), it.gi_frame)
def f():
    def local(): yield
    return local()
it = f(); print(g(it), g(it.gi_frame), g(it.gi_code)); fr = it.gi_frame; print(g(it), g(fr)); del fr; print(g(it))


def throwing():
    x = A()
    try: yield x
    except KeyError as e: print('caught', g(e), g(x)); yield e
it = throwing(); next(it); k = it.throw(KeyError('z')); print(g(k)); del it; print(g(k))
def nested():
    for x in (A() for _ in range(2)): yield x
print([g(x) for x in nested()])
it = iter(lambda: A(), 5); x = next(it); print(g(x), g(it))
print(g(next(nested())), g(list(nested())[0]), [g(x) for x in list(nested())])
