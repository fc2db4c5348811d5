import gc
gc.disable()
count = gc.get_count
class A:
    x = 1
    def __init__(self, v=1): self.v = v
    def __eq__(self, o): return True
    def __hash__(self): return 1
    def __lt__(self, o): return False
    def __repr__(self): return 'A'
    def __add__(self, o): return self
a1, a2 = A(), A()
l = [3, 1, 2]; t = (1, 2, 3); d = {'a': 1, 'b': 2}; s = {1, 2}; st = 'hello world'
ops = [
 lambda: abs(-1), lambda: all([1]), lambda: any(l), lambda: bin(5), lambda: bool([]), lambda: bytes(3), lambda: callable(A),
 lambda: chr(97), lambda: delattr(A(), 'v'), lambda: dict(a=1), lambda: dict([('a', 1)]), lambda: divmod(5, 2),
 lambda: enumerate(l), lambda: list(enumerate(l)), lambda: list(filter(None, l)), lambda: float('1.5'), lambda: format(1.5, '.2f'),
 lambda: frozenset(l), lambda: getattr(a1, 'v'), lambda: getattr(a1, 'zz', None), lambda: globals(), lambda: hasattr(a1, 'v'), lambda: hasattr(a1, 'q'),
 lambda: hash(t), lambda: hash(a1), lambda: id(a1), lambda: int('12'), lambda: isinstance(a1, A), lambda: issubclass(A, object), lambda: iter(l),
 lambda: len(l), lambda: list(t), lambda: list(map(str, l)), lambda: locals(), lambda: max(l), lambda: max(l, key=lambda v: -v), lambda: min(1, 2, 3),
 lambda: next(iter(l)), lambda: object(), lambda: ord('a'), lambda: pow(2, 3), lambda: list(range(3)), lambda: repr(a1), lambda: repr(l), lambda: repr(d),
 lambda: list(reversed(l)), lambda: round(1.5), lambda: set(l), lambda: setattr(a1, 'w', 1), lambda: slice(1, 2), lambda: sorted(l), lambda: sorted(l, reverse=True),
 lambda: str(a1), lambda: sum(l), lambda: sum([[1], [2]], []), lambda: tuple(l), lambda: type(a1), lambda: vars(a1), lambda: list(zip(l, t)),
 lambda: l[0:2], lambda: t[0:2], lambda: l + l, lambda: t + t, lambda: l * 2, lambda: t * 2, lambda: l.copy(), lambda: d.copy(), lambda: d.keys(), lambda: list(d.items()),
 lambda: d.get('a'), lambda: d.setdefault('a', []), lambda: d.pop('zz', None), lambda: s | s, lambda: s & s, lambda: s - s, lambda: s.copy(), lambda: s.union(l),
 lambda: st.split(), lambda: st.partition(' '), lambda: st.join(['a', 'b']), lambda: st.upper(), lambda: st.encode(), lambda: st.replace('h', 'j'), lambda: list(st),
 lambda: a1 == a2, lambda: a1 + a2, lambda: a1 < a2, lambda: a1 in [a2], lambda: {a1: 1}[a2], lambda: A(), lambda: A(v=2), lambda: A.x, lambda: A.__dict__, lambda: A.__mro__, lambda: a1.__class__,
 lambda: a1.__dict__, lambda: A.__init__, lambda: a1.__init__, lambda: a1.__repr__(), lambda: [*l, *t], lambda: (*l, *t), lambda: {**d, 'z': 1}, lambda: {*l}, lambda: [[1, 2], [3]],
 lambda: (l, t), lambda: {'k': l}, lambda: l.index(1), lambda: l.append, lambda: l.sort(), lambda: l.reverse(), lambda: l == [1], lambda: t == (1,), lambda: d == {}, lambda: property(len), lambda: staticmethod(len), lambda: classmethod(len),
 lambda: super(A, a1), lambda: type('T', (), {}), lambda: type('T', (A,), {}), lambda: Exception('x'), lambda: KeyError(), lambda: OSError(1, 'x'),
 lambda: iter(d), lambda: iter(s), lambda: iter('ab'), lambda: iter(range(3)), lambda: iter(lambda: 1, 1), lambda: (x for x in l), lambda: list(x for x in l), lambda: [x for x in l], lambda: [lambda: x for x in l],
 lambda: '%s' % l, lambda: '%d %s' % (1, 'a'), lambda: '{}'.format(l), lambda: '{0[0]} {1.v}'.format(l, a1), lambda: f'{l} {a1!r:>5}',
]

rows = []
for op in ops:
    op(); gc.collect()
    x = count()[0]; r = op(); y = count()[0]; r = None; z = count()[0]; r = op(); u = count()[0]; r = None; v = count()[0]
    rows.append((y - x, z - y, u - z, v - u))
for i, r in enumerate(rows): print(i, *r)
