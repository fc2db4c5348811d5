"""What holds an object while containers of it make their repr, compare, hash and print."""
import sys, collections
g = sys.getrefcount
class A:
    def __repr__(self): return 'r%d' % g(self)
    def __eq__(self, o): print('eq', g(self), g(o), end=' '); return self is o
    def __hash__(self): print('h', g(self), end=' '); return 1
    def __lt__(self, o): print('lt', g(self), g(o), end=' '); return True
    def __str__(self): return 's%d' % g(self)
    def __bool__(self): print('b', g(self), end=' '); return True
    def __len__(self): print('l', g(self), end=' '); return 1
    def __index__(self): print('i', g(self), end=' '); return 0
    def __call__(self, x=None): return g(self), x and g(x)
a, b = A(), A()
print(repr(a), repr([a]), repr((a,)), repr([a, b]), repr((a, b)), repr([[a]]))
l = [a]; t = (a,); d = {'k': a}
print(repr(l), repr(t), repr(d), str(l), str(t), '%s' % l, f'{l}')
dq = collections.deque([a]); print(repr(dq))
print(l, t, d)
s = {a}; print(repr(s), s); print(repr(frozenset(s)))
dk = {a: b}; print(repr(dk), repr(dk.keys()), repr(dk.items()))
print((a,) == (b,)); print({'k': a} == {'k': b})
print(a in (b, a))
print((a, 1) < (b, 2)); print(a in s); print(b in s)
print(sorted([a, b]) is None); print(max(a, b) is b); print(min([a, b]) is b)
print(bool(a), not a, a and 1, [1] if a else [2]); print(len([a]), len(a))
print([5, 6][a], 'xy'[a], (7,)[a]); print(list(range(3))[a:])
print(a(b), a(A()), a())
print(any([a]), all([a, b])); print(list(filter(None, [a]))); print([x for x in [a] if x])
print(hash(a), {a: 1}[a], dk.get(b))
x = [a, b]; x.sort(); print(x is None); print(list(map(str, x))); print(len(x))
