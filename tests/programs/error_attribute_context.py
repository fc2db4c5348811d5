"""What an error about an attribute knows and suggests, and classes that change under it."""
import traceback, collections, contextlib, weakref
class A:
    blech = 1
    def __getattr__(self, name): raise AttributeError()
class B:
    blech = 1
    def __getattr__(self, name): raise AttributeError(name)
class C:
    blech = 1
    def __getattribute__(self, name): raise AttributeError('no ' + name)
class D:
    blech = 1
    @property
    def p(self): raise AttributeError('inner')
    @property
    def q(self): return self.blich
def show(f):
    try: f()
    except Exception as e: print(getattr(e, 'name', '-'), type(getattr(e, 'obj', None)).__name__); print(traceback.format_exc().strip().split('\n')[-1])
show(lambda: A().bluch); show(lambda: B().bluch); show(lambda: C().bluch); show(lambda: D().p); show(lambda: D().q); show(lambda: getattr(B(), 'bluch')); show(lambda: B.bluch); show(lambda: D().bluch)
def raiser(): raise AttributeError('plain')
show(raiser)
def unbound():
    somethong = 3
    def inner():
        print(something)
        something = 2
    inner()
show(unbound)
def unbound2():
    something = 1
    print(somethign)
    if 0: somethign = 2
show(unbound2)
class Evil:
    def __init__(self, d, answer): self.d, self.answer = d, answer
    def __eq__(self, other): self.d.clear(); return self.answer
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
for answer in (True, False):
    d = collections.deque(['ab']); d.extend([Evil(d, answer), 'c']); t(d.remove, 'c'); print(d)
    d = collections.deque(['ab']); d.extend([Evil(d, answer), 'c']); t(d.index, 'c'); t(d.count, 'c')
t(object.__setattr__, str, 'x', 1); t(object.__setattr__, A, 'x', 1); t(type.__setattr__, A, 'y', 1); t(object.__delattr__, A, 'y'); t(object.__delattr__, int, 'real'); t(type.__setattr__, str, 'x', 1); t(super(A, A()).__setattr__, 'z', 3)
class Dc(dict): pass
t(object.__setattr__, Dc(), 'x', 1); t(object.__setattr__, 3, 'x', 1)
for s in ('', 'a b', '1x', 'foo\0bar', b'x', 3, ['a', 3], ['__dict__', '__dict__'], ['a', 'a'], 'ok', ('x', 'x1'), ['\u00e9'], None):
    t(lambda: type('S', (), {'__slots__': s}).__slots__)
t(lambda: type('S', (int,), {'__slots__': 'x'})); t(lambda: type('S', (int,), {'__slots__': ['__weakref__']})); t(lambda: type('S', (int,), {'__slots__': ['__dict__']})); t(lambda: type('S', (tuple,), {'__slots__': ['a']})); t(lambda: type('S', (A,), {'__slots__': ['__dict__']})); t(lambda: type('S', (), {'__slots__': 'x', 'x': 1})); t(lambda: type('S\0', (), {})); t(lambda: type('a\ud800', (), {}))
def n(v): A.__name__ = v; return A.__name__
def q(v): A.__qualname__ = v; return A.__qualname__
def dc(v): A.__doc__ = v; return A.__doc__
t(n, 'Z'); t(n, 'Z\0'); t(n, 3); t(n, '\ud800'); t(q, 'a.b'); t(q, 3); t(q, b'x'); t(dc, 'new'); t(dc, 5)
def ds(c): c.__doc__ = 'x'
t(ds, int); t(ds, object); t(lambda: delattr(A, '__doc__')); t(lambda: delattr(A, '__name__')); t(lambda: delattr(A, '__qualname__')); t(lambda: delattr(A, '__module__')); t(lambda: setattr(int, '__name__', 'x')); t(lambda: setattr(A, '__bases__', ())); t(lambda: setattr(A, '__bases__', (int,))); t(lambda: delattr(A, '__bases__')); t(lambda: setattr(A, '__mro__', ())); t(lambda: setattr(A(), '__class__', 3)); t(lambda: setattr(A(), '__class__', int)); t(lambda: delattr(B(), '__dict__')); t(lambda: setattr(D(), '__dict__', 3)); t(lambda: setattr(D(), '__weakref__', 3))
class O: pass
o = O(); p = O()
d = weakref.WeakValueDictionary(self=o, other=p); print(sorted(d)); d.update(self=p, dict=o); print(sorted(d))
@contextlib.contextmanager
def twice():
    try:
        yield 1
        yield 2
    finally: print('closing')
def w():
    with twice(): pass
t(w); print('after')
@contextlib.contextmanager
def again():
    try: yield
    except ValueError:
        try: yield
        finally: print('closed')
def w():
    with again(): raise ValueError('x')
t(w); print('after')
