def f(a, b=2, *args, c, d=4, **kw):
    "doc of f"
    x = 1
    def g():
        return x + a
    return g
def show(label, fn):
    try: print(label, fn())
    except Exception as e: print(label, type(e).__name__, e)
co = f.__code__
g = f(1, c=3)
print(g.__code__.co_freevars, [c.cell_contents for c in g.__closure__], g.__name__, g.__qualname__)
print(f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__doc__, f.__module__, f.__dict__)
f.attr = 5
print(f.__dict__, vars(f))
f.__defaults__ = (10,)
print(f.__defaults__)
show('call', lambda: f(1, c=1)())
f.__defaults__ = None
show('call', lambda: f(1, c=1))
f.__kwdefaults__ = {'c': 9}
show('call', lambda: f(1, 2)())
show('set name', lambda: setattr(f, '__name__', 3))
show('set qualname', lambda: setattr(f, '__qualname__', 3))
show('set defaults', lambda: setattr(f, '__defaults__', 3))
show('set kwdefaults', lambda: setattr(f, '__kwdefaults__', 3))
show('set code', lambda: setattr(f, '__code__', 3))
show('set dict', lambda: setattr(f, '__dict__', 3))
show('set annotations', lambda: setattr(f, '__annotations__', 3))
show('del name', lambda: delattr(f, '__name__'))
show('del code', lambda: delattr(f, '__code__'))
show('del defaults', lambda: delattr(f, '__defaults__'))
show('del doc', lambda: delattr(f, '__doc__'))
print(f.__doc__)
def h(): return 'h'
h.__name__ = 'renamed'; h.__qualname__ = 'Q.renamed'
print(h.__name__, repr(h)[:20], h.__code__.co_name)
def k(): return 'k'
h.__code__ = k.__code__
print(h())
print(type(f), type(f.__code__), type(g.__closure__[0]), type(g.__closure__))
show('nodoc', lambda: h.nope)
show('callnothing', lambda: f.__call__(1))
print(f.__get__(3).__self__, f.__get__(3, int), )if False else None
print(type(f.__get__(3, int)), f.__get__(None, int) is f)
show('get', lambda: f.__get__(None))
show('get none', lambda: f.__get__(None, None))
lam = lambda x, y=1: x
print(lam.__name__, lam.__qualname__, lam.__code__.co_name, lam.__defaults__)
print(hash(f) == hash(f), f == f, f != g)
show('lt', lambda: f < g)
show('iter', lambda: iter(f))
show('len', lambda: len(f))
show('item', lambda: f[0])
show('add', lambda: f + 1)
print(bool(f), callable(f))
code = co
print(code == co, hash(code) == hash(co), repr(code)[:13])
