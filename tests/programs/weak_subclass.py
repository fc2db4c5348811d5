"""A reference class of one's own."""
import weakref
class Named(weakref.ref):
    __slots__ = ('name',)
    def __new__(cls, o, callback=None, name=''): return super().__new__(cls, o, callback)
    def __init__(self, o, callback=None, name=''):
        super().__init__(o, callback)
        self.name = name
class C: pass
c = C()
r = Named(c, lambda w: print(w.name, 'is gone'), name='it')
print(r.name, r() is c, isinstance(r, weakref.ref), weakref.getweakrefcount(c))
del c
print(r())
