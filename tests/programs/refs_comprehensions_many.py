import sys
rc = sys.getrefcount
class O: pass
o = O()
print([rc(o) for _ in range(2)], {rc(o) for _ in range(2)}, {i: rc(o) for i in range(2)}, list(rc(o) for _ in range(2)))
print([rc(x) for x in [o]], [rc(x) for x in (o,)], [rc(x) for x in [o, o]], [rc(x) for x in iter([o])])
print([(rc(x), rc(y)) for x in [o] for y in [x]])
print([rc(x) for x in [o] if rc(x) > 0], [rc(x) for x in [O()]], [rc(x) for x in (O(), O())])
print([x for x in [rc(o)]], [[rc(x) for _ in range(2)] for x in [o]])
print({rc(k): rc(v) for k, v in {o: o}.items()}, {k: rc(v) for k, v in zip('ab', [o, o])})
print({rc(x) for x in {o}}, [rc(x) for x in {o: 1}], [rc(x) for x in {1: o}.values()], [rc(x) for x in {1: o}.items()])
def inside():
    p = O()
    a = [rc(p) for _ in range(2)]
    b = [rc(x) for x in [p]]
    c = list(rc(p) for _ in range(1))
    d = [(lambda: rc(p))() for _ in range(1)]
    return rc(p), a, b, c, d
print(inside())
def free(q):
    return [rc(q) for _ in [1]], rc(q), [rc(q) for q in [q]], rc(q)
print(free(o), free(O()))
class Body:
    z = O()
    l = [rc(z)]
    m = [rc(x) for x in [z]]
    n = [rc(x) for x in [z, z]]
print(Body.l, Body.m, Body.n, rc(Body.z))
g = (rc(x) for x in [o])
print(rc(o), rc(g)); print(next(g), rc(o)); print(list(g), rc(o))
del g
print(rc(o))
g = (x for x in [o])
print(rc(o)); y = next(g); print(rc(o)); print(list(g), rc(o), rc(y))
print([rc(x) for x in map(lambda v: v, [o])], [rc(x) for x in filter(None, [o])], [rc(x) for x in reversed([o])])
print([rc(x) for i, x in enumerate([o])], [rc(a) for a, b in zip([o], [o])], [rc(t) for t in zip([o])], [rc(t) for t in enumerate([o])])
print([rc(x) for x in sorted([o], key=id)], [rc(x) for [x] in [[o]]], [rc(x) for x, *_ in [(o, 1, 2)]], [rc(_) for x, *_ in [(o, 1, 2)]])
print(sum(rc(x) for x in [o]), max(rc(x) for x in [o]), any(rc(x) == 3 for x in [o]), sorted(rc(x) for x in [o, o]))
