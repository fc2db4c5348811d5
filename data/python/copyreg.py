"""How objects are taken apart and put together again, as copies are made."""

import sys as _sys

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    constructor_ob is None or constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError('constructors must be callable')


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    made = base.__new__(cls, *() if base is object else (state,))
    if base.__init__ != object.__init__:
        base.__init__(made, state)
    return made


def _reduce_ex(self, proto):
    """Protocols 0 and 1, which know nothing of __new__()."""
    cls = self.__class__
    for base in cls.__mro__:
        if not isinstance(base.__dict__.get('__module__'), str):
            break
    if base is object:
        content = None
    elif base is cls:
        raise TypeError(_cannot(cls))
    else:
        content = base(self)
    own = getattr(self, '__getstate__', None)
    if own is None or getattr(cls, '__getstate__', None) is getattr(object, '__getstate__', own):
        if getattr(self, '__slots__', None):
            text = 'a class that defines __slots__ without defining __getstate__ cannot be pickled'
            if (3, 8) <= _sys.version_info < (3, 11):
                text = '%s: %s with protocol %d' % (_cannot(cls), text, proto)
            raise TypeError(text)
        state = getattr(self, '__dict__', None)
    else:
        state = own()
    head = _reconstructor, (cls, base, content)
    return head + (state,) if state else head


def _cannot(cls):
    if _sys.version_info >= (3, 8):
        return 'cannot pickle %r object' % cls.__name__
    return "can't pickle %s objects" % cls.__name__


def _slotnames(cls):
    names = cls.__dict__.get('__slotnames__')
    if names is not None:
        return names
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                stripped = base.__name__.lstrip('_')
                name = '_%s%s' % (stripped, name) if stripped else name
            names.append(name)
    try:
        cls.__slotnames__ = names
    except TypeError:
        pass
    return names
