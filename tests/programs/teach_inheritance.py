class A:
    def who(self):
        return 'A'

    def chain(self):
        return ['A']


class B(A):
    def who(self):
        return 'B' + super().who()

    def chain(self):
        return ['B'] + super().chain()


class C(A):
    def who(self):
        return 'C' + super().who()

    def chain(self):
        return ['C'] + super().chain()


class D(B, C):
    def chain(self):
        return ['D'] + super().chain()


d = D()
print(d.who(), d.chain(), [k.__name__ for k in D.mro()])
print(D.__bases__, D.__base__.__name__, A.__subclasses__())
try:
    class Bad(A, B):
        pass
except TypeError as e:
    print(str(e).split('\n')[0])
try:
    class Worse(int, str):
        pass
except TypeError as e:
    print(e)
try:
    class FromBool(bool):
        pass
except TypeError as e:
    print(e)


class Base:
    registry = []

    def __init_subclass__(cls, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.tag = tag or cls.__name__.lower()
        Base.registry.append(cls.tag)


class Plugin(Base, tag='plug'):
    pass


class Other(Base):
    pass


print(Base.registry, Plugin.tag)


class Shape:
    def __new__(cls, *args):
        print('new', cls.__name__, args)
        return super().__new__(cls)

    def __init__(self, *args):
        print('init', args)

    def area(self):
        raise NotImplementedError(f'{type(self).__name__} must implement area')


class Square(Shape):
    def __init__(self, side):
        super().__init__(side)
        self.side = side

    def area(self):
        return self.side ** 2


print(Square(3).area())
try:
    Shape().area()
except NotImplementedError as e:
    print(e)


class Meters(float):
    def __repr__(self):
        return f'{float(self)}m'

    def __add__(self, other):
        return Meters(float(self) + other)


class Stack(list):
    def push(self, x):
        self.append(x)

    def peek(self):
        return self[-1]


class Defaults(dict):
    def __missing__(self, key):
        return f'<{key}>'


print(Meters(3) + 4, Meters(2) * 2, [Meters(1)])
s = Stack([1, 2])
s.push(3)
print(s, s.peek(), len(s), s == [1, 2, 3], isinstance(s, list))
print(Defaults(a=1)['a'], Defaults()['zz'], Defaults().get('q'))


class Mixin:
    def describe(self):
        return f'{self.name} ({self.kind})'


class Cat(Mixin):
    kind = 'cat'
    name = 'Tom'


print(Cat().describe(), hasattr(Cat, 'kind'), getattr(Cat, 'nope', 'default'))
