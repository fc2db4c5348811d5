import itertools, collections
def chunked(it, n):
    it = iter(it)
    while True:
        c = list(itertools.islice(it, n))
        if not c: return
        yield c
print(list(chunked(range(7), 3)))
def flatten(x):
    for i in x:
        if isinstance(i, (list, tuple)): yield from flatten(i)
        else: yield i
print(list(flatten([1, [2, (3, [4])], 5])))
def fib():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
print(list(itertools.takewhile(lambda v: v < 50, fib())), [next(f) for f in [fib()] * 3])
def coro():
    print("start"); total = 0
    try:
        while True:
            v = yield total
            if v is None: break
            total += v
    except ValueError as e:
        print("value error", e); yield "recovered"
    finally: print("cleanup")
    return total
c = coro(); print(next(c), c.send(5), c.send(6)); print(c.throw(ValueError("boom")))
try: next(c)
except StopIteration as e: print("done", e.value)
c = coro(); next(c); c.send(1)
try: c.send(None)
except StopIteration as e: print("result", e.value)
def sub(): x = yield "a"; print("sub got", x); return "subret"
def top(): r = yield from sub(); print("top got", r); yield "b"
t = top(); print(next(t), t.send(42)); print(next(t, "end"))
g = (x * x for x in range(4)); print(g.gi_frame is not None, next(g), sum(g), g.gi_frame)
print(type(g), g.__name__, g.gi_code.co_name, g.gi_running)
def bad():
    yield 1
    raise StopIteration
try: print(list(bad()))
except RuntimeError as e: print(type(e).__name__, e, repr(e.__cause__))
g = fib(); g.close(); print(next(g, "closed"))
try: coro().send(1)
except TypeError as e: print(e)
def reent():
    yield next(r)
r = reent()
try: next(r)
except ValueError as e: print(e)
it = iter([1, 2, 3]); print(list(zip(it, it)))
print(list(iter(lambda l=[3, 2, 1]: l.pop(), 3)))
print(list(map(lambda *a: a, [1, 2], "ab", (True, None))), [*filter(str.isalpha, "a1b2")], list(zip(*[(1, 2), (3, 4)])))
q = collections.deque(maxlen=2)
for i in range(4): q.append(i)
print(q, q[0], list(reversed(q)), q.count(3), 2 in q)
for i, (k, v) in enumerate(sorted({"b": 2, "a": 1}.items()), start=1): print(i, k, v)
print({k: len(list(g)) for k, g in itertools.groupby(sorted("banana"))})
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self):
        n = self.n
        while n: yield n; n -= 1
    def __reversed__(self): return iter(range(1, self.n + 1))
print(list(Countdown(3)), list(reversed(Countdown(3))), max(Countdown(5)), sorted(Countdown(3)), 2 in Countdown(3), tuple(Countdown(2)), set(Countdown(2)))
