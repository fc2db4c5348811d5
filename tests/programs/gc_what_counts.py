"""What hangs off the trash is counted if it is tracked."""
import gc
gc.collect(); gc.disable()
def trash(*more):
    l = list(more); l.append(l)
cases = {
    'nothing': (), 'int': (1,), 'str': ('s',), 'list': ([],), 'two lists': ([], []),
    'empty dict': ({},), 'atomic dict': ({'a': 1},), 'dict of list': ({'a': []},),
    'set': (set(),), 'object': (object(),), 'float': (1.5,), 'bytes': (b'x',),
}
for name in cases:
    trash(*cases.pop(name) if False else cases[name])
    print(name, gc.collect())
def fresh(make):
    l = [make()]; l.append(l)
class C: pass
for make in (list, dict, set, frozenset, object, C, lambda: (1,), lambda: ([],), lambda: {'k': []}, lambda: iter([]), lambda: (lambda: 0), lambda: C().__init__):
    fresh(make)
    print(gc.collect())
