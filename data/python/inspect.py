"""Looking at live objects."""

import sys as _sys
import types as _types
from inspect._signature import (BoundArguments, Parameter, Signature, _empty, _text as formatannotation,
                                signature)

_version = _sys.version_info[:2]

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE, CO_COROUTINE = 16, 32, 64, 128
TPFLAGS_IS_ABSTRACT = 1 << 20


def currentframe():
    return _sys._getframe(1)


def isclass(object):
    return isinstance(object, type)


def isfunction(object):
    return isinstance(object, _types.FunctionType)


def ismethod(object):
    return isinstance(object, _types.MethodType)


def isbuiltin(object):
    return isinstance(object, _types.BuiltinFunctionType)


_MethodDescriptor = type(str.join)
_WrapperDescriptor = type(object.__init__)
_MethodWrapper = type(object().__str__)


def isroutine(object):
    if isinstance(object, _MethodWrapper):
        return _version >= (3, 11)
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def _is_plain(object):
    """Neither a class nor a function of either kind, which other questions are about."""
    return not (isclass(object) or ismethod(object) or isfunction(object))


def ismethoddescriptor(object):
    cls = type(object)
    return _is_plain(object) and hasattr(cls, '__get__') and not hasattr(cls, '__set__')


def isdatadescriptor(object):
    slots = ('__set__', '__delete__') if _version >= (3, 8) else ('__set__',)
    return _is_plain(object) and any([hasattr(type(object), slot) for slot in slots])


def isgetsetdescriptor(object):
    return isinstance(object, _types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, _types.MemberDescriptorType)


def isgenerator(object):
    return isinstance(object, _types.GeneratorType)


def isgeneratorfunction(object):
    while ismethod(object):
        object = object.__func__
    return isfunction(object) and bool(object.__code__.co_flags & CO_GENERATOR)


def iscoroutinefunction(object):
    return False


def iscoroutine(object):
    return False


def isawaitable(object):
    return hasattr(type(object), '__await__')


def isframe(object):
    return isinstance(object, _types.FrameType)


def istraceback(object):
    return isinstance(object, _types.TracebackType)


def iscode(object):
    return isinstance(object, _types.CodeType)


def ismodule(object):
    return isinstance(object, _types.ModuleType)


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', False))


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    seen = {id(func): func}
    first = func
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError('wrapper loop when unwrapping {!r}'.format(first))
        seen[id(func)] = func
    return func


def getmembers(object, predicate=None):
    names = dir(object)
    bases = (object,) + object.__mro__ if isclass(object) else ()
    if isclass(object):
        for base in object.__bases__:
            names += [n for n, value in base.__dict__.items() if isinstance(value, _types.DynamicClassAttribute)]
    result = []
    seen = set()
    for name in names:
        try:
            value = getattr(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in bases:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            result.append((name, value))
        seen.add(name)
    result.sort(key=lambda pair: pair[0])
    return result


_sentinel = object()


def getattr_static(obj, attr, default=_sentinel):
    """What is stored under a name, without running a descriptor or __getattr__()."""
    places = obj.__mro__ if isclass(obj) else ()
    cls = type(obj)
    own = _sentinel
    if not isclass(obj):
        try:
            own = object.__getattribute__(obj, '__dict__').get(attr, _sentinel)
        except AttributeError:
            pass
        places = cls.__mro__
    for base in places:
        if attr in base.__dict__:
            found = base.__dict__[attr]
            if own is _sentinel or (hasattr(type(found), '__get__') and hasattr(type(found), '__set__')):
                return found
            break
    if own is not _sentinel:
        return own
    if isclass(obj):
        for base in cls.__mro__:
            if attr in base.__dict__:
                return base.__dict__[attr]
    if default is not _sentinel:
        return default
    raise AttributeError(attr)


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = (
    'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED')


def getgeneratorstate(generator):
    frame = generator.gi_frame
    if frame is None:
        return GEN_CLOSED
    if generator.gi_running:
        return GEN_RUNNING
    fresh = frame.f_lasti == -1 or (_version >= (3, 11) and not generator.gi_suspended)
    return GEN_CREATED if fresh else GEN_SUSPENDED


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError('{!r} is not a Python generator'.format(generator))
    return generator.gi_frame.f_locals if generator.gi_frame is not None else {}


class ClosureVars(tuple):
    _fields = ('nonlocals', 'globals', 'builtins', 'unbound')
    nonlocals, globals, builtins, unbound = [property(lambda self, i=i: self[i]) for i in range(4)]

    def __repr__(self):
        return 'ClosureVars(%s)' % ', '.join(['%s=%r' % pair for pair in zip(self._fields, self)])


def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError('{!r} is not a Python function'.format(func))
    code = func.__code__
    nonlocals = {} if func.__closure__ is None else {
        name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__)}
    builtins = func.__globals__.get('__builtins__', {})
    builtins = builtins.__dict__ if ismodule(builtins) else builtins
    of_module, built_in, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ('None', 'True', 'False'):
            continue
        if name in func.__globals__:
            of_module[name] = func.__globals__[name]
        elif name in builtins:
            built_in[name] = builtins[name]
        else:
            unbound.add(name)
    return ClosureVars((nonlocals, of_module, built_in, unbound))


def getfile(object):
    for leads_on, attribute in ((ismethod, '__func__'), (isfunction, '__code__'), (istraceback, 'tb_frame'),
                                (isframe, 'f_code')):
        if leads_on(object):
            object = getattr(object, attribute)
    if iscode(object):
        return object.co_filename
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError('{!r} is a built-in module'.format(object))
    if isclass(object):
        module = _sys.modules.get(object.__module__)
        if getattr(module, '__file__', None):
            return module.__file__
        raise TypeError('{!r} is a built-in class'.format(object))
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got '
                    + type(object).__name__)


getsourcefile = getfile


def getmodule(object):
    if ismodule(object):
        return object
    return _sys.modules.get(getattr(object, '__module__', None))


def getmodulename(path):
    name = path.rsplit('/', 1)[-1]
    return name[:-3] if name.endswith('.py') else None


def getdoc(object):
    doc = object.__doc__
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(object):
    """The docstring of the same attribute in a class further up."""
    if isclass(object):
        for base in object.__mro__:
            if base is not type and base.__doc__ is not None and _version < (3, 9):
                return base.__doc__
        return None
    if ismethod(object):
        owner = object.__self__ if isclass(object.__self__) else type(object.__self__)
    elif isfunction(object):
        owner = _sys.modules.get(object.__module__)
        for part in object.__qualname__.split('.')[:-1]:
            owner = getattr(owner, part, None)
    elif isinstance(object, property):
        owner = _sys.modules.get(object.fget.__module__)
        for part in object.fget.__qualname__.split('.')[:-1]:
            owner = getattr(owner, part, None)
        object = object.fget
    else:
        return None
    if not isclass(owner):
        return None
    for base in owner.__mro__:
        doc = getattr(getattr(base, object.__name__, None), '__doc__', None)
        if doc is not None:
            return doc
    return None


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getcallargs(func, *positional, **named):
    return dict(_bound(func, positional, named))


def _bound(func, positional, named):
    bound = signature(func.__func__ if ismethod(func) else func).bind(
        *((func.__self__,) if ismethod(func) else ()) + positional, **named)
    bound.apply_defaults()
    return bound.arguments


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isinstance(obj, type):
        found = obj.__dict__.get('__annotations__')
    else:
        found = getattr(obj, '__annotations__', None)
    if found is None and not (isinstance(obj, type) or ismodule(obj) or callable(obj)):
        raise TypeError('{!r} is not a module, class, or callable.'.format(obj))
    return dict(found or {})


if _version < (3, 10):
    del get_annotations
