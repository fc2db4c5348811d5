"""The methods that a dataclass is given, as text that is compiled: tracebacks and signatures show them."""

import functools as _functools
import sys as _sys
from _source import run as _run

_version = _sys.version_info[:2]


class FrozenInstanceError(AttributeError):
    pass


FrozenInstanceError.__module__ = 'dataclasses'


class _MISSING_TYPE:
    pass


_MISSING_TYPE.__module__ = 'dataclasses'
MISSING = _MISSING_TYPE()


class _FactoryMark:
    def __repr__(self):
        return '<factory>'


_FACTORY = _FactoryMark()


def recursive_repr(function):
    running = set()

    @_functools.wraps(function)
    def wrapper(self):
        key = id(self)
        if key in running:
            return '...'
        running.add(key)
        try:
            return function(self)
        finally:
            running.discard(key)
    return wrapper


def _define(scope, functions):
    """Makes functions of (head, body, names, wrap): @names stand for values in them, @wrap decorates one."""
    names = {}
    lines = []
    for head, body, values, wrap in functions:
        names.update(values)
        if wrap is not None:
            names['_wrap'] = wrap
            lines.append('@_wrap')
        lines += [head + ':'] + [' ' + line for line in body]
    made = ','.join([head[4:head.index('(')] for head, body, values, wrap in functions])
    text = 'def __create_fn__(%s):\n%s\n return %s,' % (','.join(names), '\n'.join([' ' + s for s in lines]), made)
    found = {}
    _run(text, scope, found)
    return found['__create_fn__'](**names)


class _Methods:
    """What is to be added to a class: 3.13 compiles all of it at the end, others each for itself."""

    def __init__(self, cls):
        self.cls = cls
        self.scope = getattr(_sys.modules.get(cls.__module__), '__dict__', {})
        self.waiting = []

    def add(self, head, body, names={}, wrap=None, refuse=None, force=False):
        if _version >= (3, 13):
            self.waiting.append(((head, body, names, wrap), refuse, force))
            return
        method, = _define(self.scope, [(head, body, names, None)])
        self._store(method if wrap is None else wrap(method), refuse, force)

    def finish(self):
        if not self.waiting:
            return
        functions = _define(self.scope, [function for function, refuse, force in self.waiting])
        for method, (function, refuse, force) in zip(functions, self.waiting):
            self._store(method, refuse, force)
        self.waiting = []

    def _store(self, method, refuse, force):
        if _version >= (3, 10):
            method.__qualname__ = '%s.%s' % (self.cls.__qualname__, method.__name__)
        if method.__name__ in self.cls.__dict__ and not force:
            if refuse is not None:
                raise TypeError('Cannot overwrite attribute %s in class %s%s'
                                % (method.__name__, self.cls.__name__, refuse))
            return
        setattr(self.cls, method.__name__, method)


def _tuple_text(owner, fields):
    return '(%s,)' % ','.join(['%s.%s' % (owner, f.name) for f in fields]) if fields else '()'


def _names_of(field):
    if _version >= (3, 12):
        return '__dataclass_type_%s__' % field.name, '__dataclass_dflt_%s__' % field.name
    return '_type_' + field.name, '_dflt_' + field.name


_factory_name = '__dataclass_HAS_DEFAULT_FACTORY__' if _version >= (3, 12) else '_HAS_DEFAULT_FACTORY'


def _parameter(field):
    type_name, default_name = _names_of(field)
    text = '%s:%s' % (field.name, type_name)
    if field.default is not MISSING:
        return '%s=%s' % (text, default_name)
    return '%s=%s' % (text, _factory_name) if field.default_factory is not MISSING else text


def _value(field, names, slots):
    """What __init__ stores for a field; None where the class has it already."""
    default_name = _names_of(field)[1]
    if field.default_factory is not MISSING:
        names[default_name] = field.default_factory
        if not field.init:
            return default_name + '()'
        return '%s() if %s is %s else %s' % (default_name, field.name, _factory_name, field.name)
    if field.default is not MISSING and (field.init or slots):
        names[default_name] = field.default
    if field.init:
        return field.name
    return default_name if slots and field.default is not MISSING else None


def _check_defaults(fields):
    seen = None
    for f in fields:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen = f
        elif seen is not None:
            raise TypeError('non-default argument %r follows default argument%s'
                            % (f.name, ' %r' % seen.name if _version >= (3, 13) else ''))


def _add_init(methods, fields, init_variables, options, self_name):
    positional = [f for f in fields if f.init and not f.kw_only]
    named = [f for f in fields if f.init and f.kw_only]
    _check_defaults(positional)
    store = '__dataclass_builtins_object__' if _version >= (3, 10) else 'BUILTINS.object'
    names = {_names_of(f)[0]: f.type for f in fields}
    names[_factory_name] = _FACTORY
    names[store.split('.')[0]] = object if _version >= (3, 10) else _sys.modules['builtins']
    body = []
    for f in fields:
        value = _value(f, names, options['slots'])
        if value is None or f in init_variables:
            continue
        if options['frozen']:
            body.append('%s.__setattr__(%s,%r,%s)' % (store, self_name, f.name, value))
        else:
            body.append('%s.%s=%s' % (self_name, f.name, value))
    if hasattr(methods.cls, '__post_init__'):
        body.append('%s.__post_init__(%s)' % (self_name, ','.join([f.name for f in init_variables])))
    parameters = [self_name] + [_parameter(f) for f in positional]
    if named:
        parameters += ['*'] + [_parameter(f) for f in named]
    names['_return_type'] = None
    methods.add('def __init__(%s)->_return_type' % ','.join(parameters), body or ['pass'], names)


def _add_repr(methods, fields):
    shown = ', '.join(['%s={self.%s!r}' % (f.name, f.name) for f in fields])
    if _version >= (3, 13):
        text = 'return f"{self.__class__.__qualname__}(%s)"' % shown
    else:
        text = 'return self.__class__.__qualname__ + f"(%s)"' % shown
    methods.add('def __repr__(self)', [text], wrap=recursive_repr)


def _add_eq(methods, fields):
    if _version >= (3, 13):
        same = ' and '.join(['self.%s==other.%s' % (f.name, f.name) for f in fields]) or 'True'
        body = ['if self is other:', ' return True']
    else:
        same = '%s==%s' % (_tuple_text('self', fields), _tuple_text('other', fields))
        body = []
    methods.add('def __eq__(self,other)',
         body + ['if other.__class__ is self.__class__:', ' return ' + same, 'return NotImplemented'])


def _add_order(methods, fields):
    for name, sign in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
        text = _tuple_text('self', fields) + sign + _tuple_text('other', fields)
        methods.add('def %s(self,other)' % name,
             ['if other.__class__ is self.__class__:', ' return ' + text, 'return NotImplemented'],
             refuse='%s Consider using functools.total_ordering' % ('' if _version >= (3, 13) else '.'))


def _add_frozen(methods, fields):
    if _version >= (3, 12):
        own = ' or name in {%s}' % ', '.join([repr(f.name) for f in fields]) if fields else ''
    else:
        own = ' or name in (%s)' % ''.join([repr(f.name) + ',' for f in fields])
    for name, extra, verb in (('__setattr__', ', value', 'assign to'), ('__delattr__', '', 'delete')):
        methods.add('def %s(self,name%s)' % (name, extra.replace(' ', '')),
             ['if type(self) is cls%s:' % own,
              ' raise FrozenInstanceError(f"cannot %s field {name!r}")' % verb,
              'super(cls, self).%s(name%s)' % (name, extra)],
             {'cls': methods.cls, 'FrozenInstanceError': FrozenInstanceError}, refuse='')


def _add_hash(methods, fields):
    methods.add('def __hash__(self)', ['return hash(%s)' % _tuple_text('self', fields)], force=True)
