"""The fact sheet's section 3: what gc.collect returns."""
import gc
import types
import weakref
import functools
gc.collect(); gc.collect(); gc.disable()
class A: pass
class L(list): pass
class Di(dict): pass
class X(Exception): pass
class In(int): pass
class Sl: __slots__ = ('a',)
class GA:
    def __getattr__(self, n): raise AttributeError(n)
class Four:
    def __init__(self): self.a = self; self.b = 1; self.c = 2; self.d = 3
class Del:
    def __del__(self): pass
def nothing(): pass
def self_list(): l = []; l.append(l)
def two_lists(): l = []; m = [l]; l.append(m)
def self_dict(): d = {}; d['d'] = d
def dict_list(): d = {}; l = [d]; d['l'] = l
def list_tuple(): l = []; t = (l,); l.append(t)
def inst(): a = A(); a.me = a
def inst_touched(): a = A(); a.me = a; a.__dict__
def inst2(): a = A(); b = A(); a.o = b; b.o = a
def inst3(): a = A(); b = A(); c = A(); a.o = b; b.o = c; c.o = a
def inst_list(): a = A(); a.l = [a]
def inst_dict(): a = A(); a.l = {'a': a}
def inst_set(): a = A(); a.s = {a}
def inst_bound(): a = A(); a.f = a.__init__
def inst_closure():
    a = A()
    def f(): return a
    a.f = f
def slot(): a = Sl(); a.a = a
def cls(): 
    class K: pass
def cls_x():
    class K: x = 1
def cls_m2():
    class K:
        def a(self): pass
        def b(self): pass
def cls_slots():
    class K: __slots__ = ()
def cls_slot1():
    class K: __slots__ = ('a',)
def cls_init():
    class K:
        def __init__(self): pass
    K()
def cls_class_cell():
    class K:
        def m(self): return __class__
        def n(self): return 1
def cls_super():
    class K:
        def m(self): return super().m()
def cls_inst():
    class K: pass
    k = K(); k.k = k
def cls_derived():
    class B: pass
    class D(B): pass
def cls_type(): 
    class K: pass
    type('Q', (), {})
def rec():
    def f(): return f
def rec_called():
    def f(n): return n and f(n - 1)
    f(3)
def mutual():
    def f(): return g
    def g(): return f
def lam(): f = lambda: f
def fattr():
    def f(): pass
    f.me = f
def exc_local():
    try: raise ValueError
    except ValueError as e: x = e
def exc_closure():
    try: raise ValueError
    except ValueError as e: x = e
    def f(): return x
def exc_attr(): e = ValueError(); e.me = e
def exc_cause(): e = ValueError(); e.__cause__ = e
def list_iter(): l = []; l.append(iter(l))
def prop(): a = A(); a.p = property(lambda: a)
def part(): l = []; l.append(functools.partial(print, l))
def module(): m = types.ModuleType('m'); m.me = m
def dict_self(): a = A(); a.__dict__['me'] = a
def dict_of_itself(): a = A(); a.__dict__['me'] = a.__dict__
def new_dict(): a = A(); a.__dict__ = {'me': a}
def ref_self(): a = A(); a.me = a; a.r = weakref.ref(a)
def ref_cb(): a = A(); a.me = a; a.r = weakref.ref(a, lambda r: None)
def ref_nocycle(): a = A(); a.r = weakref.ref(a)
def lsub(): a = L(); a.append(a)
def lattr(): a = L(); a.x = a
def dsub(): a = Di(); a['a'] = a
def xattr(): a = X(); a.me = a
def iattr(): a = In(5); a.me = a
def four(): Four()
def many():
    for i in range(10): a = A(); a.me = a
def delattr_(): a = A(); a.me = a; del a.me; a.me = a
def hasat(): a = A(); a.me = a; hasattr(a, 'zz')
def getat(): a = GA(); a.me = a
def finaliser(): a = Del(); a.me = a
def gen_local():
    def g():
        me = yield
        yield
    x = g(); next(x); x.send(x)
def locals_self(): l = locals(); l['l'] = l
def attrs41():
    class K: pass
    gc.collect()
    a = K(); a.me = a
    for i in range(40): setattr(a, 'x%d' % i, i)
    del K
def capacity(n, m):
    class K: pass
    keep.append(K)
    for i in range(n): K()
    a = K(); a.me = a
    for i in range(m - 1): setattr(a, 'y%d' % i, i)
keep = []
for f in (nothing, self_list, two_lists, self_dict, dict_list, list_tuple, inst, inst_touched, inst2, inst3, inst_list, inst_dict,
          inst_set, inst_bound, inst_closure, slot, cls, cls_x, cls_m2, cls_slots, cls_slot1, cls_init, cls_class_cell, cls_super,
          cls_inst, cls_derived, cls_type, rec, rec_called, mutual, lam, fattr, exc_local, exc_closure, exc_attr, exc_cause,
          list_iter, prop, part, module, dict_self, dict_of_itself, new_dict, ref_self, ref_cb, ref_nocycle, lsub, lattr, dsub,
          xattr, iattr, four, many, delattr_, hasat, getat, finaliser, gen_local, attrs41):
    f()
    print(f.__name__, gc.collect())
for n, m in ((0, 29), (0, 30), (0, 31), (5, 24), (5, 25), (40, 1), (40, 2)):
    capacity(n, m)
    print(n, m, gc.collect())
