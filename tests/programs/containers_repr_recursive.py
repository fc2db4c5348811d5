def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
l = [1]; l.append(l); d = {'l': l}; l.append(d); d['d'] = d; print(l); print(d)
t1 = ([],); t1[0].append(t1); print(t1); s = [set()]; print(s); l2 = [l]; print(l2)
class R:
    def __init__(self): self.x = [self]
    def __repr__(self): return 'R(%r)' % self.x
try: print(repr(R()))
except RecursionError as e: print('RecursionError')
class Q:
    def __repr__(self): return 3
t(lambda: repr([Q()])); t(lambda: str({1: Q()}))
class E:
    def __repr__(self): raise KeyError('in repr')
x = [E()]; t(lambda: repr(x)); t(lambda: repr(x)); t(lambda: repr((E(),))); t(lambda: repr({E(): 1})); t(lambda: repr({E()}))
deep = []
for i in range(50): deep = [deep]
print(repr(deep).count('['))
a, b = [], []; a.append(b); b.append(a)
t(lambda: a == b)
print([1, 'a', "it's", 2.5, None, True, b'x', (1,), {1: [2]}, {3}, frozenset()], str([]), repr({}), str(()), '%s' % [1], '%r' % ({},))
