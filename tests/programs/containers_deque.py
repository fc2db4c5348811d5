def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
from collections import deque
import sys
d = deque([1, 2, 3]); d.append(4); d.appendleft(0); print(d, len(d), d[0], d[-1], d[2], 3 in d, 9 in d, list(d), d.count(1), d.index(3)); print(d.pop(), d.popleft(), d)
d.extend('ab'); d.extendleft('xy'); print(d); d.rotate(2); print(d); d.rotate(-3); print(d); d.rotate(); print(d); d.reverse(); print(d); d.insert(2, 'I'); d.insert(-1, 'J'); d.insert(100, 'K'); print(d); d.remove('a'); print(d); d[1] = 'set'; del d[0]; print(d)
m = deque(range(5), maxlen=3); print(m, m.maxlen); m.append(9); print(m); m.appendleft(8); print(m); m.extend([1, 2, 3, 4]); print(m); t(lambda: m.insert(0, 1)); print(deque(maxlen=0), deque('abc', 2))
print(deque([1]) + deque([2]), deque([1, 2]) * 2, 2 * deque([1]), deque([1]) == deque([1]), deque([1]) < deque([2]), deque() == [], deque([1, 2]).copy(), list(reversed(deque('abc'))), bool(deque()), deque(deque([1])))
t(lambda: deque().pop()); t(lambda: deque().popleft()); t(lambda: deque()[0]); t(lambda: deque([1]).remove(3)); t(lambda: deque([1]).index(3)); t(lambda: deque()['a']); t(lambda: deque(3)); t(lambda: deque([], 'a')); t(lambda: deque([], -1)); t(lambda: hash(deque())); t(lambda: deque([1])[0:1]); t(lambda: deque() + []); t(lambda: deque().append())
def f():
    d = deque([1, 2, 3])
    for x in d: d.append(x)
t(f)
x = deque([1]); x.append(x); print(x); d *= 2; print(len(d)); d.clear(); print(d, d.maxlen); d += 'ab'; print(d)
print([sys.getsizeof(deque(range(n))) for n in (0, 1, 33, 63, 64, 65, 130)], type(iter(deque())).__name__, type(deque()).__module__)
q = deque()
for i in range(100):
    q.append(i)
    if i % 3 == 0: q.popleft()
print(list(q)[:3], len(q), sum(q))
class D(deque):
    pass
print(D([1, 2]), type(D([1]).copy()).__name__)
