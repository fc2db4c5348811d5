"""Classes whose methods follow from their fields."""

import sys as _sys
from types import MappingProxyType as _MappingProxyType


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _FactoryRepr:
    def __repr__(self):
        return '<factory>'


class InitVar:
    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)


class KW_ONLY:
    pass


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _MappingProxyType(metadata or {})
        self.kw_only = kw_only

    def __repr__(self):
        return 'Field(name=%r,type=%r,default=%r)' % (self.name, self.type, self.default)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _is_class_variable(annotation):
    if isinstance(annotation, str):
        return annotation.startswith(('ClassVar', 'typing.ClassVar'))
    return getattr(annotation, '__origin__', annotation) is getattr(_sys.modules.get('typing'), 'ClassVar', MISSING)


def _own_fields(cls, kw_only):
    fields = []
    for name, annotation in cls.__dict__.get('__annotations__', {}).items():
        if annotation is KW_ONLY:
            kw_only = True
            continue
        if _is_class_variable(annotation):
            continue
        default = getattr(cls, name, MISSING)
        f = default if isinstance(default, Field) else field(default=default)
        f.name = name
        f.type = annotation
        if f.kw_only is MISSING:
            f.kw_only = kw_only
        mutable = isinstance(f.default, (list, dict, set)) if _sys.version_info < (3, 11) else \
            f.default is not MISSING and type(f.default).__hash__ is None
        if mutable:
            raise ValueError('mutable default %s for field %s is not allowed: use default_factory'
                             % (type(f.default), name))
        if isinstance(default, Field):
            if f.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, f.default)
        fields.append(f)
    return fields


def _make_init(fields, frozen, has_post_init):
    arguments = [f for f in fields if f.init]
    positional = [f for f in arguments if not f.kw_only]
    seen_default = None
    for f in positional:
        if f.default is MISSING and f.default_factory is MISSING:
            if seen_default is not None:
                raise TypeError('non-default argument %r follows default argument%s'
                                % (f.name, ' %r' % seen_default.name if _sys.version_info >= (3, 13) else ''))
        else:
            seen_default = f
    store = object.__setattr__ if frozen else setattr

    def __init__(self, *args, **kwargs):
        given = _bind(type(self), positional, arguments, args, kwargs)
        extra = []
        for f in fields:
            if f.init and f.name in given:
                value = given[f.name]
            elif f.default_factory is not MISSING:
                value = f.default_factory()
            elif f.default is not MISSING:
                value = f.default
            else:
                continue
            if isinstance(f.type, InitVar):
                extra.append(value)
            else:
                store(self, f.name, value)
        if has_post_init:
            self.__post_init__(*extra)
    return __init__


def _names(names):
    """'a', 'b', and 'c' as the machine's own errors say it."""
    names = [repr(n) for n in names]
    if len(names) == 1:
        return names[0]
    if len(names) == 2:
        return ' and '.join(names)
    return ', '.join(names[:-1]) + ', and ' + names[-1]


def _bind(cls, positional, arguments, args, kwargs):
    prefix = (cls.__qualname__ + '.' if _sys.version_info >= (3, 10) else '') + '__init__()'
    if len(args) > len(positional):
        required = sum(1 for f in positional if f.default is MISSING and f.default_factory is MISSING)
        most = len(positional) + 1
        takes = '%d' % most if required == len(positional) else 'from %d to %d' % (required + 1, most)
        raise TypeError('%s takes %s positional argument%s but %d were given'
                        % (prefix, takes, '' if most == 1 and required == len(positional) else 's', len(args) + 1))
    given = {f.name: value for f, value in zip(positional, args)}
    known = {f.name for f in arguments}
    for name, value in kwargs.items():
        if name not in known:
            raise TypeError('%s got an unexpected keyword argument %r' % (prefix, name))
        if name in given:
            raise TypeError('%s got multiple values for argument %r' % (prefix, name))
        given[name] = value
    for kind, group in (('positional', positional), ('keyword-only', [f for f in arguments if f.kw_only])):
        missing = [f.name for f in group
                   if f.name not in given and f.default is MISSING and f.default_factory is MISSING]
        if missing:
            raise TypeError('%s missing %d required %s argument%s: %s'
                            % (prefix, len(missing), kind, '' if len(missing) == 1 else 's', _names(missing)))
    return given


def _make_repr(fields):
    shown = [f.name for f in fields if f.repr]
    running = []

    def __repr__(self):
        if id(self) in running:
            return '...'
        running.append(id(self))
        try:
            return '%s(%s)' % (self.__class__.__qualname__,
                               ', '.join(['%s=%r' % (name, getattr(self, name)) for name in shown]))
        finally:
            running.remove(id(self))
    return __repr__


def _make_comparison(name, fields, operator):
    compared = [f.name for f in fields if f.compare]

    def method(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return operator(tuple([getattr(self, n) for n in compared]), tuple([getattr(other, n) for n in compared]))
    method.__name__ = name
    return method


def _make_hash(fields):
    hashed = [f.name for f in fields if (f.compare if f.hash is None else f.hash)]

    def __hash__(self):
        return hash(tuple([getattr(self, n) for n in hashed]))
    return __hash__


def _make_frozen(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError('cannot assign to field %r' % name)
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError('cannot delete field %r' % name)
        super(cls, self).__delattr__(name)
    return __setattr__, __delattr__


def _set_new(cls, name, method):
    """Adds a method unless the class defines it; tells whether it did already."""
    if name in cls.__dict__:
        return True
    method.__qualname__ = '%s.%s' % (cls.__qualname__, name)
    setattr(cls, name, method)
    return False


def _add_order(cls, fields):
    operators = {'__lt__': lambda a, b: a < b, '__le__': lambda a, b: a <= b,
                 '__gt__': lambda a, b: a > b, '__ge__': lambda a, b: a >= b}
    for name, operator in operators.items():
        if _set_new(cls, name, _make_comparison(name, fields, operator)):
            raise TypeError('Cannot overwrite attribute %s in class %s. Consider using functools.total_ordering'
                            % (name, cls.__name__))


def _with_slots(cls, fields):
    if '__slots__' in cls.__dict__:
        raise TypeError('%s already specifies __slots__' % cls.__name__)
    namespace = dict(cls.__dict__)
    for f in fields:
        namespace.pop(f.name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    inherited = {n for base in cls.__mro__[1:] for n in getattr(base, '__slots__', ())}
    namespace['__slots__'] = tuple(f.name for f in fields if f.name not in inherited)
    return type(cls)(cls.__name__, cls.__bases__, namespace)


def _annotation_text(annotation):
    if isinstance(annotation, type) and not hasattr(annotation, '__args__'):
        module = annotation.__module__
        return annotation.__qualname__ if module == 'builtins' else module + '.' + annotation.__qualname__
    return repr(annotation).replace('typing.', '')


def _signature(fields):
    """What the arguments of __init__ look like."""
    parts = []
    kw_only = False
    for f in sorted((f for f in fields if f.init), key=lambda f: bool(f.kw_only)):
        if f.kw_only and not kw_only:
            kw_only = True
            parts.append('*')
        text = '%s: %s' % (f.name, _annotation_text(f.type))
        if f.default is not MISSING:
            text += ' = %r' % (f.default,)
        elif f.default_factory is not MISSING:
            text += ' = <factory>'
        parts.append(text)
    return '(%s)' % ', '.join(parts)


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots):
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    every = {}
    frozen_bases = set()
    for base in cls.__mro__[-1:0:-1]:
        for f in base.__dict__.get('__dataclass_fields__', {}).values():
            every[f.name] = f
        if '__dataclass_params__' in base.__dict__:
            frozen_bases.add(base.__dict__['__dataclass_params__'].frozen)
    if frozen_bases:
        if True in frozen_bases and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if False in frozen_bases and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    for f in _own_fields(cls, kw_only):
        every[f.name] = f
    initial = list(every.values())
    fields_ = [f for f in initial if not isinstance(f.type, InitVar)]
    cls.__dataclass_fields__ = every
    cls.__dataclass_params__ = _Params(init, repr, eq, order, unsafe_hash, frozen)
    explicit_hash = '__hash__' in cls.__dict__ and not (cls.__dict__['__hash__'] is None and '__eq__' in cls.__dict__)
    if init:
        constructor = _make_init(initial, frozen, hasattr(cls, '__post_init__'))
        constructor.__annotations__ = {f.name: f.type for f in initial if f.init}
        constructor.__annotations__['return'] = None
        _set_new(cls, '__init__', constructor)
    if repr:
        _set_new(cls, '__repr__', _make_repr(fields_))
    if eq:
        _set_new(cls, '__eq__', _make_comparison('__eq__', fields_, lambda a, b: a == b))
    if order:
        _add_order(cls, fields_)
    if frozen:
        for method in _make_frozen(cls, {f.name for f in fields_}):
            if _set_new(cls, method.__name__, method):
                raise TypeError('Cannot overwrite attribute %s in class %s' % (method.__name__, cls.__name__))
    if unsafe_hash or (eq and frozen and not explicit_hash):
        method = _make_hash(fields_)
        method.__qualname__ = cls.__qualname__ + '.__hash__'
        cls.__hash__ = method
    elif eq and not explicit_hash:
        cls.__hash__ = None
    if match_args and _sys.version_info >= (3, 10) and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in initial if f.init and not f.kw_only)
    if not cls.__doc__:
        cls.__doc__ = cls.__name__ + _signature(initial)
    return _with_slots(cls, fields_) if slots else cls


class _Params:
    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen


def dataclass(cls=None, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots)
    return wrap if cls is None else wrap(cls)


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, '__dataclass_fields__')


def _is_instance(obj):
    return hasattr(type(obj), '__dataclass_fields__')


def fields(class_or_instance):
    try:
        every = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(f for f in every.values() if not isinstance(f.type, InitVar))


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _inner(obj, dict_factory)


def _inner(obj, dict_factory):
    if _is_instance(obj):
        return dict_factory([(f.name, _inner(getattr(obj, f.name), dict_factory)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_inner(v, dict_factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_inner(v, dict_factory) for v in obj])
    if isinstance(obj, dict):
        return type(obj)((_inner(k, dict_factory), _inner(v, dict_factory)) for k, v in obj.items())
    import copy
    return copy.deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _astuple(obj, tuple_factory)


def _astuple(obj, factory):
    if _is_instance(obj):
        return factory([_astuple(getattr(obj, f.name), factory) for f in fields(obj)])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_astuple(v, factory) for v in obj])
    if isinstance(obj, dict):
        return type(obj)((_astuple(k, factory), _astuple(v, factory)) for k, v in obj.items())
    import copy
    return copy.deepcopy(obj)


def replace(obj, **changes):
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for f in obj.__dataclass_fields__.values():
        if not f.init:
            if f.name in changes:
                raise ValueError('field %s is declared with init=False, it cannot be specified with replace()' % f.name)
            continue
        if f.name not in changes:
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    annotations = {}
    body = dict(namespace or {})
    for item in fields:
        if isinstance(item, str):
            annotations[item] = 'typing.Any'
        else:
            annotations[item[0]] = item[1]
            if len(item) == 3:
                body[item[0]] = item[2]
    body['__annotations__'] = annotations
    return dataclass(type(cls_name, bases, body), **options)
