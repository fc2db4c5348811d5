"""Signatures of callables."""

import enum as _enum
import functools as _functools
import sys as _sys
import types as _types

_version = _sys.version_info[:2]


class _empty:
    pass


_empty.__module__ = 'inspect'


class _ParameterKind(_enum.IntEnum):
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = range(5)

    def __str__(self):
        return self._name_ if _version < (3, 12) else self.name

    @property
    def description(self):
        return ('positional-only', 'positional or keyword', 'variadic positional', 'keyword-only',
                'variadic keyword')[self]


POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _ParameterKind


def _text(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if _version >= (3, 9) and isinstance(annotation, _types.GenericAlias):
        return str(annotation)
    if not isinstance(annotation, type):
        return repr(annotation)
    where = '' if annotation.__module__ in ('builtins', base_module) else annotation.__module__ + '.'
    return where + annotation.__qualname__


class Parameter:
    __slots__ = ('_name', '_kind', '_default', '_annotation')
    POSITIONAL_ONLY = POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = VAR_POSITIONAL
    KEYWORD_ONLY = KEYWORD_ONLY
    VAR_KEYWORD = VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self._kind = _ParameterKind(kind)
        if default is not _empty and self._kind in (VAR_POSITIONAL, VAR_KEYWORD):
            raise ValueError('%s parameters cannot have default values' % self._kind.description)
        if not isinstance(name, str):
            raise TypeError('name must be a str, not a %s' % type(name).__name__)
        if not name.isidentifier():
            raise ValueError('%r is not a valid parameter name' % name)
        self._name = name
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_empty, kind=_empty, annotation=_empty, default=_empty):
        return type(self)(self._name if name is _empty else name, self._kind if kind is _empty else kind,
                          default=self._default if default is _empty else default,
                          annotation=self._annotation if annotation is _empty else annotation)

    def __str__(self):
        text = self._name
        annotated = self._annotation is not _empty
        if annotated:
            text += ': ' + _text(self._annotation) if _version >= (3, 7) else ':' + _text(self._annotation)
        if self._default is not _empty:
            text += (' = ' if annotated and _version >= (3, 7) else '=') + repr(self._default)
        return {VAR_POSITIONAL: '*', VAR_KEYWORD: '**'}.get(self._kind, '') + text

    def __repr__(self):
        return '<%s "%s">' % (type(self).__name__, self)

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == \
            (other._name, other._kind, other._default, other._annotation)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))


Parameter.__module__ = 'inspect'


class BoundArguments:
    __slots__ = ('arguments', '_signature')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        values = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (VAR_KEYWORD, KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind is VAR_POSITIONAL:
                values.extend(self.arguments[name])
            else:
                values.append(self.arguments[name])
        return tuple(values)

    @property
    def kwargs(self):
        values = {}
        by_name = False
        for name, parameter in self._signature.parameters.items():
            if not by_name:
                by_name = parameter.kind in (VAR_KEYWORD, KEYWORD_ONLY) or \
                    (name not in self.arguments and parameter.kind is not VAR_POSITIONAL)
            if not by_name or name not in self.arguments:
                continue
            if parameter.kind is VAR_KEYWORD:
                values.update(self.arguments[name])
            else:
                values[name] = self.arguments[name]
        return values

    def apply_defaults(self):
        full = _new_mapping()
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                full[name] = self.arguments[name]
            elif parameter.default is not _empty:
                full[name] = parameter.default
            elif parameter.kind is VAR_POSITIONAL:
                full[name] = ()
            elif parameter.kind is VAR_KEYWORD:
                full[name] = {}
        self.arguments = full

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    __hash__ = None

    def __repr__(self):
        return '<%s (%s)>' % (type(self).__name__, ', '.join(['%s=%r' % pair for pair in self.arguments.items()]))


BoundArguments.__module__ = 'inspect'


def _new_mapping():
    if _version >= (3, 9):
        return {}
    from collections import OrderedDict
    return OrderedDict()


def _check_order(parameters):
    last = POSITIONAL_ONLY
    defaults = False
    seen = set()
    for parameter in parameters:
        if parameter.kind < last:
            raise ValueError('wrong parameter order: %s parameter before %s parameter'
                             % (last.description, parameter.kind.description))
        if parameter.kind > last:
            defaults = False if _version < (3, 10) else defaults
            last = parameter.kind
        if parameter.kind in (POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD):
            if parameter.default is not _empty:
                defaults = True
            elif defaults:
                raise ValueError('non-default argument follows default argument')
        if parameter.name in seen:
            raise ValueError('duplicate parameter name: %r' % parameter.name)
        seen.add(parameter.name)


class Signature:
    __slots__ = ('_parameters', '_return_annotation')
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        parameters = list(parameters or ())
        if __validate_parameters__:
            _check_order(parameters)
        self._parameters = _types.MappingProxyType(_new_ordered([(p.name, p) for p in parameters]))
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True):
        return signature(obj, follow_wrapped=follow_wrapped)

    def replace(self, *, parameters=_empty, return_annotation=_empty):
        return type(self)(self._parameters.values() if parameters is _empty else parameters,
                          return_annotation=self._return_annotation if return_annotation is _empty
                          else return_annotation)

    def bind(self, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = _new_mapping()
        values = list(args)
        for name, parameter in self._parameters.items():
            if parameter.kind is VAR_POSITIONAL:
                if values:
                    arguments[name] = tuple(values)
                values = []
            elif parameter.kind is VAR_KEYWORD:
                continue
            elif values and parameter.kind is not KEYWORD_ONLY:
                if name in kwargs and parameter.kind is not POSITIONAL_ONLY:
                    raise TypeError('multiple values for argument %r' % name)
                arguments[name] = values.pop(0)
            elif name in kwargs and parameter.kind is not POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif values and parameter.kind is KEYWORD_ONLY:
                raise TypeError('too many positional arguments')
            elif parameter.default is _empty and not partial:
                told = _version >= (3, 12) and parameter.kind is KEYWORD_ONLY and not any(
                    p.kind is VAR_POSITIONAL for p in self._parameters.values())
                raise TypeError('missing a required%s argument: %r' % (' keyword-only' if told else '', name))
        if values:
            raise TypeError('too many positional arguments')
        if kwargs:
            for name, parameter in self._parameters.items():
                if parameter.kind is VAR_KEYWORD:
                    arguments[name] = kwargs
                    break
            else:
                raise TypeError('got an unexpected keyword argument %r' % next(iter(kwargs)))
        return BoundArguments(self, arguments)

    def __str__(self):
        parts = []
        only = stars = False
        for parameter in self._parameters.values():
            if parameter.kind is POSITIONAL_ONLY:
                only = True
            elif only:
                parts.append('/')
                only = False
            if parameter.kind is VAR_POSITIONAL:
                stars = True
            elif parameter.kind is KEYWORD_ONLY and not stars:
                parts.append('*')
                stars = True
            parts.append(str(parameter))
        if only:
            parts.append('/')
        text = '(%s)' % ', '.join(parts)
        if self._return_annotation is not _empty:
            text += ' -> ' + _text(self._return_annotation)
        return text

    format = __str__

    def __repr__(self):
        return '<%s %s>' % (type(self).__name__, self)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return list(self._parameters.values()) == list(other._parameters.values()) and \
            self._return_annotation == other._return_annotation

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))


Signature.__module__ = 'inspect'


def _new_ordered(pairs):
    if _version >= (3, 9):
        return dict(pairs)
    from collections import OrderedDict
    return OrderedDict(pairs)


def _of_function(func):
    code = func.__code__
    names = code.co_varnames
    notes = getattr(func, '__annotations__', {})
    defaults = func.__defaults__ or ()
    keyword_defaults = func.__kwdefaults__ or {}
    n = code.co_argcount
    only = getattr(code, 'co_posonlyargcount', 0)
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default, annotation=notes.get(name, _empty)))

    for i in range(n):
        at = i - (n - len(defaults))
        add(names[i], POSITIONAL_ONLY if i < only else POSITIONAL_OR_KEYWORD, defaults[at] if at >= 0 else _empty)
    at = n + code.co_kwonlyargcount
    if code.co_flags & 4:
        add(names[at], VAR_POSITIONAL)
        at += 1
    for i in range(n, n + code.co_kwonlyargcount):
        add(names[i], KEYWORD_ONLY, keyword_defaults.get(names[i], _empty))
    if code.co_flags & 8:
        add(names[at], VAR_KEYWORD)
    return Signature(parameters, return_annotation=notes.get('return', _empty), __validate_parameters__=False)


def _without_first(sig):
    parameters = list(sig.parameters.values())
    if not parameters or parameters[0].kind in (KEYWORD_ONLY, VAR_KEYWORD):
        raise ValueError('invalid method signature')
    if parameters[0].kind is not VAR_POSITIONAL:
        del parameters[0]
    return sig.replace(parameters=parameters)


def _of_partial(obj):
    sig = signature(obj.func)
    bound = sig.bind_partial(*obj.args, **obj.keywords)
    parameters = []
    by_name = False
    given = len(obj.args)
    for parameter in sig.parameters.values():
        if parameter.kind in (POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD) and given > 0:
            given -= 1
            continue
        if parameter.name in obj.keywords and parameter.kind is not VAR_KEYWORD:
            by_name = True
            parameter = parameter.replace(kind=KEYWORD_ONLY, default=bound.arguments[parameter.name])
        elif by_name and parameter.kind is POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=KEYWORD_ONLY)
        elif by_name and parameter.kind is VAR_POSITIONAL:
            continue
        parameters.append(parameter)
    return sig.replace(parameters=parameters)


def _of_class(cls):
    call = getattr(type(cls), '__call__', None)
    if isinstance(call, _types.FunctionType):
        return _without_first(signature(call))
    for base in cls.__mro__[:-1]:
        for name in ('__new__', '__init__'):
            if name in base.__dict__:
                found = getattr(cls, name)
                if isinstance(found, _types.FunctionType) or hasattr(found, '__wrapped__'):
                    return _without_first(signature(found))
    if type not in cls.__mro__ and cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
        return Signature()
    raise ValueError('no signature found for builtin type %r' % cls)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if not callable(obj):
        raise TypeError('%r is not a callable object' % (obj,))
    if isinstance(obj, _types.MethodType):
        return _without_first(signature(obj.__func__, follow_wrapped=follow_wrapped))
    if follow_wrapped and not isinstance(obj, type):
        while hasattr(obj, '__wrapped__') and not hasattr(obj, '__signature__'):
            obj = obj.__wrapped__
        if isinstance(obj, _types.MethodType):
            return signature(obj)
    own = getattr(obj, '__signature__', None)
    if isinstance(own, Signature):
        return own
    if isinstance(obj, _types.FunctionType):
        return _of_function(obj)
    if isinstance(obj, _functools.partial):
        return _of_partial(obj)
    if isinstance(obj, type):
        return _of_class(obj)
    if not isinstance(obj, (_types.BuiltinFunctionType, type(str.join), type(object.__init__))):
        call = getattr(type(obj), '__call__', None)
        if isinstance(call, _types.FunctionType):
            return _without_first(signature(call))
    raise ValueError('no signature found for builtin %r' % (obj,))
