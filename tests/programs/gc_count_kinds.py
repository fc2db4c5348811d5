import gc
gc.disable()
def c(): return gc.get_count()[0]
class A: pass
class S: __slots__ = 'a',
class L(list): pass
class Dk(dict): pass
def f(): pass
def g(): yield 1
keep = []
def delta(label, fn):
    gc.collect()
    a = c(); x = fn(); b = c()
    keep.append(x)
    print(label, b - a)
for i in range(2):
    delta('none', lambda: None)
    delta('list', lambda: [])
    delta('list2', lambda: [[], []])
    delta('dict', lambda: {})
    delta('dict2', lambda: {'a': {}})
    delta('tuple', lambda: (keep, 1))
    delta('set', lambda: set())
    delta('frozenset', lambda: frozenset([1]))
    delta('A()', lambda: A())
    delta('S()', lambda: S())
    delta('L()', lambda: L())
    delta('Dk()', lambda: Dk())
    delta('object', lambda: object())
    delta('lambda', lambda: lambda: 0)
    delta('gen', lambda: g())
    delta('genexp', lambda: (x for x in keep))
    delta('bound', lambda: keep.append)
    delta('method', lambda: A().__init__)
    delta('exc', lambda: ValueError())
    delta('exc1', lambda: ValueError(1))
    delta('slice', lambda: slice(1))
    delta('range', lambda: range(3))
    delta('iter', lambda: iter(keep))
    delta('zip', lambda: zip(keep, keep))
    delta('map', lambda: map(f, keep))
    delta('enumerate', lambda: enumerate(keep))
    delta('reversed', lambda: reversed(keep))
    delta('property', lambda: property(f))
    delta('comp', lambda: [x for x in range(3)])
    delta('dictcomp', lambda: {x: [] for x in range(3)})
    delta('class', lambda: type('T', (), {}))
    delta('keys', lambda: {}.keys())
    delta('str', lambda: 'a'.upper())
    delta('split', lambda: 'a b'.split())
    delta('divmod', lambda: divmod(7, 2))
    delta('sorted', lambda: sorted([3, 1]))
    delta('list(range)', lambda: list(range(5)))
    delta('list*3', lambda: [[]] * 3)
    delta('nested', lambda: [[[]]])
