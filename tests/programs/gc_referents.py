"""What does it refer to?"""
import gc
class C: pass
def kinds(*o): return sorted(type(r).__name__ for r in gc.get_referents(*o))
print(gc.get_referents([1, 2, 3]), gc.get_referents((1, 2)), gc.get_referents({1: 2}), gc.get_referents('s', 1))
print(kinds(C()), kinds({'a': [], 'b': C()}))
c = C(); c.a = []; c.b = {}
print(kinds(c))
class T: __slots__ = ('a', 'b')
o = T(); o.a = 1
print(kinds(o))
print(kinds(iter([])), kinds(enumerate([])), kinds(slice(1, [])))
print(kinds(c.__init__), kinds(lambda: 0)[0])

print(kinds(staticmethod(len)), kinds(classmethod(len)), kinds(property(len)))
print(kinds([[], ()]), kinds([]))
