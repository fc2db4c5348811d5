def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
import sys
g = sys.getsizeof
def steps(f, n):
    out = []; last = None
    for i in range(n):
        s = f(i)
        if s != last: out.append((i, s)); last = s
    return out
d = {}
def ins(i): d[i] = 1; return g(d)
print('ins int', steps(ins, 200))
d = {}
def ins2(i): d[str(i)] = 1; return g(d)
print('ins str', steps(ins2, 200))
d = {}
def ins3(i): d[str(i) if i < 20 else i] = 1; return g(d)
print('ins mixed', steps(ins3, 100))
print('kw', steps(lambda n: g(dict(**{'a%d' % i: 1 for i in range(n)})), 40))
print('copy', steps(lambda n: g({'a%d' % i: 1 for i in range(n)}.copy()), 40))
print('dict(d)', steps(lambda n: g(dict({'a%d' % i: 1 for i in range(n)})), 40))
print('dict(pairs)', steps(lambda n: g(dict([('a%d' % i, 1) for i in range(n)])), 40))
def upd(n):
    d = {}; d.update({'a%d' % i: 1 for i in range(n)}); return g(d)
print('update', steps(upd, 40))
def upd(n):
    d = {0: 0}; d.update({'a%d' % i: 1 for i in range(n)}); return g(d)
print('update1', steps(upd, 40))
print('fromkeys list', steps(lambda n: g(dict.fromkeys(['a%d' % i for i in range(n)])), 40))
print('fromkeys set', steps(lambda n: g(dict.fromkeys({'a%d' % i for i in range(n)})), 40))
print('fromkeys dict', steps(lambda n: g(dict.fromkeys({'a%d' % i: 1 for i in range(n)})), 40))
d = {i: i for i in range(50)}; d.clear(); print('clear', g(d)); d[1] = 1; print(g(d))
d = {i: i for i in range(50)}
for i in range(45): del d[i]
print('del', g(d)); c = d.copy(); print(g(c)); d['x'] = 1; print(g(d))
d = {}; print(g(d)); d = {1: 1}; d.popitem(); print(g(d)); d = dict(); print('dict()', g(d))
def add(i): s.add(i); return g(s)
s = set(); print('set add', steps(add, 300))
print('set(list)', steps(lambda n: g(set(range(n))), 100))
print('set(set)', steps(lambda n: g(set({i for i in range(n)})), 100))
print('set(dict)', steps(lambda n: g(set({i: i for i in range(n)})), 100))
print('frozenset', steps(lambda n: g(frozenset(range(n))), 100))
l = []
def app(i): l.append(i); return g(l)
print('app', steps(app, 100))
for name, f in (('range', lambda n: list(range(n))), ('gen', lambda n: list(i for i in range(n))), ('tuple', lambda n: list(tuple(range(n)))), ('str', lambda n: list('a' * n)), ('comp', lambda n: [i for i in range(n)]), ('slice', lambda n: list(range(40))[:n]), ('tuples', lambda n: tuple(range(n)))):
    print(name, [g(f(n)) for n in range(20)])
def ext(n):
    l = [1]; l.extend(range(n)); return g(l)
print('ext', [ext(n) for n in range(20)])
def ext(n):
    l = [1]; l += list(range(n)); return g(l)
print('extl', [ext(n) for n in range(20)])
def ext(n):
    l = []; l.extend(range(n)); return g(l)
print('ext0', [ext(n) for n in range(20)])
def ins(n):
    l = list(range(n)); l.insert(0, 1); return g(l)
print('insert', [ins(n) for n in range(20)])
l = list(range(64)); o = []
while l:
    l.pop(); o.append(g(l))
print('pop', o)
l = list(range(40)); del l[5:10]; print(g(l)); del l[5:]; print(g(l)); l.clear(); print(g(l)); l = [1, 2]; l[1:1] = [5] * 3; print(g(l)); l *= 3; print(g(l)); l = [1] * 7; print(g(l)); l = l + l; print(g(l)); print(g(sorted([3, 1, 2])), g(sorted((3, 1, 2))), g(sorted(range(3))))
print(g(iter([])), g(iter(())), g(iter(range(3))), g(iter({})), g(iter(set())), g(range(3)), g(slice(1)), g(enumerate([])), g(zip()), g(map(len, [])), g(filter(None, [])), g(reversed([])), g({}.keys()), g({}.items()), g(iter({}.items())), g(()), g((1, 2, 3)))
