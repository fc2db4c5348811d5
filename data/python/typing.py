"""Names for annotations; nothing here is enforced."""

import sys as _sys

TYPE_CHECKING = False


class _Form:
    """Any, Optional and their like; subscribing gives another form."""

    def __init__(self, name, args=None):
        self._name = name
        self.__args__ = args
        self.__origin__ = None if args is None else self

    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        if self._name != 'Literal':
            args = tuple([type(None) if a is None else a for a in args])
        if self._name in ('Optional', 'Union'):
            return _union(args + (type(None),) if self._name == 'Optional' else args)
        form = _Form(self._name, args)
        form.__origin__ = self
        return form

    def __repr__(self):
        if self.__args__ is None:
            return 'typing.' + self._name
        if self._name == 'Union' and len(self.__args__) == 2 and type(None) in self.__args__ and _optional_shown:
            other = [a for a in self.__args__ if a is not type(None)]
            return 'typing.Optional[%s]' % _type_repr(other[0])
        if self._name == 'Callable' and isinstance(self.__args__[0], list):
            return 'typing.Callable[%s, %s]' % (_type_repr(self.__args__[0]), _type_repr(self.__args__[1]))
        return 'typing.%s[%s]' % (self._name, ', '.join([_type_repr(a) for a in self.__args__]))

    def __eq__(self, other):
        return isinstance(other, _Form) and (self._name, self.__args__) == (other._name, other.__args__)

    def __hash__(self):
        return hash((self._name, self.__args__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __call__(self, *args, **kwargs):
        raise TypeError('Type %s cannot be instantiated; use %s() instead' % (self._name, self._name.lower()))

    def __mro_entries__(self, bases):
        return _builtin.get(self._name, (Generic,)) if self._name not in ('Protocol',) else (Protocol,)


_optional_shown = _sys.version_info >= (3, 9)


def _union(args):
    """Unions flatten, and say each type once."""
    flat = []
    for arg in args:
        for one in arg.__args__ if isinstance(arg, _Form) and arg._name == 'Union' and arg.__args__ else (arg,):
            if one not in flat:
                flat.append(one)
    if len(flat) == 1:
        return flat[0]
    form = _Form('Union', tuple(flat))
    form.__origin__ = Union
    return form


def _type_repr(value):
    if value is ...:
        return '...'
    if isinstance(value, type):
        return value.__qualname__ if value.__module__ == 'builtins' else value.__module__ + '.' + value.__qualname__
    if isinstance(value, list):
        return '[' + ', '.join([_type_repr(v) for v in value]) + ']'
    return repr(value)


class Generic:
    __slots__ = ()

    def __class_getitem__(cls, params):
        return cls


class Protocol(Generic):
    __slots__ = ()


Any = _Form('Any')
NoReturn = _Form('NoReturn')
Never = _Form('Never')
Self = _Form('Self')
Optional = _Form('Optional')
Union = _Form('Union')
Callable = _Form('Callable')
ClassVar = _Form('ClassVar')
Final = _Form('Final')
Literal = _Form('Literal')
Type = _Form('Type')
Tuple = _Form('Tuple')
List = _Form('List')
Dict = _Form('Dict')
Set = _Form('Set')
FrozenSet = _Form('FrozenSet')
DefaultDict = _Form('DefaultDict')
OrderedDict = _Form('OrderedDict')
Counter = _Form('Counter')
Deque = _Form('Deque')
Iterable = _Form('Iterable')
Iterator = _Form('Iterator')
Generator = _Form('Generator')
Sequence = _Form('Sequence')
MutableSequence = _Form('MutableSequence')
Mapping = _Form('Mapping')
MutableMapping = _Form('MutableMapping')
Collection = _Form('Collection')
Container = _Form('Container')
Hashable = _Form('Hashable')
Sized = _Form('Sized')
Awaitable = _Form('Awaitable')
ContextManager = _Form('ContextManager')
Annotated = _Form('Annotated')
AnyStr = str
Text = str

_builtin = {'List': (list,), 'Dict': (dict,), 'Set': (set,), 'FrozenSet': (frozenset,), 'Tuple': (tuple,)}


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self._mark = '+' if covariant else '-' if contravariant else '~'

    def __repr__(self):
        return self._mark + self.__name__

    def __or__(self, other):
        return Union[self, other]


def NewType(name, tp):
    def new_type(x):
        return x
    new_type.__name__ = name
    new_type.__supertype__ = tp
    return new_type


def cast(typ, val):
    return val


def overload(func):
    return func


def final(f):
    return f


def no_type_check(arg):
    return arg


def runtime_checkable(cls):
    return cls


def get_type_hints(obj, globalns=None, localns=None):
    return dict(getattr(obj, '__annotations__', {}))


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace):
        if namespace.get('_is_root'):
            return super().__new__(mcls, name, bases, namespace)
        from collections import namedtuple
        types = namespace.get('__annotations__', {})
        defaults = [namespace[n] for n in types if n in namespace]
        made = namedtuple(name, list(types), module=namespace['__module__'])
        made.__new__.__defaults__ = tuple(defaults)
        made._field_defaults = {n: namespace[n] for n in types if n in namespace}
        made.__annotations__ = dict(types)
        for key, value in namespace.items():
            if key not in ('__module__', '__qualname__', '__annotations__', '__classcell__') and key not in types:
                setattr(made, key, value)
        return made


class NamedTuple(metaclass=_NamedTupleMeta):
    _is_root = True


del _sys
