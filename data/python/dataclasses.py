"""Classes whose methods follow from their fields."""

import copy as _copy
import sys as _sys
import types as _types
from dataclasses._methods import (_add_eq, _add_frozen, _add_hash, _add_init, _add_order, _add_repr, _Methods,
                                  FrozenInstanceError, MISSING, recursive_repr as _recursive_repr)

_version = _sys.version_info[:2]


class _KW_ONLY_TYPE:
    pass


if _version >= (3, 10):
    KW_ONLY = _KW_ONLY_TYPE()
else:
    _kw_only = _KW_ONLY_TYPE()


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return 'dataclasses.InitVar[%s]' % shown


class _Kind(str):
    __repr__ = str.__str__


_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = map(_Kind, ('_FIELD', '_FIELD_CLASSVAR', '_FIELD_INITVAR'))


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata',
                 'kw_only', '_field_type')
    _shown = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata') \
        + (('kw_only',) if _version >= (3, 10) else ()) + ('_field_type',)

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare, self.kw_only = init, repr, hash, compare, kw_only
        self.metadata = _types.MappingProxyType({} if metadata is None else metadata)

    @_recursive_repr
    def __repr__(self):
        return 'Field(%s)' % ','.join(['%s=%r' % (name, getattr(self, name)) for name in self._shown])

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), '__set_name__', None)
        if hook:
            hook(self.default, owner, name)


def _field(default, default_factory, init, repr, hash, compare, metadata, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


if _version >= (3, 10):
    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
              metadata=None, kw_only=MISSING):
        return _field(default, default_factory, init, repr, hash, compare, metadata, kw_only)
else:
    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
              metadata=None):
        return _field(default, default_factory, init, repr, hash, compare, metadata)


class _DataclassParams:
    _shown = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen') \
        + (('match_args', 'kw_only', 'slots', 'weakref_slot') if _version >= (3, 12) else ())

    def __init__(self, options):
        for name in self._shown:
            setattr(self, name, options[name])

    def __repr__(self):
        return '_DataclassParams(%s)' % ','.join(['%s=%r' % (name, getattr(self, name)) for name in self._shown])


def _names(annotation, cls, module, target):
    """Whether an annotation in the form of text names a thing of a module."""
    head = annotation.split('[', 1)[0].strip()
    if not head:
        return False
    scope = getattr(_sys.modules.get(cls.__module__), '__dict__', {})
    if '.' in head:
        prefix, head = head.split('.', 1)
        if scope.get(prefix) is not module:
            return False
        scope = module.__dict__
    return scope.get(head) is target


def _is_class_variable(annotation, cls):
    typing = _sys.modules.get('typing')
    if typing is None:
        return False
    if isinstance(annotation, str):
        return _names(annotation, cls, typing, typing.ClassVar)
    return getattr(annotation, '__origin__', annotation) is typing.ClassVar


def _is_init_variable(annotation, cls):
    if isinstance(annotation, str):
        return _names(annotation, cls, _sys.modules[__name__], InitVar)
    return annotation is InitVar or type(annotation) is InitVar


def _is_marker(annotation, cls):
    if _version < (3, 10):
        return False
    if isinstance(annotation, str):
        return _names(annotation, cls, _sys.modules[__name__], KW_ONLY)
    return annotation is KW_ONLY


def _is_mutable(default):
    if _version < (3, 11):
        return isinstance(default, (list, dict, set))
    return default.__class__.__hash__ is None


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        f = field(default=MISSING if isinstance(default, _types.MemberDescriptorType) else default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    if _is_class_variable(annotation, cls):
        f._field_type = _FIELD_CLASSVAR
    elif _is_init_variable(annotation, cls):
        f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError('field %s cannot have a default factory' % name)
    if f._field_type is not _FIELD_CLASSVAR:
        if f.kw_only is MISSING:
            f.kw_only = kw_only
    elif f.kw_only is not MISSING:
        raise TypeError('field %s is a ClassVar but specifies kw_only' % name)
    if f._field_type is _FIELD and _is_mutable(f.default):
        raise ValueError('mutable default %s for field %s is not allowed: use default_factory'
                         % (type(f.default), name))
    return f


def _own_fields(cls, kw_only):
    annotations = cls.__dict__.get('__annotations__', {})
    found = []
    marked = False
    for name, annotation in annotations.items():
        if _is_marker(annotation, cls):
            if marked:
                raise TypeError('%r is KW_ONLY, but KW_ONLY has already been specified' % name)
            marked = kw_only = True
        else:
            found.append(_make_field(cls, name, annotation, kw_only))
    for f in found:
        # The class keeps what a Field gives as the default, not the Field.
        if not isinstance(getattr(cls, f.name, None), Field):
            continue
        if f.default is not MISSING:
            setattr(cls, f.name, f.default)
        else:
            delattr(cls, f.name)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError('%r is a field but has no type annotation' % name)
    return found


def _inherited_fields(cls, frozen):
    every = {}
    frozen_bases = []
    for base in cls.__mro__[-1:0:-1]:
        fields = getattr(base, '__dataclass_fields__', None)
        if fields is not None:
            every.update({f.name: f for f in fields.values()})
            frozen_bases.append(base.__dataclass_params__.frozen)
    return every, frozen_bases


def _check_frozen(bases, frozen):
    if not bases:
        return
    if any(bases) and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    if frozen and not (all(bases) if _version >= (3, 13) else any(bases)):
        raise TypeError('cannot inherit frozen dataclass from a non-frozen one')


def _add_methods(cls, fields, arguments, options):
    explicit = '__hash__' in cls.__dict__ and not (cls.__dict__['__hash__'] is None and '__eq__' in cls.__dict__)
    real = [f for f in fields.values() if f._field_type is _FIELD]
    methods = _Methods(cls)
    if options['init']:
        _add_init(methods, arguments, [f for f in arguments if f._field_type is _FIELD_INITVAR], options,
                  '__dataclass_self__' if 'self' in fields else 'self')
    if _version >= (3, 13) and '__replace__' not in cls.__dict__:
        cls.__replace__ = _replace
    if options['repr']:
        _add_repr(methods, [f for f in real if f.repr])
    compared = [f for f in real if f.compare]
    if options['eq']:
        _add_eq(methods, compared)
    if options['order']:
        _add_order(methods, compared)
    if options['frozen']:
        _add_frozen(methods, real)
    if options['unsafe_hash'] and explicit:
        raise TypeError('Cannot overwrite attribute __hash__ in class %s' % cls.__name__)
    if options['unsafe_hash'] or (options['eq'] and options['frozen'] and not explicit):
        _add_hash(methods, [f for f in real if (f.compare if f.hash is None else f.hash)])
    elif options['eq'] and not explicit:
        cls.__hash__ = None
    methods.finish()


def _slot_names(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        return ()
    if isinstance(slots, str):
        return (slots,)
    if hasattr(slots, '__next__'):
        raise TypeError("Slots of '%s' cannot be determined" % cls.__name__)
    return slots


def _get_state(self):
    return [getattr(self, f.name) for f in fields(self)]


def _set_state(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _with_slots(cls, frozen, weakref_slot):
    """The same class again, since __slots__ counts only when a class is made."""
    if '__slots__' in cls.__dict__:
        raise TypeError('%s already specifies __slots__' % cls.__name__)
    namespace = dict(cls.__dict__)
    names = tuple(f.name for f in fields(cls))
    inherited = set()
    if _version >= (3, 11):
        for base in cls.__mro__[1:-1]:
            inherited.update(_slot_names(base))
    namespace['__slots__'] = tuple([n for n in names + (('__weakref__',) if weakref_slot else ())
                                    if n not in inherited])
    for name in names + ('__dict__', '__weakref__'):
        namespace.pop(name, None)
    qualname = cls.__qualname__
    cls = type(cls)(cls.__name__, cls.__bases__, namespace)
    cls.__qualname__ = qualname
    if frozen:
        if '__getstate__' not in namespace:
            cls.__getstate__ = _get_state
        if '__setstate__' not in namespace:
            cls.__setstate__ = _set_state
    return cls


def _process(cls, options):
    import inspect
    every, frozen_bases = _inherited_fields(cls, options['frozen'])
    cls.__dataclass_params__ = _DataclassParams(options)
    for f in _own_fields(cls, options['kw_only']):
        every[f.name] = f
    _check_frozen(frozen_bases, options['frozen'])
    cls.__dataclass_fields__ = every
    if options['order'] and not options['eq']:
        raise ValueError('eq must be true if order is true')
    arguments = [f for f in every.values() if f._field_type is not _FIELD_CLASSVAR]
    _add_methods(cls, every, arguments, options)
    if not cls.__doc__:
        try:
            text = str(inspect.signature(cls)).replace(' -> None', '')
        except (TypeError, ValueError):
            if _version < (3, 11):
                raise
            text = ''
        cls.__doc__ = cls.__name__ + text
    if options['match_args'] and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in arguments if f.init and not f.kw_only])
    if options['weakref_slot'] and not options['slots']:
        raise TypeError('weakref_slot is True but slots is False')
    if options['slots']:
        cls = _with_slots(cls, options['frozen'], options['weakref_slot'])
    if _version >= (3, 10):
        import abc
        abc.update_abstractmethods(cls)
    return cls


_defaults = dict(init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                 match_args=_version >= (3, 10), kw_only=False, slots=False, weakref_slot=False)


def _decorate(cls, **options):
    def wrap(cls):
        return _process(cls, dict(_defaults, **options))
    return wrap if cls is None else wrap(cls)


# Each version has the options that it has.
if _version >= (3, 11):
    def dataclass(cls=None, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                  match_args=True, kw_only=False, slots=False, weakref_slot=False):
        return _decorate(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                         match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
elif _version >= (3, 10):
    def dataclass(cls=None, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                  match_args=True, kw_only=False, slots=False):
        return _decorate(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                         match_args=match_args, kw_only=kw_only, slots=slots)
else:
    def dataclass(cls=None, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False):
        return _decorate(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen)


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
    return tuple([f for f in every.values() if f._field_type is _FIELD])


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _convert(obj, lambda names, values: dict_factory(list(zip(names, values))))


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _convert(obj, lambda names, values: tuple_factory(values))


def _convert(obj, make):
    """Copies @obj, with what @make makes of names and values instead of each dataclass instance in it."""
    if _is_instance(obj):
        own = fields(obj)
        return make([f.name for f in own], [_convert(getattr(obj, f.name), make) for f in own])
    cls = type(obj)
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return cls(*[_convert(v, make) for v in obj])
    if isinstance(obj, (list, tuple)):
        return cls(_convert(v, make) for v in obj)
    if isinstance(obj, dict):
        pairs = ((_convert(k, make), _convert(v, make)) for k, v in obj.items())
        if hasattr(cls, 'default_factory') and _version >= (3, 12):
            result = cls(obj.default_factory)
            result.update(pairs)
            return result
        return cls(pairs)
    return _copy.deepcopy(obj)


def replace(obj, **changes):
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, **changes):
    error = TypeError if _version >= (3, 13) else ValueError
    for f in self.__dataclass_fields__.values():
        given = f.name in changes
        if f._field_type is _FIELD_CLASSVAR or (f.init and given):
            continue
        if not f.init:
            if given:
                raise error('field %s is declared with init=False, it cannot be specified with replace()' % f.name)
        elif f._field_type is _FIELD_INITVAR and f.default is MISSING:
            raise error('InitVar %r must be specified with replace()' % f.name)
        else:
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, **options):
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, 'typing.Any'
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[item[0]] = item
        else:
            raise TypeError('Invalid field: %r' % (item,))
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError('Field names must be valid identifiers: %r' % (name,))
        if name in _keywords:
            raise TypeError('Field names must not be keywords: %r' % name)
        if name in annotations:
            raise TypeError('Field name duplicated: %r' % name)
        annotations[name] = annotation

    def fill(body):
        body.update(namespace or {})
        body.update(defaults)
        body['__annotations__'] = annotations
    cls = _types.new_class(cls_name, bases, {}, fill)
    if _version >= (3, 12):
        cls.__module__ = module or _sys._getframe(1).f_globals.get('__name__', '__main__')
    return dataclass(cls, **options)


_keywords = frozenset('''False None True and as assert async await break class continue def del elif else except
    finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'''.split())
