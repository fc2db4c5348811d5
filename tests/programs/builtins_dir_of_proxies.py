"""dir() of what says it is something else."""
class P:
    def __init__(self, o): self.__dict__['o'] = o
    @property
    def __class__(self): return type(self.o)
    def __getattr__(self, n): return getattr(self.o, n)
class T:
    x = 1
    def m(self): pass
print([n for n in dir(P(T())) if n[:2] != '__'], [n for n in dir(P([])) if n[:2] != '__'][:3])
class S:
    __slots__ = ('a', 'b')
print([n for n in dir(S()) if n[:2] != '__'], [n for n in dir(S) if n[:2] != '__'])
class G:
    y = 2
    def __getattribute__(self, n): raise AttributeError('no ' + n)
print(dir(G()))
class D:
    __dict__ = 3
print([n for n in dir(D()) if n[:2] != '__'])
class E:
    def __dir__(self): return ['z', 'a']
print(dir(E()))
print([n for n in dir(ValueError('x')) if n[:2] != '__'])
class Q:
    blech = 3
    def __getattr__(self, n): raise AttributeError()
Q().bluch
