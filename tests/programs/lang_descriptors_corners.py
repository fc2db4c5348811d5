def show(label, fn):
    try: print(label, fn())
    except Exception as e: print(label, type(e).__name__, e)
class P:
    @property
    def ro(self): return 1
    def _g(self): return self._v
    def _s(self, v): self._v = v
    def _d(self): del self._v
    rw = property(_g, _s, _d, 'docs')
    wo = property(None, _s)
    @property
    def err(self): raise AttributeError('inner')
    @staticmethod
    def st(a, b=2): return a, b
    @classmethod
    def cl(cls, a): return cls.__name__, a
p = P()
show('ro', lambda: p.ro)
show('ro set', lambda: setattr(p, 'ro', 1))
show('ro del', lambda: delattr(p, 'ro'))
show('rw', lambda: p.rw)
p.rw = 3
show('rw', lambda: p.rw)
del p.rw
show('rw', lambda: p.rw)
show('wo', lambda: p.wo)
show('wo del', lambda: delattr(p, 'wo'))
show('err', lambda: p.err)
print(P.rw.__doc__, P.rw.fget, P.wo.fget) if False else print(P.rw.__doc__, P.wo.fget, P.ro.fset)
show('prop getter', lambda: P.ro.getter(lambda s: 9).__get__(p))
show('prop get', lambda: P.ro.__get__(None, P) is P.ro)
show('prop set', lambda: P.ro.__set__(p, 1))
show('prop new', lambda: property(1).__get__(p))
show('prop doc', lambda: setattr(P.ro, '__doc__', 'new'))
print(P.ro.__doc__)
show('st', lambda: P.st(1))
show('st', lambda: p.st())
show('cl', lambda: P.cl())
show('cl', lambda: p.cl(4))
print(P.__dict__['st'].__func__.__name__, P.__dict__['cl'].__func__.__name__)
show('st call', lambda: P.__dict__['st'](5))
show('cl call', lambda: P.__dict__['cl'](5))
show('st name', lambda: P.__dict__['st'].__name__)
print(repr(P.__dict__['st'])[:22], repr(P.__dict__['cl'])[:21])
m = p._g
print(m.__self__ is p, m.__func__ is P._g, m.__name__, m.__qualname__, m.__doc__)
show('m attr', lambda: setattr(m, 'x', 1))
show('m eq', lambda: (p._g == p._g, p._g is p._g, P()._g == p._g, hash(p._g) == hash(p._g)))
print(repr(m).startswith('<bound method P._g of <__main__.P object at'))
class D:
    def __get__(self, o, t=None): return ('get', o is None, t.__name__)
    def __set__(self, o, v): print('set', v)
    def __delete__(self, o): print('del')
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name)
class N:
    def __get__(self, o, t): return 'nondata'
class C:
    d = D(); n = N(); e = N
c = C()
print(c.d, C.d, c.n)
c.d = 1; del c.d
c.n = 5
print(c.n, C.n, c.__dict__)
c.__dict__['d'] = 'x'
print(c.d)
C.d = 4
print(c.d)
class OnlySet:
    def __set__(self, o, v): o.__dict__['z'] = v
class Y: z = OnlySet()
y = Y()
print(type(y.z).__name__)
y.z = 5
print(y.z)
show('del', lambda: delattr(y, 'z'))
class G:
    def __getattr__(self, n):
        if n == 'boom': raise AttributeError('no boom')
        return n.upper()
    def __getattribute__(self, n):
        if n == 'hid': raise AttributeError('hidden')
        return super().__getattribute__(n)
g = G()
print(g.abc, g.hid)
show('boom', lambda: g.boom)
print(hasattr(g, 'boom'), getattr(g, 'boom', 'dflt'))
class SA:
    def __setattr__(self, n, v): print('setattr', n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print('delattr', n); object.__delattr__(self, n)
s = SA(); s.a = 1; del s.a
show('del', lambda: delattr(s, 'a'))
show('getattr', lambda: getattr(s, 5))
show('setattr', lambda: setattr(s, 5, 5))
show('hasattr', lambda: hasattr(s, 5))
print(super(C, c).__thisclass__, super(C, c).__self_class__, super(C, c).__self__ is c)
show('super', lambda: super(C, 5))
show('super', lambda: super(5, c))
show('super', lambda: super().x)
show('super', lambda: super(C, c).zzz)
print(repr(super(C, c))[:20], repr(super(C)))
