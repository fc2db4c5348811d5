def g():
    received = []
    try:
        while True:
            x = yield len(received)
            received.append(x)
            if x == 'stop': return received
    finally:
        print('cleanup', received)
c = g()
print(next(c), c.send('a'), c.send('b'))
try: c.send('stop')
except StopIteration as e: print('returned', e.value)
c = g()
try: c.send('x')
except TypeError as e: print(e)
c.close(); c.close()
try: next(c)
except StopIteration: print('closed')
def inner():
    try: yield 1; yield 2
    except ValueError as e: print('inner caught', e); yield 'recovered'
    return 'inner result'
def outer():
    r = yield from inner()
    print('outer got', r)
    r = yield from [10, 20]
    print('list gives', r)
o = outer()
print(next(o), o.throw(ValueError('v')), next(o), next(o))
try: next(o)
except StopIteration: print('done')
def bad():
    yield 1
    raise StopIteration('oops')
try: print(list(bad()))
except RuntimeError as e: print(e)
def running():
    yield next(me)
me = running()
try: next(me)
except ValueError as e: print(e)
def stubborn():
    try: yield
    except GeneratorExit: yield 'no'
s = stubborn(); next(s)
try: s.close()
except RuntimeError as e: print(e)
print(me.gi_frame is None, outer().gi_running, outer.__name__, outer().__name__)
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Count(3)), sum(Count(4)), max(Count(3)), 1 in Count(3), [*Count(2)], tuple(Count(1)))
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Seq()), 20 in Seq(), list(reversed([1, 2])), list(iter(lambda: 5, 5)))
a, b, *c = Count(5)
print(a, b, c)
