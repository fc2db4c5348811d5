def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
class L(list):
    def append(self, x): super().append(x * 2)
l = L([1, 2]); l.append(3); l.extend([4]); print(l, type(l).__name__, type(l[:]).__name__, type(l + l).__name__, type(l * 2).__name__, type(l.copy()).__name__, l == [1, 2, 6, 4]); l.attr = 'x'; print(l.attr, vars(l))
class D(dict):
    def __setitem__(self, k, v): dict.__setitem__(self, k, v + 1)
d = D(a=1); d['b'] = 1; d.update(c=1); d.setdefault('e', 5); print(d, type(d.copy()).__name__, type(D.fromkeys('ab', 0)).__name__, D.fromkeys('ab', 0), dict(d), repr(d))
class I(list):
    def __init__(self, *a): super().__init__(a); self.n = len(a)
print(I(1, 2, 3), I(1, 2).n, I())
class It(list):
    def __iter__(self): return iter('xyz')
print(list(It([1])), [*It([1])], tuple(It([1])), sorted(It([3])), It([1]) + [2], len(It([1])), set(It([1]))); l = [0]; l.extend(It([9])); print(l)
class DK(dict):
    def keys(self): return ['k']
    def __getitem__(self, k): return 'v'
print(dict(DK(a=1)), {**DK(a=1)})
class G(dict):
    def __iter__(self): return iter(['it'])
    def __getitem__(self, k): return 'got ' + k
print(dict(G(a=1)), list(G(a=1)), len(G(a=1)))
class Len(list):
    def __len__(self): return 10
print(len(Len()), bool(Len()), list(Len([1, 2])))
class Tup(tuple):
    __slots__ = ()
    def __eq__(self, o): return 'eq'
    __hash__ = tuple.__hash__
print(Tup((1,)) == 3, Tup((1, 2)), hash(Tup((1,))) == hash((1,)), {Tup((1,)): 2})
class Sub(set):
    def add(self, x): super().add(-x)
s = Sub([1]); s.add(5); print(sorted(s), s | {2}, Sub.__mro__[1].__name__, isinstance(s, set), issubclass(Sub, set))
