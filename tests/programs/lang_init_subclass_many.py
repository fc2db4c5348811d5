# Hooks of class creation: __init_subclass__, __set_name__, __class_getitem__, class keywords.
class Plugin:
    registry = {}

    def __init_subclass__(cls, key=None, **rest):
        super().__init_subclass__(**rest)
        Plugin.registry[key or cls.__name__.lower()] = cls
        print('subclass', cls.__name__, key)


class First(Plugin):
    pass


class Second(Plugin, key='two'):
    pass


class Third(Second, key='three'):
    pass


print(sorted(Plugin.registry), Plugin.registry['two'])
for keywords in ({'wrong': 1}, {'key': 1, 'also': 2, 'more': 3}):
    try:
        type('Bad', (Plugin,), {}, **keywords)
    except TypeError as error:
        print(error)
try:
    class Plain(x=1):
        pass
except TypeError as error:
    print(error)
try:
    class Two(x=1, y=2):
        pass
except TypeError as error:
    print(error)
try:
    object.__init_subclass__(1)
except TypeError as error:
    print(error)
try:
    object.__init_subclass__(a=1)
except TypeError as error:
    print(error)


class Field:
    def __init__(self, default=None):
        self.default = default

    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        del instance.__dict__[self.name]


class Record:
    name = Field('nobody')
    age = alias = Field(0)


r = Record()
print(r.name, r.age, r.alias)
r.alias = 7
print(r.age, vars(r))
del r.alias
print(r.age, vars(r))
Record.late = Field('late')
try:
    Record().late
except AttributeError as error:
    print(error)


class Generic:
    def __class_getitem__(cls, item):
        return '%s[%r]' % (cls.__name__, item)


try:
    print(Generic[int], Generic[1, 2], Generic['x'])
except TypeError as error:
    print(error)
try:
    Record[int]
except TypeError as error:
    print(error)
try:
    Generic()[0]
except TypeError as error:
    print(error)


class Order:
    def __init_subclass__(cls):
        print('init_subclass', sorted(k for k in vars(cls) if not k.startswith('__')))


class Sub(Order):
    field = Field()

    def method(self):
        return __class__

    print('body of', __qualname__)


print(Sub().method() is Sub)


class BadName:
    def __set_name__(self, owner, name):
        raise ValueError('no name: ' + name)


try:
    class Holder:
        thing = BadName()
except (RuntimeError, ValueError) as error:
    print(type(error).__name__, error, repr(error.__cause__), getattr(error, '__notes__', None))


class Failing:
    def __init_subclass__(cls, **kwargs):
        raise LookupError('refused ' + cls.__name__)


try:
    class Child(Failing):
        pass
except LookupError as error:
    print(error)
print(Failing.__subclasses__())


class WithProperty:
    def __init_subclass__(cls):
        cls.added = property(lambda self: 'added to ' + cls.__name__)


class Got(WithProperty):
    pass


print(Got().added)
class Strange(WithProperty, Generic):
    pass
print(Strange.__mro__, Strange().added)
