# super() with one argument, with none, in class methods, as a descriptor, and what it refuses.
class A:
    def meth(self, a):
        return 'A(%r)' % a

    @classmethod
    def make(cls):
        return 'A.make of ' + cls.__name__

    @property
    def prop(self):
        return 'A.prop'


class B(A):
    def __init__(self):
        self.__super = super(B, self)

    def meth(self, a):
        return 'B(%r)' % a + self.__super.meth(a)

    @classmethod
    def make(cls):
        return 'B.make, ' + super().make()

    @property
    def prop(self):
        return 'B.prop, ' + super().prop


class C(A):
    def meth(self, a):
        return 'C(%r)' % a + self.__super.meth(a)


C._C__super = super(C)


class D(C, B):
    def meth(self, a):
        return 'D(%r)' % a + super(D, self).meth(a)

    def prop_by_hand(self):
        return super(C, self).prop


print(B().meth(1), B.make(), B().prop)
print(C().meth(2))
print(D().meth(3), D.make(), D().prop_by_hand(), [k.__name__ for k in D.__mro__])
unbound = super(C)
print(unbound, unbound.__thisclass__, unbound.__self__, unbound.__self_class__)
bound = unbound.__get__(D())
print(bound.__thisclass__, type(bound.__self__).__name__, bound.__self_class__, bound.prop)
print(unbound.__get__(None, D) is unbound, bound.__get__(C()) is bound)
try:
    unbound.meth
except AttributeError as error:
    print(error)
for action in (lambda: unbound.__get__(3), lambda: super(C, 3), lambda: super(3, C), lambda: super(C, A()), lambda: super(1, 2, 3),
               lambda: super(C, C(), C()), lambda: super()):
    try:
        action()
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
for name in ('__self__', '__thisclass__', '__self_class__', 'other'):
    try:
        setattr(bound, name, 1)
    except AttributeError as error:
        print(name, error)


class Mine(super):
    pass


print(type(Mine(C).__get__(D())).__name__, Mine(C, D()).prop, repr(Mine(C, D()))[:20])


class E:
    def no_self():
        return super()

    def deleted(self):
        del self
        return super()

    def nested(self):
        return [super(E, self).__repr__()[:10] for _ in range(2)]

    def in_generator(self):
        yield super().__hash__() == object.__hash__(self)

    def __new__(cls, *args):
        print('new', cls.__name__, args)
        return super().__new__(cls)

    def __init_subclass__(cls):
        super().__init_subclass__()
        print('subclass', cls.__name__)

    def __setattr__(self, name, value):
        super().__setattr__(name, value * 2)

    def __getattribute__(self, name):
        if name == 'hidden':
            return 'found'
        return super().__getattribute__(name)


class F(E):
    pass


e = F(1, 2)
e.x = 21
print(e.x, e.hidden, e.nested(), list(e.in_generator()))
for action in (E.no_self, e.deleted, lambda: e.missing):
    try:
        action()
    except (RuntimeError, AttributeError) as error:
        print(type(error).__name__, error)
