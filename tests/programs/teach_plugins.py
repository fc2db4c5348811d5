"""Plug-ins that register themselves, mixins that cooperate, descriptors that check."""


class Plugin:
    registry = {}

    def __init_subclass__(cls, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.name = name or cls.__name__.lower()
        if cls.name in Plugin.registry:
            raise TypeError('two plug-ins %r' % cls.name)
        Plugin.registry[cls.name] = cls

    def run(self, text):
        return text


class Upper(Plugin):
    def run(self, text):
        return super().run(text).upper()


class Reverse(Plugin, name='rev'):
    def run(self, text):
        return super().run(text)[::-1]


class Both(Upper, Reverse, name='both'):
    pass


try:
    class Again(Plugin, name='rev'):
        pass
except TypeError as error:
    print('TypeError:', error)

for name in sorted(Plugin.registry):
    print(name, Plugin.registry[name].__qualname__, Plugin.registry[name]().run('Hello'))
print([c.__name__ for c in Both.__mro__], Plugin.__subclasses__())


class Checked:
    """A data descriptor that checks a type."""

    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = getattr(owner, 'fields', ()) + (name,)

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError('%s.%s must be %s, not %s' % (
                type(instance).__name__, self.name, self.kind.__name__, type(value).__name__))
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        if self.name not in instance.__dict__:
            raise AttributeError(self.name)
        del instance.__dict__[self.name]


class Positive(Checked):
    def __set__(self, instance, value):
        super().__set__(instance, value)
        if value <= 0:
            raise ValueError('%s must be positive' % self.name)


class AsDict:
    def as_dict(self):
        return {name: getattr(self, name) for name in self.fields}


class Comparable:
    def __lt__(self, other):
        return self.as_dict() != other.as_dict() and sorted(self.as_dict().items(), key=repr) < sorted(other.as_dict().items(), key=repr)


class Item(AsDict, Comparable):
    title = Checked(str, 'untitled')
    price = Positive(int, 1)

    def __init__(self, **values):
        for key, value in values.items():
            setattr(self, key, value)


print(Item.fields, type(Item.price).__name__, Item.price.kind)
pen, ink = Item(title='pen', price=3), Item(price=2)
print(pen.as_dict(), ink.as_dict(), vars(ink), ink < pen, max(pen, ink).title)
for key, value in [('price', 'three'), ('price', -1), ('title', 5), ('colour', 'red')]:
    try:
        setattr(pen, key, value)
        print('set', key)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
del pen.title
print(pen.title, pen.__dict__)
try:
    del pen.title
except AttributeError as error:
    print('AttributeError', error)
pen.__dict__['price'] = 'sneaky'
print(pen.price, hasattr(Item, 'nothing'), 'title' in dir(pen))
Item(price=None)
