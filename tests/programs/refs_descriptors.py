import sys, gc
gc.collect(); gc.disable()
rc = sys.getrefcount
class V: pass
class Desc:
    def __init__(self): self.v = V()
    def __get__(self, o, t=None): return rc(o) if o is not None else rc(t) > 0
    def __set__(self, o, val): print('set', rc(o), rc(val))
    def __delete__(self, o): print('delete', rc(o))
    def __set_name__(self, o, n): print('name', rc(self), n)
class Data:
    d = Desc()
    __slots__ = ('a', 'b')
    def __init__(self): self.a = V(); self.b = self.a
x = Data()
print(x.d, Data.d, rc(x.a), rc(x)); x.d = V(); x.d = x.a; del x.d
x.b = None; print(rc(x.a)); s = Data.a; print(rc(s), rc(s.__get__(x)), rc(x.a)); s.__set__(x, V()); print(rc(x.a)); s.__delete__(x); print(hasattr(x, 'a'))
class Prop:
    def __init__(self): self._v = V()
    @property
    def v(self): return self._v
    @v.setter
    def v(self, n): print('setter', rc(self), rc(n)); self._v = n
    @v.deleter
    def v(self): print('deleter', rc(self)); del self._v
p = Prop(); print(rc(p.v), rc(p)); n = V(); p.v = n; print(rc(n)); p.v = V(); del p.v; print(rc(p), rc(n))
class Cached:
    def __init__(self, f): self.f = f
    def __get__(self, o, t): v = o.__dict__[self.f.__name__] = self.f(o); return v
class C:
    @Cached
    def big(self): return [rc(self)]
c = C(); print(c.big, c.big is c.big, rc(c.big), rc(c))
class Attr:
    def __getattribute__(self, n): return object.__getattribute__(self, n)
    def __setattr__(self, n, v): print(n, rc(self), rc(v)); object.__setattr__(self, n, v)
    def __delattr__(self, n): print(n, rc(self)); object.__delattr__(self, n)
a = Attr(); a.x = V(); print(rc(a.x)); a.y = a.x; print(rc(a.x)); del a.y; print(rc(a.x), rc(a))
setattr(a, 'z', n); print(rc(n)); print(getattr(a, 'z') is n, rc(n)); delattr(a, 'z'); print(rc(n))
class Mix(Data): pass
m = Mix(); m.k = m.a; print(rc(m.a), sorted(vars(m)), rc(m)); m.__dict__['q'] = m.a; print(rc(m.a)); m.__dict__.clear(); print(rc(m.a))
m.self = m; del m; print(gc.collect())
print(rc(Data), rc(Desc), rc(Prop) > 0, rc(Data.__dict__['d']), rc(Data.__dict__['d'].v))
