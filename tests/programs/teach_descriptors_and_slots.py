class Typed:
    def __init__(self, typ): self.typ = typ
    def __set_name__(self, owner, name): self.name = name; print('set_name', owner.__name__, name)
    def __get__(self, o, t=None):
        if o is None: return self
        return o.__dict__.get(self.name, 'unset')
    def __set__(self, o, v):
        if not isinstance(v, self.typ): raise TypeError('%s must be %s, not %s' % (self.name, self.typ.__name__, type(v).__name__))
        o.__dict__[self.name] = v
    def __delete__(self, o): print('del', self.name); o.__dict__.pop(self.name, None)
class P:
    name = Typed(str); age = Typed(int)
p = P(); print(p.name); p.name = 'a'; print(p.name, vars(p)); del p.name; print(p.name)
try: p.age = 'x'
except TypeError as e: print(e)
class NonData:
    def __get__(self, o, t): return 'nd'
class Q: nd = NonData()
q = Q(); print(q.nd); q.nd = 5; print(q.nd)
class S:
    __slots__ = ('a', '__dict__')
    b = 3
s = S(); s.a = 1; s.c = 2; print(s.a, s.__dict__, S.a, type(S.a))
class T: __slots__ = ['x', 'y']
t = T()
for f in (lambda: t.x, lambda: setattr(t, 'z', 1), lambda: delattr(t, 'x'), lambda: t.__dict__, lambda: setattr(T, 'x', 1) or t.x, lambda: setattr(t, 'x', 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Prop:
    @property
    def v(self): "the v"; return self._v
    @v.setter
    def v(self, x): self._v = x
    @v.deleter
    def v(self): del self._v
    @property
    def ro(self): return 1
o = Prop()
for f in (lambda: o.v, lambda: setattr(o, 'v', 2), lambda: o.v, lambda: delattr(o, 'v'), lambda: setattr(o, 'ro', 2), lambda: delattr(o, 'ro'), lambda: Prop.v.__doc__, lambda: Prop.v.fget.__name__, lambda: Prop.ro.fset):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class G:
    def __getattr__(self, n):
        if n.startswith('x'): return n * 2
        raise AttributeError(n)
    def __getattribute__(self, n):
        if n == 'secret': raise AttributeError('hidden')
        return object.__getattribute__(self, n)
    def __setattr__(self, n, v): print('set', n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print('del', n); object.__delattr__(self, n)
    def __dir__(self): return ['b', 'a']
g = G(); g.k = 1; print(g.k, g.xa, dir(g), hasattr(g, 'nope')); del g.k
try: g.secret
except AttributeError as e: print(e)
g.nope
