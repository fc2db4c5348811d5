class A:
    def f(self): return ['A']
class B(A):
    def f(self): return ['B'] + super().f()
class C(A):
    def f(self): return ['C'] + super().f()
class D(B, C):
    def f(self): return ['D'] + super().f()
print(D().f(), [c.__name__ for c in D.__mro__], super(B, D()).f(), super(B, D()), super(D), super(C, D).f is A.f)
class E(D):
    @classmethod
    def make(cls): return super().__new__(cls)
    @staticmethod
    def st(): return 1
    def bad(self=None):
        def inner(): return super().f()
        return inner()
print(type(E.make()).__name__, E.st(), E().st())
for f in (lambda: E().bad(), lambda: super(), lambda: super(A, 5), lambda: super(5, A), lambda: super(B, A()), lambda: super(A, A()).nope, lambda: super(1), lambda: super(A, A, A)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class F:
    def __init__(self): self.s = super(); print(self.s.__thisclass__, self.s.__self__ is self, self.s.__self_class__)
F()
def outer():
    class L:
        x = [i for i in range(3)]
        y = [x[0] for _ in x[:1]] if False else 0
        def m(self): return __class__
    return L
print(outer()().m() , outer().__qualname__)
class Z:
    def __init_subclass__(cls): print('sub', cls.__name__, __class__.__name__)
class Y(Z): pass
