"""Abstract classes: what is abstract, registration, hooks and when they are asked."""
import abc, sys, gc
from abc import ABC, ABCMeta, abstractmethod


def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)


class Shape(ABC):

    def __init__(self, n):
        self.n = n

    @abstractmethod
    def area(self):
        """area doc"""
        return 0

    @property
    @abstractmethod
    def sides(self):
        ...

    @classmethod
    @abstractmethod
    def make(cls):
        ...

    @staticmethod
    @abstractmethod
    def st():
        ...

    def describe(self):
        return '%s %s %s' % (self.n, self.area(), self.sides)


show(Shape, 1)
print(sorted(Shape.__abstractmethods__), Shape.area.__isabstractmethod__)


class Sq(Shape):

    def area(self):
        return super().area() + 4


show(Sq, 1)


class Sq2(Sq):
    sides = 4
    make = classmethod(lambda c: c('m'))

    @staticmethod
    def st():
        return 's'


print(Sq2('q').describe(), Sq2.make().n, Sq2.st(), Sq2.__abstractmethods__)


class Hook(ABC):

    @classmethod
    def __subclasshook__(cls, C):
        print('hook', C.__name__)
        if cls is Hook:
            return any(('quack' in B.__dict__ for B in C.__mro__)) or NotImplemented
        return NotImplemented


class Duck:

    def quack(self):
        pass


class Cat:
    pass


print(isinstance(Duck(), Hook), isinstance(Duck(), Hook), issubclass(Cat, Hook), issubclass(Cat, Hook), isinstance(Cat(), Hook))
Hook.register(Cat)
print(issubclass(Cat, Hook), isinstance(Cat(), Hook), isinstance(3, Hook))
show(Hook.register, 3)
show(isinstance, 3, Hook)


class Child(Hook):
    pass


show(Child.register, Hook)


@Hook.register
class Reg:
    pass


print(Reg, issubclass(Reg, Hook), Reg.__mro__)


class M(ABC):

    @abstractmethod
    def a(self):
        pass

    @abstractmethod
    def b(self):
        pass


show(M)


class MM(M):

    def a(self):
        pass


show(MM)
M2 = type('M2', (M,), {'a': 1, 'b': 2})
print(type(M2()), type(M2))
Meta = ABCMeta


class X(ABC):
    pass


print(type(X), isinstance(X(), X))


class P(ABC):

    @property
    @abstractmethod
    def v(self):
        return 1

    @v.setter
    @abstractmethod
    def v(self, x):
        pass


show(P)


class Q(P):

    @property
    def v(self):
        return super().v + 1


print(Q().v)


class L(ABC, list):
    pass


l = L([1, 2])
print(l, len(l), isinstance([], L))


class Over(ABC):

    @abstractmethod
    def f(self):
        pass

    def g(self):
        return self.f()


class Impl(Over):

    def f(self):
        return 'impl'


print(Impl().g(), Over.f.__doc__, Impl.__base__, ABC.__doc__ is None, ABCMeta.__mro__[1])


def dyn(self):
    return 'd'


Over2 = type(Over)('Over2', (Over,), {})
show(Over2)
Over2.f = dyn
show(Over2)
if sys.version_info >= (3, 10):
    abc.update_abstractmethods(Over2)
    print(Over2().g())


class NoABC:

    @abstractmethod
    def f(self):
        pass


print(type(NoABC()))
show(lambda: Impl.__abstractmethods__)


class Iface(ABC):

    @abstractmethod
    def __len__(self):
        ...

    @abstractmethod
    def __getitem__(self, i):
        ...

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]


class Rg(Iface):

    def __init__(s, n):
        s.n = n

    def __len__(s):
        return s.n

    def __getitem__(s, i):
        return i * i


print(list(Rg(4)), len(Rg(2)), 9 in Rg(4))
