def show(label, fn):
    try: print(label, fn())
    except BaseException as e: print(label, type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
def g1():
    try:
        yield 1
    except GeneratorExit:
        print('closing'); raise
    finally: print('fin')
g = g1(); next(g); show('close', g.close); show('close', g.close); show('next', lambda: next(g))
def g2():
    try: yield 1
    except GeneratorExit: yield 2
g = g2(); next(g); show('ignore', g.close)
show('again', g.close)
g = g1(); show('send', lambda: g.send(3)); show('send none', lambda: g.send(None))
show('throw', lambda: g.throw(ValueError))
show('throw', lambda: g.throw(ValueError('x')))
show('next', lambda: next(g))
g = g1(); next(g); show('throw bad', lambda: g.throw(3))
show('throw bad', lambda: g.throw())
def me():
    try: next(G)
    except ValueError as e: print(e)
    yield 1
    show('send self', lambda: G.send(1))
    show('close self', lambda: G.close())
    show('throw self', lambda: G.throw(KeyError))
    yield 2
G = me(); print(list(G))
def si(): 
    raise StopIteration(5)
    yield
show('pep479', lambda: list(si()))
def ret(): 
    yield 1
    return (1, 2)
g = ret(); next(g)
try: next(g)
except StopIteration as e: print(e.value, e.args, e)
def ret2():
    return StopIteration(3)
    yield
try: next(ret2())
except StopIteration as e: print(repr(e.value))
def yf():
    r = yield from ret()
    print('r', r)
    r = yield from [1, 2]
    print('r', r)
    try:
        yield from ret3()
    except ValueError as e: print('caught', e)
    yield 'end'
def ret3():
    try: yield 'a'
    finally: print('f3')
g = yf(); print(next(g), next(g), next(g), next(g), g.gi_yieldfrom)if False else None
g = yf()
for _ in range(4): print(next(g))
print(type(g.gi_yieldfrom).__name__)
show('throw in', lambda: g.throw(ValueError('v')))
def over():
    yield from [1, 2]
g = over(); next(g)
show('send list', lambda: g.send(5))
g = over(); next(g); show('throw list', lambda: g.throw(ValueError('q')))
show('yf nonit', lambda: list((lambda: (yield from 5))()))
class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def send(self, v): return ('send', v)
    def throw(self, *a): return ('throw', len(a))
    def close(self): print('closed'); 
g = (lambda: (yield from It()))()
print(next(g), g.send(4), g.throw(ValueError)[0]); g.close()
def outer():
    try: yield from inner()
    except KeyError as e: print('outer', e); yield 'rec'
def inner():
    try: yield 1
    except ValueError: raise KeyError('k')
g = outer(); next(g); show('t', lambda: g.throw(ValueError())); show('n', lambda: next(g))
gg = (x for x in [1,2,3])
print(gg.__name__, gg.__qualname__, repr(gg)[:26], gg.gi_code.co_name)
show('genexp noniter', lambda: (x for x in 5))
show('len', lambda: len(gg)); show('idx', lambda: gg[0])
show('iter', lambda: iter(gg) is gg)
del gg
def d():
    try: yield
    finally:
        print('fin in del'); raise ValueError('ignored')
x = d(); next(x)
import sys
sys.stdout.flush()
del x
print('after')
def expr():
    x = yield
    while True:
        x = yield x * 2 if x else None
e = expr(); next(e); print(e.send(4), e.send(0), e.send(5))
print([*(i for i in range(3))], sum(i for i in range(4)), dict((i, i) for i in range(2)))
def gen_return_in_finally():
    try: yield 1
    finally: return 5
g = gen_return_in_finally(); next(g); show('throw', lambda: g.throw(ValueError))
show('type', lambda: type(g)())
