"""Enumerations."""

import sys as _sys
from types import DynamicClassAttribute as _property

_version = _sys.version_info[:2]


class auto:
    """Stands for a value that the class chooses."""

    value = None


def _is_descriptor(value):
    return hasattr(value, '__get__') or hasattr(value, '__set__') or hasattr(value, '__delete__')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_'


class _EnumDict(dict):
    """The namespace of a class body: it remembers which names are members."""

    def __init__(self):
        super().__init__()
        self._member_names = []
        self._last_values = []

    def __setitem__(self, key, value):
        if key in self._member_names:
            raise TypeError('Attempted to reuse key: %r' % key if _version < (3, 11)
                            else '%r already defined as %r' % (key, self[key]))
        if _is_sunder(key) or _is_dunder(key):
            if key == '_generate_next_value_':
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
        elif not _is_descriptor(value):
            if key in self:
                raise TypeError('Attempted to reuse key: %r' % key if _version < (3, 11)
                                else '%r already defined as %r' % (key, self[key]))
            if isinstance(value, auto):
                value = self._generate(key, 1, len(self._member_names), self._last_values[:])
            self._member_names.append(key)
            self._last_values.append(value)
        super().__setitem__(key, value)


class EnumMeta(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        namespace = _EnumDict()
        enum_base = bases[-1] if bases else None
        if enum_base is not None:
            namespace._generate = enum_base._generate_next_value_
        return namespace

    def __new__(metacls, cls, bases, classdict, **kwds):
        names = classdict._member_names
        namespace = {k: v for k, v in classdict.items() if k not in names}
        if '_generate_next_value_' in namespace and not isinstance(namespace['_generate_next_value_'], staticmethod):
            namespace['_generate_next_value_'] = staticmethod(namespace['_generate_next_value_'])
        for base in bases:
            if isinstance(base, EnumMeta) and base._member_names_:
                if _version < (3, 8):
                    raise TypeError('Cannot extend enumerations')
                if _version < (3, 11):
                    raise TypeError('%s: cannot extend enumeration %r' % (cls, base.__name__))
                raise TypeError('<enum %r> cannot extend %r' % (cls, base))
        enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        enum_class._member_names_ = []
        enum_class._member_map_ = {}
        enum_class._value2member_map_ = {}
        data_type = metacls._data_type(bases)
        enum_class._member_type_ = data_type
        for name in names:
            metacls._add_member(enum_class, name, classdict[name], data_type)
        return enum_class

    @staticmethod
    def _data_type(bases):
        for base in bases:
            for ancestor in base.__mro__:
                if ancestor in (int, float, str, bytes, tuple):
                    return ancestor
        return object

    @staticmethod
    def _add_member(enum_class, name, value, data_type):
        args = value if isinstance(value, tuple) else (value,)
        creator = None
        for ancestor in enum_class.__mro__:
            if '__new__' in ancestor.__dict__ and ancestor not in (object, data_type) and ancestor is not Enum:
                creator = ancestor.__new__
                break
        if creator is not None and not isinstance(creator, type(object.__new__)):
            member = creator(enum_class, *args)
        elif data_type is object:
            member = object.__new__(enum_class)
        else:
            member = data_type.__new__(enum_class, *args)
        if not hasattr(member, '_value_'):
            member._value_ = value if data_type is object else data_type(*args)
        value = member._value_
        member._name_ = name
        member.__objclass__ = enum_class
        member.__init__(*args)
        for known in enum_class._member_map_.values():
            if known._value_ == value:
                member = known
                break
        else:
            enum_class._member_names_.append(name)
        type.__setattr__(enum_class, name, member)
        enum_class._member_map_[name] = member
        try:
            enum_class._value2member_map_.setdefault(value, member)
        except TypeError:
            pass

    def __call__(cls, value, names=None, **kwds):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create(value, names, **kwds)

    def _create(cls, class_name, names, module=None, qualname=None, type=None, start=1):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, dict):
            names = list(names.items())
        for index, item in enumerate(names):
            if isinstance(item, str):
                namespace[item] = namespace._generate(item, start, index, namespace._last_values[:])
            else:
                namespace[item[0]] = item[1]
        namespace['__module__'] = module or _sys._getframe(2).f_globals.get('__name__')
        return metacls.__new__(metacls, class_name, bases, namespace)

    def __bool__(cls):
        return True

    def __contains__(cls, member):
        if isinstance(member, cls):
            return True
        if not isinstance(member, Enum) and _version >= (3, 12):
            return member in cls._value2member_map_
        if not isinstance(member, Enum) and (3, 8) <= _version:
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'"
                            % (type(member).__qualname__, cls.__class__.__qualname__))
        return False

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @property
    def __members__(cls):
        return dict(cls._member_map_)

    def __repr__(cls):
        return '<enum %r>' % cls.__name__ if _version < (3, 12) or not issubclass(cls, Flag) else '<flag %r>' % cls.__name__

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('Cannot reassign members.' if _version < (3, 11)
                                 else 'cannot reassign member %r' % name)
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls._member_map_:
            raise AttributeError('%s: cannot delete Enum member.' % cls.__name__ if _version < (3, 11)
                                 else '%r cannot delete member %r.' % (cls.__name__, name))
        super().__delattr__(name)


if _version >= (3, 11):
    EnumMeta.__name__ = EnumMeta.__qualname__ = 'EnumType'
    EnumType = EnumMeta


# _data_type and the like ask whether a class is one of these before they exist.
class Flag:
    pass


class Enum(metaclass=EnumMeta):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        for last_value in reversed(last_values):
            try:
                return last_value + 1
            except TypeError:
                pass
        return start

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for member in cls._member_map_.values():
                if member._value_ == value:
                    return member
        result = cls._missing_(value)
        if isinstance(result, cls):
            return result
        error = ValueError('%r is not a valid %s' % (value, cls.__qualname__ if _version >= (3, 8) else cls.__name__))
        raise error

    def __init__(self, *args, **kwds):
        pass

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return '<%s.%s: %r>' % (self.__class__.__name__, self._name_, self._value_)

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __format__(self, spec):
        if _version < (3, 12) and self._member_type_ is not object and type(self).__str__ is Enum.__str__:
            return format(self._value_, spec)
        return str.__format__(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __dir__(self):
        return ['__class__', '__doc__', '__module__', 'name', 'value']

    @_property
    def name(self):
        return self._name_

    @_property
    def value(self):
        return self._value_


class IntEnum(int, Enum):
    if _version >= (3, 11):
        def __str__(self):
            return int.__repr__(self._value_)

        def __format__(self, spec):
            return int.__format__(self._value_, spec)


if _version >= (3, 11):
    class StrEnum(str, Enum):
        def __new__(cls, *values):
            if type(values[0]) is not str:
                raise TypeError('%r is not a string' % (values[0],))
            member = str.__new__(cls, *values)
            member._value_ = str(*values)
            return member

        @staticmethod
        def _generate_next_value_(name, start, count, last_values):
            return name.lower()

        def __str__(self):
            return str.__str__(self._value_)

        def __format__(self, spec):
            return str.__format__(self._value_, spec)


class Flag(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        return 2 ** max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            return None
        known = 0
        for member in cls._member_map_.values():
            known |= member._value_
        if value < 0:
            value = known & value
        if value & ~known:
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        pseudo = int.__new__(cls, value) if cls._member_type_ is int else object.__new__(cls)
        parts = [m._name_ for m in cls if m._value_ & value == m._value_ and m._value_]
        pseudo._name_ = '|'.join(parts if _version >= (3, 11) else reversed(parts)) or None
        pseudo._value_ = value
        return cls._value2member_map_.setdefault(value, pseudo)

    def __repr__(self):
        if _version >= (3, 11) and self._name_ is None:
            return '<%s: %r>' % (self.__class__.__name__, self._value_)
        return '<%s.%s: %r>' % (self.__class__.__name__, self._name_ or 0, self._value_)

    def __str__(self):
        if self._name_ is None:
            return '%s(%r)' % (self.__class__.__name__, self._value_) if _version >= (3, 11) else '%s.0' % self.__class__.__name__
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __bool__(self):
        return bool(self._value_)

    def __iter__(self):
        return (m for m in type(self) if m._value_ and m._value_ & self._value_ == m._value_)

    def __or__(self, other):
        return self.__class__(self._value_ | other._value_) if isinstance(other, self.__class__) else NotImplemented

    def __and__(self, other):
        return self.__class__(self._value_ & other._value_) if isinstance(other, self.__class__) else NotImplemented

    def __xor__(self, other):
        return self.__class__(self._value_ ^ other._value_) if isinstance(other, self.__class__) else NotImplemented

    def __invert__(self):
        known = 0
        for member in type(self)._member_map_.values():
            known |= member._value_
        return self.__class__(known & ~self._value_)

    __hash__ = Enum.__hash__


def unique(enumeration):
    duplicates = [(name, member.name) for name, member in enumeration.__members__.items() if name != member.name]
    if duplicates:
        text = ', '.join('%s -> %s' % pair for pair in duplicates)
        raise ValueError('duplicate values found in %r: %s' % (enumeration, text))
    return enumeration
