"""Enumerations."""

import sys as _sys
from collections import OrderedDict as _OrderedDict
from types import DynamicClassAttribute as _property, MappingProxyType as _Proxy

_version = _sys.version_info[:2]


class auto:
    """Stands for a value that the class chooses."""

    value = None


if _version >= (3, 11):
    class member:
        """Makes what would be an attribute a member."""

        def __init__(self, value):
            self.value = value

    class nonmember:
        """Keeps what would be a member an attribute."""

        def __init__(self, value):
            self.value = value

    class property(_property):
        """What members show without storing it in the class."""

        def __set_name__(self, owner, name):
            self.name = name
            self.clsname = owner.__name__

        def __set__(self, instance, value):
            if self.fset is None:
                raise AttributeError('<enum %r> cannot set attribute %r' % (self.clsname, self.name))
            self.fset(instance, value)

        def __delete__(self, instance):
            if self.fdel is None:
                raise AttributeError('<enum %r> cannot delete attribute %r' % (self.clsname, self.name))
            self.fdel(instance)

    _property = property
else:
    member = nonmember = ()


def _is_descriptor(value):
    return hasattr(value, '__get__') or hasattr(value, '__set__') or hasattr(value, '__delete__')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_'


def _is_private(class_name, name):
    start = '_%s__' % class_name
    return len(name) > len(start) and name.startswith(start) and (name[-1] != '_' or name[-2] != '_')


_own_names = ('_order_', '_create_pseudo_member_', '_generate_next_value_', '_missing_', '_ignore_',
              '_numeric_repr_', '_iter_member_', '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_',
              '_add_value_alias_')


class _EnumDict(dict):
    """The namespace of a class body: it remembers which names are members."""

    def __init__(self, class_name=''):
        super().__init__()
        self._class_name, self._auto_called = class_name, False
        self._member_names, self._last_values, self._ignore = [], [], []

    def _taken(self, key):
        return TypeError('Attempted to reuse key: %r' % key if _version < (3, 11)
                         else '%r already defined as %r' % (key, self[key]))

    def _next_value(self, key):
        self._auto_called = True
        return self._generate(key, 1, len(self._member_names), self._last_values[:])

    def _fill(self, key, value):
        if isinstance(value, auto):
            if value.value is None:
                value.value = self._next_value(key)
            return value.value
        if _version >= (3, 11) and type(value) is tuple and any(isinstance(item, auto) for item in value):
            return tuple([self._fill(key, item) for item in value])
        return value

    def _set_sunder(self, key, value):
        if key not in _own_names or (key == '_ignore_' and _version < (3, 7)):
            raise ValueError('_names_ are reserved for future Enum use' if _version < (3, 11) else
                             '_sunder_ names, such as %r, are reserved for future Enum use' % key)
        if key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate = value.__func__ if isinstance(value, staticmethod) else value
        elif key == '_ignore_':
            value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError('_ignore_ cannot specify already set names: %r' % (already,))
        return value

    def __setitem__(self, key, value):
        if _version >= (3, 11) and _is_private(self._class_name, key):
            pass
        elif _is_sunder(key):
            value = self._set_sunder(key, value)
        elif _is_dunder(key):
            key = '_order_' if key == '__order__' else key
        elif key in self._member_names:
            raise self._taken(key)
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not _is_descriptor(value) and not (_version >= (3, 13) and isinstance(value, type)):
            if key in self:
                raise self._taken(key)
            value = self._fill(key, value.value if isinstance(value, member) else value)
            self._member_names.append(key)
            self._last_values.append(value)
        super().__setitem__(key, value)


class EnumMeta(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        namespace = _EnumDict(cls)
        enum_base = bases[-1] if bases else None
        if enum_base is not None:
            namespace._generate = enum_base._generate_next_value_
        return namespace

    def __new__(metacls, cls, bases, classdict, boundary=None, **kwds):
        names = classdict._member_names
        order = classdict.pop('_order_', None)
        ignored = classdict._ignore + ['_ignore_']
        namespace = {k: v for k, v in classdict.items() if k not in names and k not in ignored}
        if 'mro' in names and _version < (3, 11):
            raise ValueError('Invalid enum member name: mro')
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
        enum_class._member_map_ = {} if _version >= (3, 8) else _OrderedDict()
        if _version < (3, 11) and enum_class.__doc__ is None:
            enum_class.__doc__ = 'An enumeration.'
        enum_class._value2member_map_ = {}
        data_type = metacls._data_type(bases)
        enum_class._member_type_ = data_type
        metacls._choose_methods(enum_class, bases, namespace, data_type)
        if boundary is not None or not hasattr(enum_class, '_boundary_'):
            enum_class._boundary_ = boundary
        metacls._prepare_flag(enum_class)
        for name in names:
            metacls._add_member(enum_class, name, classdict[name], data_type)
        metacls._finish_flag(enum_class)
        if order is not None:
            metacls._check_order(enum_class, order)
        return enum_class

    @staticmethod
    def _choose_methods(enum_class, bases, namespace, data_type):
        """A mixed-in type comes first in the order of classes, and must not hide what enumerations do."""
        if not bases:
            return
        if '__new__' in namespace:
            enum_class.__new_member__ = enum_class.__new__
        enum_class.__new__ = Enum.__new__
        for name in ('__repr__', '__str__', '__format__'):
            if name not in namespace and getattr(enum_class, name) in (getattr(data_type, name), getattr(object, name)):
                setattr(enum_class, name, getattr(bases[-1], name))

    @staticmethod
    def _prepare_flag(enum_class):
        enum_class._flag_mask_ = enum_class._singles_mask_ = enum_class._all_bits_ = 0
        enum_class._inverted_ = None

    @staticmethod
    def _finish_flag(enum_class):
        """From 3.11 on only members of one bit are listed."""
        if not issubclass(enum_class, Flag) or _version < (3, 11):
            return
        for member in enum_class._member_map_.values():
            value = member._value_
            if isinstance(value, int) and value >= 0:
                enum_class._flag_mask_ |= value
                if value and value & (value - 1) == 0:
                    enum_class._singles_mask_ |= value
        enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1
        map_ = enum_class._member_map_
        enum_class._member_names_ = [name for name in enum_class._member_names_
                                     if map_[name]._value_ and map_[name]._value_ & (map_[name]._value_ - 1) == 0]
        values = [map_[name]._value_ for name in enum_class._member_names_]
        enum_class._in_value_order_ = values == sorted(values)

    @staticmethod
    def _check_order(enum_class, order):
        order = order.replace(',', ' ').split() if isinstance(order, str) else list(order)
        names = enum_class._member_names_
        if order != names:
            raise TypeError('member order does not match _order_' if _version < (3, 11) else
                            'member order does not match _order_:\n  %r\n  %r' % (names, order))

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
            if '__new_member__' in ancestor.__dict__:
                creator = ancestor.__new_member__
                break
            if '__new__' in ancestor.__dict__ and not isinstance(ancestor, EnumMeta) and ancestor not in (object, data_type):
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
        if _version >= (3, 11):
            member._sort_order_ = len(enum_class._member_names_)
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
        if names is None and not kwds:
            return cls.__new__(cls, value)
        return cls._create(value, names, **kwds)

    def _create(cls, class_name, names, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if names is None:
            names = ()
        if hasattr(names, 'items'):
            names = list(names.items())
        for index, item in enumerate(names):
            if isinstance(item, str):
                namespace[item] = namespace._generate(item, start, index, namespace._last_values[:])
            else:
                namespace[item[0]] = item[1]
        namespace['__module__'] = module or _sys._getframe(2).f_globals.get('__name__')
        if qualname is not None:
            namespace['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

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

    @property
    def __members__(cls):
        return _Proxy(cls._member_map_)

    def __len__(cls):
        return len(cls._member_names_)

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __repr__(cls):
        return '<%s %r>' % ('flag' if _version >= (3, 11) and issubclass(cls, Flag) else 'enum', cls.__name__)

    if _version < (3, 12):
        def __getattr__(cls, name):
            raise AttributeError(name) from None

    def __dir__(cls):
        names = ['__class__', '__doc__', '__members__', '__module__']
        if _version < (3, 11):
            return names + cls._member_names_
        names += ['__contains__', '__getitem__', '__iter__', '__len__', '__name__', '__qualname__']
        names += cls._member_names_
        if cls._member_type_ is not object:
            names += dir(cls._member_type_)
        return sorted(set(names))

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


# EnumMeta asks whether a class is one of these before they exist.
class Flag:
    pass


class Enum(metaclass=EnumMeta):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        for value in last_values[::-1]:
            try:
                return value + 1
            except TypeError:
                continue
        return start

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            found = cls._value2member_map_.get(value)
        except TypeError: # it has no hash
            for found in cls._member_map_.values():
                if found._value_ == value:
                    break
            else:
                found = None
        if found is not None:
            return found
        if _version < (3, 7):
            return cls._missing_(value)
        problem = result = None
        try:
            result = cls._missing_(value)
        except Exception as raised:
            problem = raised
        if isinstance(result, cls):
            return result
        invalid = ValueError('%r is not a valid %s' % (value, cls.__qualname__ if _version >= (3, 8) else cls.__name__))
        if result is not None:
            problem = TypeError('error in %s._missing_: returned %r instead of None or a valid member'
                                % (cls.__name__, result))
        try:
            if problem is None:
                raise invalid
            if _version < (3, 10) or not isinstance(problem, ValueError):
                problem.__context__ = invalid
            raise problem
        finally:
            if _version >= (3, 8): # before, each leads through its traceback to itself
                problem = invalid = None

    def __init__(self, *args, **kwds):
        pass

    @classmethod
    def _missing_(cls, value):
        if _version < (3, 8):
            raise ValueError('%r is not a valid %s' % (value, cls.__name__))
        return None

    def __repr__(self):
        return '<%s.%s: %r>' % (self.__class__.__name__, self._name_, self._value_)

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __format__(self, spec):
        if _version < (3, 11) and self._member_type_ is not object and type(self).__str__ in (Enum.__str__, Flag.__str__):
            return format(self._value_, spec)
        return str.__format__(str(self), spec)

    def __reduce_ex__(self, proto):
        return (self.__class__, (self._value_,))

    if _version >= (3, 11):
        def __copy__(self):
            return self

        def __deepcopy__(self, memo):
            return self

    def __hash__(self):
        return hash(self._name_)

    def __dir__(self):
        added = [name for cls in self.__class__.__mro__ for name in cls.__dict__
                 if name[0] != '_' and name not in self._member_map_]
        if _version >= (3, 7):
            added += [name for name in self.__dict__ if name[0] != '_' and name not in self._member_map_]
        if _version < (3, 11):
            return ['__class__', '__doc__', '__module__'] + added
        if self._member_type_ is not object:
            added += object.__dir__(self)
        return sorted(set(added + ['__class__', '__doc__', '__eq__', '__hash__', '__module__']))

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


if _version >= (3, 11):
    class FlagBoundary(StrEnum):
        """What becomes of bits that no member has."""
        STRICT = auto()
        CONFORM = auto()
        EJECT = auto()
        KEEP = auto()

    STRICT, CONFORM, EJECT, KEEP = FlagBoundary
else:
    STRICT = KEEP = None


def _decompose(flag, value):
    """The members that make up a value, largest first, and the bits left over (before 3.11)."""
    rest = value
    known = list(flag._value2member_map_.items())
    members = []
    for bits, member in known:
        if member._name_ is None and (value < 0 or bits <= 0 or bits & (bits - 1)):
            continue
        if bits and bits & value == bits:
            members.append(member)
            rest &= ~bits
    if not members and value in flag._value2member_map_:
        members.append(flag._value2member_map_[value])
    members.sort(key=lambda member: member._value_, reverse=True)
    if len(members) > 1 and members[0]._value_ == value:
        members.pop(0)
    return members, rest


def _bits(value):
    while value:
        bit = value & -value
        yield bit
        value ^= bit


def _show_bits(value, width):
    """Two's complement, the sign apart."""
    if value >= 0:
        return '0b0 ' + format(value, 'b').rjust(width, '0')
    return '0b1 ' + format(2 ** width + value, 'b').rjust(width, '0')


class _OldFlag:
    """What flags did before 3.11."""

    @classmethod
    def _missing_(cls, value):
        if value >= 0:
            return cls._create_pseudo_member_(value)
        return ~cls._create_pseudo_member_(~value)

    @classmethod
    def _create_pseudo_member_(cls, value):
        pseudo = cls._value2member_map_.get(value)
        if pseudo is None:
            if _decompose(cls, value)[1]:
                raise ValueError('%r is not a valid %s'
                                 % (value, cls.__qualname__ if _version >= (3, 8) else cls.__name__))
            pseudo = object.__new__(cls)
            pseudo._name_ = None
            pseudo._value_ = value
            cls._value2member_map_[value] = pseudo
        return pseudo

    def _names(self):
        members = _decompose(self.__class__, self._value_)[0]
        return '|'.join([str(member._name_ or member._value_) for member in members])

    def __repr__(self):
        return '<%s.%s: %r>' % (self.__class__.__name__, self._name_ or self._names(), self._value_)

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_ or self._names())

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            if _version < (3, 8):
                return NotImplemented
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'"
                            % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __or__(self, other):
        return self.__class__(self._value_ | other._value_) if isinstance(other, self.__class__) else NotImplemented

    def __and__(self, other):
        return self.__class__(self._value_ & other._value_) if isinstance(other, self.__class__) else NotImplemented

    def __xor__(self, other):
        return self.__class__(self._value_ ^ other._value_) if isinstance(other, self.__class__) else NotImplemented

    def __invert__(self):
        cls = self.__class__
        result = cls(0)
        members = _decompose(cls, self._value_)[0]
        for member in cls:
            if member not in members and not member._value_ & self._value_:
                result = result | member
        return result


class _NewFlag:
    """What flags do from 3.11 on."""

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    @classmethod
    def _iter_member_(cls, value):
        members = cls._iter_member_by_value_(value)
        if cls._in_value_order_:
            return members
        return iter(sorted(members, key=lambda member: member._sort_order_))

    @classmethod
    def _refuse_bits(cls, value):
        width = max(value.bit_length(), cls._flag_mask_.bit_length())
        raise ValueError('%r invalid value %r\n    given %s\n  allowed %s'
                         % (cls, value, _show_bits(value, width), _show_bits(cls._flag_mask_, width)))

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        mask, every = cls._flag_mask_, cls._all_bits_
        negative = None
        if not ~every <= value <= every or value & (every ^ mask):
            if cls._boundary_ is STRICT:
                cls._refuse_bits(value)
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value += max(every + 1, 2 ** value.bit_length())
        if value < 0:
            negative = value
            value += every + 1
        if value & ~mask and cls._boundary_ is not KEEP:
            raise ValueError('%s(%r) -->  unknown values %r [%s]'
                             % (cls.__name__, value, value & ~mask, bin(value & ~mask)))
        pseudo = cls._value2member_map_.get(value) if negative is not None else None
        if pseudo is None:
            pseudo = cls._compose(value)
        if negative is not None:
            cls._value2member_map_[negative] = pseudo
        return pseudo

    @classmethod
    def _compose(cls, value):
        kind = cls._member_type_
        pseudo = object.__new__(cls) if kind is object else kind.__new__(cls, value)
        pseudo._value_ = value
        members = list(cls._iter_member_(value & cls._singles_mask_))
        covered = value & cls._singles_mask_
        for member in cls._member_map_.values():
            bits = member._value_
            if value & ~cls._singles_mask_ and member not in members and bits and bits & value == bits:
                members.append(member)
                covered |= bits
        rest = value ^ covered
        pseudo._name_ = '|'.join([member._name_ for member in members]) if covered else None
        if covered and rest and cls._boundary_ is STRICT:
            raise ValueError('%r: no members with value %r' % (cls, rest))
        if covered and rest:
            pseudo._name_ += '|%r' % rest
        return cls._value2member_map_.setdefault(value, pseudo)

    def __repr__(self):
        if self._name_ is None:
            return '<%s: %r>' % (self.__class__.__name__, self._value_)
        return '<%s.%s: %r>' % (self.__class__.__name__, self._name_, self._value_)

    def __str__(self):
        if self._name_ is None:
            return '%s(%r)' % (self.__class__.__name__, self._value_)
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __contains__(self, other):
        if isinstance(other, self.__class__):
            return not other._value_ & ~self._value_
        raise TypeError("unsupported operand type(s) for 'in': %r and %r"
                        % (type(other).__qualname__, self.__class__.__qualname__))

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return bin(self._value_).count('1')

    def _bits_of(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        bits = self._bits_of(other)
        return self.__class__(self._value_ | bits) if bits is not None else NotImplemented

    def __and__(self, other):
        bits = self._bits_of(other)
        return self.__class__(self._value_ & bits) if bits is not None else NotImplemented

    def __xor__(self, other):
        bits = self._bits_of(other)
        return self.__class__(self._value_ ^ bits) if bits is not None else NotImplemented

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        if self._inverted_ is None:
            mask = -1 if self._boundary_ in (EJECT, KEEP) else self._singles_mask_
            self._inverted_ = self.__class__(mask & ~self._value_)
        return self._inverted_


class Flag(Enum, boundary=STRICT):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        last = max(last_values) if _version >= (3, 11) else last_values[-1]
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError('%s %r' % ('invalid flag value' if _version >= (3, 11) else 'Invalid Flag value:', last)) from None

    def __bool__(self):
        return bool(self._value_)


def _adopt(kind, source):
    for name, value in source.__dict__.items():
        if name not in ('__module__', '__dict__', '__weakref__', '__doc__', '__qualname__'):
            type.__setattr__(kind, name, value)


_adopt(Flag, _NewFlag if _version >= (3, 11) else _OldFlag)


class IntFlag(int, Flag, boundary=KEEP):
    if _version >= (3, 11):
        __str__ = IntEnum.__str__
        __format__ = IntEnum.__format__
        __or__ = __ror__ = Flag.__or__
        __and__ = __rand__ = Flag.__and__
        __xor__ = __rxor__ = Flag.__xor__
        __invert__ = Flag.__invert__
    else:
        @classmethod
        def _missing_(cls, value):
            if not isinstance(value, int):
                raise ValueError('%r is not a valid %s'
                                 % (value, cls.__qualname__ if _version >= (3, 8) else cls.__name__))
            return cls._create_pseudo_member_(value)

        @classmethod
        def _create_pseudo_member_(cls, value):
            known = cls._value2member_map_
            if value in known:
                return known[value]
            missing = [value]
            rest = _decompose(cls, value)[1]
            while rest:
                bit = 2 ** (rest.bit_length() - 1)
                if bit not in known and bit not in missing:
                    missing.append(bit)
                rest = 0 if rest == -bit else rest ^ bit
            for each in reversed(missing):
                pseudo = int.__new__(cls, each)
                pseudo._name_ = None
                pseudo._value_ = each
                pseudo = known.setdefault(each, pseudo)
            return pseudo

        def __or__(self, other):
            cls = self.__class__
            return cls(self._value_ | cls(other)._value_) if isinstance(other, (cls, int)) else NotImplemented

        def __and__(self, other):
            cls = self.__class__
            return cls(self._value_ & cls(other)._value_) if isinstance(other, (cls, int)) else NotImplemented

        def __xor__(self, other):
            cls = self.__class__
            return cls(self._value_ ^ cls(other)._value_) if isinstance(other, (cls, int)) else NotImplemented

        __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

        def __invert__(self):
            return self.__class__(~self._value_)


def unique(enumeration):
    duplicates = [(name, member.name) for name, member in enumeration.__members__.items() if name != member.name]
    if duplicates:
        text = ', '.join('%s -> %s' % pair for pair in duplicates)
        raise ValueError('duplicate values found in %r: %s' % (enumeration, text))
    return enumeration


if _version >= (3, 11):
    class EnumCheck(StrEnum):
        """What verify() can look for."""

        CONTINUOUS = 'no skipped integer values'
        NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
        UNIQUE = 'one name per value'

    CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck

    def show_flag_values(value):
        return [1 << i for i in range(value.bit_length()) if value >> i & 1]

    def _listed(names):
        if len(names) == 1:
            return 'alias %s is missing' % names[0]
        return 'aliases %s and %s are missing' % (', '.join(names[:-1]), names[-1])

    class verify:
        """Refuses an enumeration that is not as it should be."""

        def __init__(self, *checks):
            self.checks = checks

        def __call__(self, enumeration):
            if not issubclass(enumeration, Enum):
                raise TypeError("the 'verify' decorator only works with Enum and Flag")
            for check in self.checks:
                {UNIQUE: self._unique, CONTINUOUS: self._continuous, NAMED_FLAGS: self._named}[check](enumeration)
            return enumeration

        def _unique(self, enumeration):
            aliases = ['%s -> %s' % (name, one.name) for name, one in enumeration.__members__.items()
                       if name != one.name]
            if aliases:
                raise ValueError('aliases found in %r: %s' % (enumeration, ', '.join(aliases)))

        def _continuous(self, enumeration):
            values = {one.value for one in enumeration}
            if len(values) < 2:
                return
            low, high = min(values), max(values)
            if issubclass(enumeration, Flag):
                expected = [1 << i for i in range(low.bit_length(), high.bit_length() - 1)]
            else:
                expected = range(low + 1, high)
            missing = [str(value) for value in expected if value not in values]
            if missing:
                raise ValueError('invalid %s %r: missing values %s'
                                 % ('flag' if issubclass(enumeration, Flag) else 'enum', enumeration.__name__,
                                    ', '.join(missing)))

        def _named(self, enumeration):
            values = [one.value for one in enumeration]
            names = []
            lost = 0
            for name, alias in enumeration._member_map_.items():
                if name in enumeration._member_names_ or alias.value < 0:
                    continue
                missed = [value for value in show_flag_values(alias.value) if value not in values]
                if missed:
                    names.append(name)
                    for value in missed:
                        lost |= value
            if names:
                what = 'value' if lost & (lost - 1) == 0 else 'combined values of'
                raise ValueError('invalid Flag %r: %s %s 0x%x [use enum.show_flag_values(value) for details]'
                                 % (enumeration.__name__, _listed(names), what, lost))
