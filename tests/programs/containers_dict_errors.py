def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
t(lambda: {}.get()); t(lambda: {}.pop()); t(lambda: {}.setdefault()); t(lambda: {}.update(1, 2)); t(lambda: {}.update(1)); t(lambda: dict(1)); t(lambda: dict(1, 2)); t(lambda: dict([1])); t(lambda: dict([(1, 2, 3)])); t(lambda: {}.fromkeys()); t(lambda: {}.popitem()); t(lambda: dict.fromkeys(3))
t(lambda: {[]: 1}); t(lambda: {}[[]]); t(lambda: {}[1]); t(lambda: {}['a']); t(lambda: {}[(1, 2)]); t(lambda: {}[None]); t(lambda: {}.get(x=1)); t(lambda: {}.setdefault([], 1)); t(lambda: {1: 1}.pop([])); t(lambda: {1: 1}.pop(2)); t(lambda: {}.keys(1)); t(lambda: {}.clear(1))
t(lambda: {}.update([[1]])); t(lambda: {}.update(['a'])); t(lambda: {}.update('ab')); t(lambda: {} < {}); t(lambda: {} + {}); t(lambda: hash({})); t(lambda: {}.keys() & 3); t(lambda: {}.values() == {}.values()); t(lambda: {} | []); t(lambda: {}.popitem(1)); t(lambda: {}.has_key(1)); t(lambda: [] in {}); t(lambda: {1: 2} in {})
def f1():
    d = {1: 1}
    for k in d: d[k + 1] = 1
def f2():
    d = {1: 1}
    for k in d: del d[k]
def f3():
    d = {1: 1, 2: 2}
    for k in d.items(): d.clear()
def f4():
    d = {}
    del d['q']
def f5():
    d = {1: 1, 2: 2}
    for k in list(d): del d[k]
    return d
def f6():
    d = {1: 1}
    for k, v in d.items(): d[k] = v + 1
    return d
def f7():
    d = {1: 1}
    it = iter(d); d[2] = 2
    try: next(it)
    except RuntimeError as e: print(e)
    del d[2]
    return next(it)
for f in (f1, f2, f3, f4, f5, f6, f7): t(f)
class H:
    def __hash__(self): raise ValueError('no hash')
class Q:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError('no eq')
t(lambda: {H(): 1}); t(lambda: {Q(): 1, Q(): 2}); t(lambda: {Q(): 1}.get(Q())); t(lambda: Q() in {Q()}); t(lambda: {1: 1}[H()])
class NH:
    __hash__ = None
t(lambda: {NH(): 1}); t(lambda: {NH()})
class BadHash:
    def __hash__(self): return 'a'
t(lambda: {BadHash(): 1})
