class Celsius:
    def __init__(self, t=0):
        self.temperature = t

    @property
    def temperature(self):
        """The temperature."""
        return self._t

    @temperature.setter
    def temperature(self, value):
        if value < -273.15:
            raise ValueError('below absolute zero')
        self._t = value

    @temperature.deleter
    def temperature(self):
        print('deleting')
        del self._t

    @property
    def fahrenheit(self):
        return self._t * 9 / 5 + 32


c = Celsius(25)
print(c.temperature, c.fahrenheit, Celsius.temperature.__doc__)
c.temperature = 100
print(c.fahrenheit)
for action in (lambda: setattr(c, 'temperature', -500), lambda: setattr(c, 'fahrenheit', 1)):
    try:
        action()
    except (ValueError, AttributeError) as e:
        print(type(e).__name__)
del c.temperature
print(hasattr(c, 'temperature'))


class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.name = '_' + name
        print('named', owner.__name__, name)

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, None)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{self.name[1:]} must be {self.kind.__name__}')
        setattr(obj, self.name, value)


class Person:
    name = Typed(str)
    age = Typed(int)

    def __init__(self, name, age):
        self.name = name
        self.age = age


p = Person('Ann', 30)
print(p.name, p.age, vars(p), type(Person.name).__name__)
try:
    p.age = 'old'
except TypeError as e:
    print(e)


class Lazy:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, owner):
        value = self.f(obj)
        obj.__dict__[self.f.__name__] = value
        return value


class Data:
    @Lazy
    def big(self):
        print('computing')
        return 42


d = Data()
print(d.big, d.big, vars(d))


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, 'target', target)

    def __getattr__(self, name):
        print('get', name)
        return getattr(self.target, name)

    def __setattr__(self, name, value):
        print('set', name, value)
        setattr(self.target, name, value)

    def __delattr__(self, name):
        print('del', name)
        delattr(self.target, name)


proxy = Proxy(p)
proxy.extra = 1
print(proxy.extra, p.extra)
del proxy.extra
print(hasattr(p, 'extra'))
try:
    proxy.nothing
except AttributeError as e:
    print(e)
