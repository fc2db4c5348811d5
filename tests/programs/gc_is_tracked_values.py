"""Which values the collector follows."""
import gc
class C: pass
class S: __slots__ = ()
class T: __slots__ = ('a',)
def f(): yield
for name, o in [('int', 1), ('str', 'a'), ('float', 1.0), ('None', None), ('list', []), ('dict', {}), ('set', set()),
                ('object', object()), ('C', C), ('C()', C()), ('T()', T()), ('f', f), ('f()', f()), ('len', len),
                ('[].append', [].append), ('range', range(3)), ('slice', slice(1)), ('iter list', iter([])),
                ('property', property()), ('super', super(C, C())), ('module', gc), ('type', int),
                ('exception', ValueError()), ('frozenset', frozenset()), 
                ('zip', zip()), ('enumerate', enumerate(())), ('map', map(len, ()))]:
    print(name, gc.is_tracked(o))
