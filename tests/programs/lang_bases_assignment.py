# __bases__ and __class__ may be assigned: what changes and what may not.
class A:
    def who(self):
        return 'A'


class B:
    def who(self):
        return 'B'

    def only_b(self):
        return 'only B'


class C(A):
    pass


class D(C):
    def who(self):
        return 'D then ' + super().who()


d = D()
print(d.who(), C.__bases__, [k.__name__ for k in D.__mro__])
C.__bases__ = (B,)
print(d.who(), d.only_b(), C.__bases__ == (B,), [k.__name__ for k in D.__mro__])
print([k.__name__ for k in A.__subclasses__()], [k.__name__ for k in B.__subclasses__()], C.__base__)
C.__bases__ = (A, B)
print(d.who(), d.only_b(), [k.__name__ for k in D.mro()])
C.__bases__ = (B, A)
print(d.who(), isinstance(d, A), issubclass(D, B))


class Slotted:
    __slots__ = ('x',)


class Layout(list):
    pass


for bases in ((), [A], A, (3,), (D,), (C,), (Slotted,), (Layout,), (bool,), (A, A), (object, A)):
    try:
        C.__bases__ = bases
    except TypeError as error:
        print(error)
    else:
        print('took', bases)
print([k.__name__ for k in D.__mro__])
try:
    del C.__bases__
except (TypeError, AttributeError) as error:
    print(error)
try:
    object.__bases__ = (A,)
except (TypeError, AttributeError) as error:
    print(error)
try:
    int.__bases__ = (A,)
except (TypeError, AttributeError) as error:
    print(error)


# Special methods come and go with the base.
class Adder:
    def __add__(self, other):
        return 'added ' + repr(other)

    def __len__(self):
        return 3

    def __call__(self, *args):
        return args


class Nothing:
    pass


class User(Nothing):
    pass


u = User()
for step in range(3):
    for what in (lambda: u + 1, lambda: len(u), lambda: u(1), lambda: bool(u)):
        try:
            print(what())
        except TypeError as error:
            print(error)
    User.__bases__ = (Adder,) if step == 0 else (Nothing,)

# __class__ of an instance
n = Nothing()
n.value = 1
n.__class__ = User
print(type(n), n.value)
for wrong in (3, int, Slotted, list, object):
    try:
        n.__class__ = wrong
    except TypeError as error:
        print(error)
try:
    object().__class__ = User
except TypeError as error:
    print(error)
try:
    del n.__class__
except (TypeError, AttributeError) as error:
    print(error)


class S1:
    __slots__ = ('a', 'b')


class S2:
    __slots__ = ('a', 'b')


class S3:
    __slots__ = ('b', 'c')


s = S1()
s.a = 5
s.__class__ = S2
print(type(s).__name__, s.a)
try:
    s.__class__ = S3
except TypeError as error:
    print(error)
A.__name__ = 'Renamed'
A.__qualname__ = 'Very.Renamed'
print(A, A.__name__, repr(A()).split(' ')[0])
for wrong in (3, b'x', 'nul\0'):
    try:
        A.__name__ = wrong
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
    try:
        A.__qualname__ = wrong
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
A.__module__ = 'elsewhere'
print(A)
A.__doc__ = 'documented'
print(A.__doc__)
try:
    int.__name__ = 'x'
except TypeError as error:
    print(error)
try:
    int.new = 'x'
except TypeError as error:
    print(error)
