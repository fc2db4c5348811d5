"""Displays and calls with stars: what is evaluated, iterated over and held when."""
import sys
g = sys.getrefcount
class It:
    def __init__(self, name): self.name = name
    def __iter__(self):
        print('iter', self.name, end=' ')
        yield self.name
        print('end', self.name, end=' ')
class Map:
    def __init__(self, name): self.name = name
    def keys(self):
        print('keys', self.name, end=' ')
        return [self.name]
    def __getitem__(self, k):
        print('item', k, end=' ')
        return k * 2
def say(x):
    print('say', x, end=' ')
    return x
def show(*args, **kw): print(args, sorted(kw.items()))
show([*It('a'), say('b')], 1)
show([say('a'), *It('b'), say('c'), *It('d')])
show((say('a'), *It('b'), say('c')))
show(sorted({say('a'), *It('b'), say('c')}))
show({**Map('a'), say('b'): say('c'), **Map('d')})
show({say('k'): say('v'), **Map('a')})
show({**Map('a')}, {**Map('a'), **Map('b')})
show(*It('a'), say('b'))
show(say('a'), *It('b'), *It('c'), say('d'))
show(*It('a'))
show(**Map('a'))
show(x=say('x'), **Map('a'))
show(**Map('a'), x=say('x'), **Map('b'))
show(*It('a'), x=say('x'), **Map('b'), y=say('y'))
show(*It('a'), *It('b'), **Map('c'), **Map('d'))
class A:
    def __repr__(self): return 'a'
a = A(); l = [a]; t = (a,); d = {'k': a}
print([*l, g(a)], [*l, *t, g(a)], (*l, g(a)), {**d, 'g': g(a)}, {'g': g(a), **d}, [a, *l, g(a)], (a, *l, g(a), g(a)))
def counts(*args, **kw): return [g(x) for x in args], [g(x) for x in kw.values()], g(args) if args else 0, g(kw) if kw else 0
print(counts(*l), counts(*t), counts(*l, a), counts(a, *l), counts(*l, *l), counts(**d), counts(z=a, **d), counts(*l, z=a), counts(*l, **d), counts(*l, z=a, **d))
for code in (lambda: [*5], lambda: (1, *5), lambda: {*5}, lambda: {**5}, lambda: {'a': 1, **5}, lambda: show(*5), lambda: show(1, *5), lambda: show(**5), lambda: show(x=1, **5),
             lambda: show(*l, *5), lambda: show(**d, **d), lambda: show(x=1, **{'x': 2}), lambda: show(**{1: 2}), lambda: show(**d, **{1: 2}), lambda: [*l, *5], lambda: {**d, **5}):
    try: print(code())
    except TypeError as e: print(e)
