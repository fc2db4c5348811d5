"""Fields that check their values: descriptors, __set_name__, __init_subclass__, a registry."""


class Field:
    def __init__(self, default=None):
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name
        self.slot = '_' + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.slot, self.default)

    def __set__(self, obj, value):
        obj.__dict__[self.slot] = self.check(value)

    def __delete__(self, obj):
        try:
            del obj.__dict__[self.slot]
        except KeyError:
            raise AttributeError(self.name) from None

    def check(self, value):
        return value

    def __repr__(self):
        return '<%s %s>' % (type(self).__name__, getattr(self, 'name', '?'))


class Typed(Field):
    kind = object

    def check(self, value):
        if not isinstance(value, self.kind):
            raise TypeError('%s: expected %s, got %r' % (self.name, self.kind.__name__, value))
        return super().check(value)


class Text(Typed):
    kind = str


class Whole(Typed):
    kind = int

    def __init__(self, default=0, minimum=None, maximum=None):
        super().__init__(default)
        self.minimum, self.maximum = minimum, maximum

    def check(self, value):
        value = super().check(value)
        if self.minimum is not None and value < self.minimum:
            raise ValueError('%s: %d is below %d' % (self.name, value, self.minimum))
        if self.maximum is not None and value > self.maximum:
            raise ValueError('%s: %d is above %d' % (self.name, value, self.maximum))
        return value


class Choice(Field):
    def __init__(self, *choices):
        super().__init__(choices[0])
        self.choices = choices

    def check(self, value):
        if value not in self.choices:
            raise ValueError('%s: %r is none of %s' % (self.name, value, ', '.join(map(repr, self.choices))))
        return value


class Model:
    registry = {}

    def __init_subclass__(cls, table=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.table = table or cls.__name__.lower() + 's'
        cls.fields = dict(getattr(cls, 'fields', {}))
        cls.fields.update((n, f) for n, f in vars(cls).items() if isinstance(f, Field))
        Model.registry[cls.table] = cls

    def __init__(self, **values):
        for name, value in values.items():
            if name not in self.fields:
                raise TypeError('%s has no field %r' % (type(self).__name__, name))
            setattr(self, name, value)

    def __repr__(self):
        return '%s(%s)' % (type(self).__name__, ', '.join('%s=%r' % (n, getattr(self, n)) for n in self.fields))

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, n) == getattr(other, n) for n in self.fields)

    __hash__ = None


class Person(Model, table='people'):
    name = Text('nobody')
    age = Whole(minimum=0, maximum=150)


class Employee(Person):
    role = Choice('worker', 'boss')


print(Model.registry)
print(Person.name, Employee.fields)
ann = Person(name='Ann', age=30)
print(ann, ann.__dict__, ann == Person(name='Ann', age=30), ann != Person(), ann == 3)
bob = Employee(name='Bob', role='boss')
print(bob, bob.table, Employee.__mro__)


def attempt(function, *args, **kwargs):
    try:
        print('fine:', function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__ + ':', error)


attempt(Person, name=3)
attempt(Person, age=-1)
attempt(Person, age=151)
attempt(Person, size=3)
attempt(Employee, role='cook')
attempt(setattr, ann, 'age', 'old')
attempt(setattr, ann, 'age', True)
attempt(hash, ann)
attempt(delattr, ann, 'age')
attempt(delattr, ann, 'age')
print(ann.age, vars(ann))
ann.__dict__['name'] = 'hidden'
print(ann.name, 'a data descriptor comes before the instance')


class Lazy:
    """A non-data descriptor: the instance's own attribute comes before it."""

    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        print('  computing', self.name)
        value = obj.__dict__[self.name] = self.function(obj)
        return value


class Circle:
    def __init__(self, r):
        self.r = r

    @Lazy
    def area(self):
        return round(3.14159 * self.r ** 2, 2)


circle = Circle(2)
print(circle.area, circle.area, circle.__dict__)
del circle.area
print(circle.area)
try:
    class Broken:
        class Bad:
            def __set_name__(self, owner, name):
                raise ValueError('not here')
        field = Bad()
except RuntimeError as error:
    print(type(error).__name__, repr(error.__cause__))
except ValueError as error:
    print(type(error).__name__, error)
