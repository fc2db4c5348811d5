"""Names for annotations; nothing here is enforced."""

import collections as _collections
import sys as _sys
from abc import ABCMeta as _ABCMeta

_origins = {'List': list, 'Dict': dict, 'Set': set, 'FrozenSet': frozenset, 'Tuple': tuple, 'Type': type,
            'Deque': _collections.deque, 'DefaultDict': _collections.defaultdict,
            'OrderedDict': _collections.OrderedDict, 'Counter': _collections.Counter}
_counts = {'List': 1, 'Set': 1, 'FrozenSet': 1, 'Dict': 2, 'DefaultDict': 2, 'Deque': 1, 'Mapping': 2, 'Iterable': 1,
           'Iterator': 1, 'Sequence': 1}

TYPE_CHECKING = False


class ForwardRef:
    """A class that is named before it exists."""

    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __repr__(self):
        return '%s(%r)' % ('ForwardRef' if _sys.version_info >= (3, 7) else '_ForwardRef', self.__forward_arg__)

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)


def _argument(value):
    if value is None:
        return type(None)
    if isinstance(value, list):
        return [_argument(v) for v in value]
    return ForwardRef(value) if isinstance(value, str) else value


class _Form:
    """Any, Optional and their like; subscribing gives another form."""

    def __init__(self, name, args=None):
        self._name = name
        self.__args__ = args
        self.__origin__ = _origins.get(name, None if args is None else self)

    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        if self._name == 'Annotated':
            args = (_argument(args[0]),) + args[1:]
        elif self._name != 'Literal':
            args = tuple([_argument(a) for a in args])
        self._check(args)
        if self._name in ('Optional', 'Union'):
            return _union(args + (type(None),) if self._name == 'Optional' else args)
        form = _Form(self._name, args)
        form.__origin__ = _origins.get(self._name, self)
        return form

    def _check(self, args):
        if self._name == 'Union' and not args:
            raise TypeError('Cannot take a Union of no types.')
        expected = _counts.get(self._name)
        if expected is not None and len(args) != expected:
            raise TypeError('Too %s %s for typing.%s; actual %d, expected %d'
                            % ('many' if len(args) > expected else 'few',
                               'arguments' if _sys.version_info >= (3, 10) else 'parameters', self._name, len(args),
                               expected))

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        if self._name == 'Union' and self.__args__ and _sys.version_info >= (3, 10):
            return issubclass(cls, self.__args__)
        if self.__args__ is None and self._name in _origins:
            return issubclass(cls, _origins[self._name])
        if self.__args__ is None or self._name == 'Union':
            raise TypeError('typing.%s cannot be used with isinstance()' % self._name if self.__args__ is None else
                            'Subscripted generics cannot be used with class and instance checks')
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __repr__(self):
        if self.__args__ is None:
            return 'typing.' + self._name
        if self._name == 'Union' and len(self.__args__) == 2 and type(None) in self.__args__ and _optional_shown:
            other = [a for a in self.__args__ if a is not type(None)]
            return 'typing.Optional[%s]' % _type_repr(other[0])
        if self._name == 'Callable' and isinstance(self.__args__[0], list):
            return 'typing.Callable[%s, %s]' % (_type_repr(self.__args__[0]), _type_repr(self.__args__[1]))
        if self._name == 'Literal':
            return 'typing.Literal[%s]' % ', '.join(map(repr, self.__args__))
        shown = ', '.join([_type_repr(a) for a in self.__args__])
        return 'typing.%s[%s]' % (self._name, shown or '()')

    def __eq__(self, other):
        return isinstance(other, _Form) and (self._name, self.__args__) == (other._name, other.__args__)

    def __hash__(self):
        return hash((self._name, self.__args__))

    def __ror__(self, other):
        return Union[other, self]

    def __or__(self, other):
        return Union[self, other]

    def __call__(self, *args, **kwargs):
        if self._name not in _origins:
            raise TypeError('Any cannot be instantiated' if self._name == 'Any' and _sys.version_info >= (3, 11)
                            else 'Cannot instantiate typing.%s' % self._name)
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


class _Alias:
    """A generic class with what stands for its variables."""

    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args

    def __call__(self, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __getitem__(self, params):
        return self.__origin__[params]

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    __subclasscheck__ = __instancecheck__

    def __eq__(self, other):
        return isinstance(other, _Alias) and (self.__origin__, self.__args__) == (other.__origin__, other.__args__)

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        return '%s[%s]' % (_type_repr(self.__origin__), ', '.join([_type_repr(a) for a in self.__args__]))


class _GenericMeta(_ABCMeta):
    # Up to 3.6 it is the metaclass that is asked for an item of a class.
    if _sys.version_info < (3, 7):
        def __getitem__(cls, params):
            return cls.__class_getitem__(params)

        def __repr__(cls):
            return cls.__module__ + '.' + cls.__qualname__


_generic_metaclass = _GenericMeta if _sys.version_info < (3, 7) else type


class Generic(metaclass=_generic_metaclass):
    __slots__ = ()

    @classmethod
    def __class_getitem__(cls, params):
        params = params if isinstance(params, tuple) else (params,)
        if cls in (Generic, Protocol):
            if not all(isinstance(p, (TypeVar, ParamSpec)) for p in params):
                raise TypeError('Parameters to %s[...] must all be type variables%s'
                                % (cls.__name__, '' if _sys.version_info < (3, 10) else
                                   ' or parameter specification variables.'))
            return cls
        return _Alias(cls, tuple([_argument(p) for p in params]))


class _ProtocolMeta(_GenericMeta):
    def __instancecheck__(cls, instance):
        if not cls._is_protocol():
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        return all(hasattr(instance, name) for name in cls._protocol_members()) or super().__instancecheck__(instance)

    def __call__(cls, *args, **kwargs):
        if cls._is_protocol():
            raise TypeError('Protocols cannot be instantiated')
        return super().__call__(*args, **kwargs)

    def _is_protocol(cls):
        return Protocol in cls.__bases__ or cls.__name__ == 'Protocol'

    def _protocol_members(cls):
        names = set()
        for base in cls.__mro__:
            if base not in (Protocol, Generic, object) and Protocol in base.__bases__:
                names.update(base.__dict__)
                names.update(base.__dict__.get('__annotations__', {}))
        return [n for n in names if not n.startswith('_abc_') and n not in _not_members]


_not_members = frozenset(['__module__', '__qualname__', '__doc__', '__dict__', '__weakref__', '__slots__',
                          '__annotations__', '__abstractmethods__', '_is_runtime_protocol', '__firstlineno__',
                          '__static_attributes__', '__parameters__', '__orig_bases__'])


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()


def runtime_checkable(cls):
    cls._is_runtime_protocol = True
    return cls


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
LiteralString = _Form('LiteralString')
TypeAlias = _Form('TypeAlias')
Concatenate = _Form('Concatenate')
TypeGuard = _Form('TypeGuard')
Required = _Form('Required')
NotRequired = _Form('NotRequired')
Unpack = _Form('Unpack')
Text = str

_builtin = {'List': (list,), 'Dict': (dict,), 'Set': (set,), 'FrozenSet': (frozenset,), 'Tuple': (tuple,)}


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self._mark = '+' if covariant else '-' if contravariant else '~'

    def __repr__(self):
        return self._mark + self.__name__

    def __or__(self, other):
        return Union[self, other]


class ParamSpec(TypeVar):
    args = property(lambda self: self.__name__ + '.args')
    kwargs = property(lambda self: self.__name__ + '.kwargs')


AnyStr = TypeVar('AnyStr', bytes, str)


def NewType(name, tp):
    def new_type(x):
        return x
    new_type.__supertype__, new_type.__name__ = tp, name
    return new_type


def cast(typ, val):
    return val


def overload(func):
    return func


def final(f):
    return f


def no_type_check(arg):
    return arg


def override(method):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def assert_never(arg):
    raise AssertionError('Expected code to be unreachable, but got: %s' % repr(arg)[:100])


def reveal_type(obj):
    print('Runtime type is %r' % type(obj).__name__, file=_sys.stderr)
    return obj


def get_origin(tp):
    origin = getattr(tp, '__origin__', None)
    return origin if getattr(tp, '__args__', None) is not None or tp is Generic else None


def get_args(tp):
    args = getattr(tp, '__args__', None)
    return args if isinstance(args, tuple) else ()


def _resolve(hint, scope):
    if isinstance(hint, str):
        hint = ForwardRef(hint)
    if isinstance(hint, ForwardRef):
        name = hint.__forward_arg__
        if not name.isidentifier():
            return hint
        builtins = _sys.modules['builtins'].__dict__
        if name not in scope and name not in builtins:
            raise NameError('name %r is not defined' % name)
        return scope.get(name, builtins.get(name))
    if isinstance(hint, _Form) and hint.__args__:
        args = tuple([_resolve(a, scope) if not isinstance(a, list) else [_resolve(b, scope) for b in a]
                      for a in hint.__args__])
        made = _Form(hint._name, args)
        made.__origin__ = hint.__origin__
        return made
    return type(None) if hint is None else hint


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    hints = {}
    for holder in reversed(obj.__mro__) if isinstance(obj, type) else (obj,):
        scope = globalns
        if scope is None:
            module = _sys.modules.get(getattr(holder, '__module__', None))
            scope = getattr(holder, '__globals__', getattr(module, '__dict__', {}))
        found = holder.__dict__.get('__annotations__', {}) if isinstance(obj, type) else \
            getattr(obj, '__annotations__', {})
        hints.update({name: _resolve(hint, scope) for name, hint in found.items()})
    return hints


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
        made.__annotations__ = dict(types) if _sys.version_info >= (3, 8) else _collections.OrderedDict(types)
        for key, value in namespace.items():
            if key not in ('__module__', '__qualname__', '__annotations__', '__classcell__') and key not in types:
                setattr(made, key, value)
        return made


class NamedTuple(metaclass=_NamedTupleMeta):
    _is_root = True

    def __new__(cls, typename, fields=(), **kwargs):
        made = _collections.namedtuple(typename, [name for name, kind in list(fields) + list(kwargs.items())])
        made.__annotations__ = dict(fields, **kwargs)
        made.__module__ = _sys._getframe(1).f_globals.get('__name__', '__main__')
        return made


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, total=True):
        made = super().__new__(mcls, name, (dict,), {k: v for k, v in namespace.items() if k != '__classcell__'})
        annotations = {}
        for base in bases:
            annotations.update(getattr(base, '__annotations__', {}))
        annotations.update(namespace.get('__annotations__', {}))
        made.__annotations__ = annotations
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError('TypedDict does not support instance and class checks')


class TypedDict(metaclass=_TypedDictMeta):
    pass


