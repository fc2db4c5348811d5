# property in all its forms: copies, subclasses, names, documentation, errors.
class Temperature:
    def __init__(self, celsius=0):
        self._celsius = celsius

    @property
    def celsius(self):
        """Degrees Celsius."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError('below absolute zero: %r' % value)
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        del self._celsius

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    broken = property(lambda self: self.nothing)
    write_only = property(fset=lambda self, value: print('wrote', value), doc='only written')


t = Temperature(25)
print(t.celsius, t.fahrenheit)
t.celsius = 100
print(t.celsius, t.fahrenheit, Temperature.celsius.__doc__, Temperature.write_only.__doc__, Temperature.fahrenheit.__doc__)
del t.celsius
t.write_only = 5
for action in (lambda: t.celsius, lambda: setattr(t, 'celsius', -300), lambda: setattr(t, 'fahrenheit', 1),
               lambda: delattr(t, 'fahrenheit'), lambda: t.write_only, lambda: delattr(t, 'write_only'), lambda: t.broken):
    try:
        action()
    except (AttributeError, ValueError) as error:
        print(type(error).__name__, error)
print(type(Temperature.celsius), Temperature.celsius.fget.__name__, Temperature.celsius.fset.__qualname__,
      Temperature.fahrenheit.fset, Temperature.fahrenheit.fdel)
for name in ('fget', 'fset', 'fdel', 'new'):
    try:
        setattr(Temperature.celsius, name, None)
    except AttributeError as error:
        print(name, error)
Temperature.celsius.__doc__ = 'changed'
print(Temperature.celsius.__doc__)


# Each copy is of the subclass's own kind ...
class Logged(property):
    def __get__(self, instance, owner=None):
        if instance is not None:
            print('  read')
        return super().__get__(instance, owner)


class User:
    @Logged
    def name(self):
        """The name."""
        return 'a name'

    @name.setter
    def name(self, value):
        print('  set', value)


print(User().name, type(User.name).__name__, User.name.__doc__)
User().name = 7


# ... unless its __new__ makes something else.
class Strange(property):
    def __new__(cls, *args):
        return [len(args)] if len(args) > 1 else super().__new__(cls)


s = Strange(len)
print(type(s).__name__, s.getter(len), s.setter(len), s.deleter(len))


class Holder:
    item = Strange(lambda self: 'item')
    other = item.getter(lambda self: 'other')


print(Holder().item, Holder().other)


# Not everything that is called property has a name.
class Bare:
    pass


Bare.late = property()
for action in (lambda: Bare().late, lambda: setattr(Bare(), 'late', 1), lambda: delattr(Bare(), 'late')):
    try:
        action()
    except AttributeError as error:
        print(error)
for arguments in ((1, 2, 3, 4, 5), (None,) * 4):
    try:
        p = property(*arguments)
        print(p.fget, p.fset, p.fdel, p.__doc__)
    except TypeError as error:
        print(error)
try:
    property(wrong=1)
except TypeError as error:
    print(error)
for action in (lambda: Bare.late.getter(), lambda: Bare.late.setter(1, 2), lambda: Bare.late.__get__(), lambda: Bare.late.__set__(1)):
    try:
        action()
    except TypeError as error:
        print(error)
print(Bare.late.__get__(None, Bare) is Bare.late, property(len).__get__([1, 2]))
print(hasattr(t, 'celsius'), hasattr(t, 'fahrenheit'), hasattr(Bare(), 'late'))
t._celsius = 0
print(hasattr(t, 'celsius'), t.fahrenheit)


class Parent:
    @property
    def value(self):
        return 'parent'


class Child(Parent):
    @Parent.value.getter
    def value(self):
        return 'child of ' + super().value

    @property
    def late(self):
        return Parent.value.fget(self)


print(Child().value, Child().late, Child.value is Parent.value)
Child().value = 1


# Properties of one's own kind keep a docstring in their dictionary.
class Kept(property):
    pass


class Bare(property):
    __slots__ = ()


def documented(self):
    "what the getter says"


def silent(self):
    return 1


def show_doc(made):
    print(made.__doc__, getattr(made, '__dict__', 'no dictionary'))


for made in (Kept(documented), Kept(documented, doc='own'), Kept(None, None, None, 'own'), Kept(silent), Kept()):
    show_doc(made)
    show_doc(made.setter(silent))
    show_doc(made.getter(documented))
for arguments in ((documented,), (documented, None, None, 'own'), (silent,), ()):
    try:
        show_doc(Bare(*arguments))
    except AttributeError as error:
        print('no place for it:', error)
