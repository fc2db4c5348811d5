def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
import random
class C:
    n_calls = 0
    trace = 0
    def __init__(self, k, i): self.k = k; self.i = i
    def __lt__(self, o):
        C.n_calls += 1
        C.trace = (C.trace * 31 + self.i * 7 + o.i) % 1000000007
        return self.k < o.k
def run(name, keys):
    C.n_calls = 0; C.trace = 0
    l = [C(k, i) for i, k in enumerate(keys)]
    l.sort()
    order = [c.i for c in l]
    print(name, C.n_calls, C.trace, order[:10], all(not (b.k < a.k) for a, b in zip(l, l[1:])))
r = random.Random(5)
for n in (0, 1, 2, 3, 5, 10, 31, 32, 33, 63, 64, 65, 100, 200, 500, 1000):
    run('random %d' % n, [r.randrange(n * 2 + 1) for _ in range(n)])
    run('few %d' % n, [r.randrange(4) for _ in range(n)])
    run('up %d' % n, list(range(n)))
    run('down %d' % n, list(range(n, 0, -1)))
    run('equal %d' % n, [1] * n)
    run('saw %d' % n, [i % 17 for i in range(n)])
    run('almost %d' % n, [i if i % 50 else -i for i in range(n)])
    run('halves %d' % n, list(range(0, n, 2)) + list(range(1, n, 2)))
    run('down equal %d' % n, [(n - i) // 5 for i in range(n)])
    run('runs %d' % n, [x for j in range(0, n, 70) for x in sorted(r.randrange(1000) for _ in range(70))])
# not under check: its recording has more than ten million events
