def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
import random
random.seed(1)
n_out = 0
for case in range(60):
    s = set()
    n = random.choice([3, 6, 20, 100])
    for k in range(n * 2):
        x = random.randrange(-50, n * 3) if random.random() < .7 else random.randrange(2**40) * random.choice([8, 64, 1, 1024])
        op = random.random()
        if op < .75: s.add(x)
        elif op < .95: s.discard(x)
        elif s: print('pop', s.pop(), end=' ')
    print(list(s))
    s2 = set(range(0, n, 2))
    print(list(s | s2)); print(list(s & s2)); print(list(s - s2)); print(list(s2 - s)); print(list(s ^ s2)); print(list(s2 ^ s))
    s3 = set(s); s3.update(s2); print(list(s3)); s3.update([1, 9, 77]); print(list(s3)); s3 -= s2; s3 |= {1000, 2000}; print(list(s3)); s3 &= s; print(list(s3)); s3 ^= s2; print(list(s3))
    print(list(frozenset(s))); print(list(s.copy())); print(list(set({i: 1 for i in s}))); print(list(set(list(s)))); print(list(set(tuple(s2)).union(s, s2, [5])))
    print(list(s.intersection([1, 2, 3], s2))); print(list(s.difference([1, 2], {3: 4}))); print(list(s.symmetric_difference([1, 2, 2])))
    s3.difference_update(range(50)); print(list(s3)); s3.intersection_update(s); print(list(s3)); s3.clear(); s3.add(5); print(s3)
